package dev.tercet.server.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    /** First and last address of each range. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, this network",
        "0.255.255.255, this network",
        "10.0.0.0, private",
        "10.255.255.255, private",
        "100.64.0.0, carrier-grade NAT",
        "100.127.255.255, carrier-grade NAT",
        "100.100.100.200, carrier-grade NAT",
        "127.0.0.1, loopback",
        "127.255.255.255, loopback",
        "168.63.129.16, cloud metadata",
        "169.254.0.0, link-local",
        "169.254.169.254, link-local",
        "169.254.255.255, link-local",
        "172.16.0.0, private",
        "172.31.255.255, private",
        "192.0.0.0, protocol assignments",
        "192.0.0.192, protocol assignments",
        "192.0.2.1, documentation",
        "198.51.100.255, documentation",
        "203.0.113.0, documentation",
        "192.31.196.1, AS112",
        "192.175.48.255, AS112",
        "192.52.193.1, AMT",
        "192.88.99.1, 6to4 relay",
        "192.168.0.0, private",
        "192.168.255.255, private",
        "198.18.0.0, benchmarking",
        "198.19.255.255, benchmarking",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "240.0.0.0, reserved",
        "255.255.255.255, reserved",
        "::, unspecified",
        "::1, loopback",
        "::7f00:1, IPv4-compatible",
        "64:ff9b::a00:1, NAT64",
        "64:ff9b:1::1, NAT64",
        "100::1, discard",
        "2001::1, Teredo",
        "2001:0:ffff::1, Teredo",
        "2001:2::1, benchmarking",
        "2001:20::1, protocol assignments",
        "2001:db8::1, documentation",
        "3fff::1, documentation",
        "3fff:fff::1, documentation",
        "2002:a00:1::1, 6to4",
        "2620:4f:8000::1, AS112",
        "5f00::1, segment routing",
        "fc00::1, unique local",
        "fd00:ec2::254, unique local",
        "fdff::1, unique local",
        "fe80::1, link-local",
        "febf::1, link-local",
        "fec0::1, site-local",
        "feff::1, site-local",
        "ff02::1, multicast",
        "4000::1, unassigned",
        "1fff::1, unassigned"
    })
    void refuses(String address, String purpose) throws UnknownHostException {
        assertThat(AddressRules.blocked(InetAddress.getByName(address))).hasValue(purpose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.112.255",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2001:db7::1",
                "2001:db9::1",
                "2003::1",
                "2606:4700::1111",
                "3ffe:ffff::1"
            })
    void letsThrough(String address) throws UnknownHostException {
        assertThat(AddressRules.blocked(InetAddress.getByName(address))).isEmpty();
    }

    /** Java unwraps a mapped address that it parses; the guard must hold for the raw bytes as well. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "8.8.8.8"})
    void refusesMappedForms(String address) throws UnknownHostException {
        InetAddress unwrapped = InetAddress.getByName("::ffff:" + address);
        assertThat(AddressRules.blocked(unwrapped)).isEqualTo(AddressRules.blocked(InetAddress.getByName(address)));
        byte[] raw = new byte[16];
        raw[10] = -1;
        raw[11] = -1;
        System.arraycopy(InetAddress.getByName(address).getAddress(), 0, raw, 12, 4);
        assertThat(HexFormat.of().formatHex(raw)).startsWith("00000000000000000000ffff");
        assertThat(AddressRules.blocked(raw)).hasValue("IPv4-mapped");
    }
}
