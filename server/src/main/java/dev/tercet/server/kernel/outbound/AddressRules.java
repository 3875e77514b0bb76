package dev.tercet.server.kernel.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses may not be opened on a user's behalf: whatever is not a host of the public internet. The ranges are those
 * of the IANA special-purpose registries (RFC 6890 and its successors), the multicast and reserved blocks, the transition
 * mechanisms that carry an IPv4 address inside an IPv6 one, and the metadata services of clouds that live on public ones.
 */
final class AddressRules {

    static final String LOOPBACK = "loopback";

    private static final List<AddressBlock> BLOCKED = List.of(
            AddressBlock.of("0.0.0.0/8", "this network"),
            AddressBlock.of("10.0.0.0/8", "private"),
            AddressBlock.of("100.64.0.0/10", "carrier-grade NAT"),
            AddressBlock.of("127.0.0.0/8", LOOPBACK),
            AddressBlock.of("168.63.129.16/32", "cloud metadata"),
            AddressBlock.of("169.254.0.0/16", "link-local"),
            AddressBlock.of("172.16.0.0/12", "private"),
            AddressBlock.of("192.0.0.0/24", "protocol assignments"),
            AddressBlock.of("192.0.2.0/24", "documentation"),
            AddressBlock.of("192.31.196.0/24", "AS112"),
            AddressBlock.of("192.52.193.0/24", "AMT"),
            AddressBlock.of("192.88.99.0/24", "6to4 relay"),
            AddressBlock.of("192.168.0.0/16", "private"),
            AddressBlock.of("192.175.48.0/24", "AS112"),
            AddressBlock.of("198.18.0.0/15", "benchmarking"),
            AddressBlock.of("198.51.100.0/24", "documentation"),
            AddressBlock.of("203.0.113.0/24", "documentation"),
            AddressBlock.of("224.0.0.0/4", "multicast"),
            AddressBlock.of("240.0.0.0/4", "reserved"),
            AddressBlock.of("::/128", "unspecified"),
            AddressBlock.of("::1/128", LOOPBACK),
            new AddressBlock(new byte[16], 96, "IPv4-compatible"),
            new AddressBlock(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96, "IPv4-mapped"),
            AddressBlock.of("64:ff9b::/96", "NAT64"),
            AddressBlock.of("64:ff9b:1::/48", "NAT64"),
            AddressBlock.of("100::/64", "discard"),
            AddressBlock.of("2001::/32", "Teredo"),
            AddressBlock.of("2001:2::/48", "benchmarking"),
            AddressBlock.of("2001::/23", "protocol assignments"),
            AddressBlock.of("2001:db8::/32", "documentation"),
            AddressBlock.of("2002::/16", "6to4"),
            AddressBlock.of("2620:4f:8000::/48", "AS112"),
            AddressBlock.of("3fff::/20", "documentation"),
            AddressBlock.of("5f00::/16", "segment routing"),
            AddressBlock.of("fc00::/7", "unique local"),
            AddressBlock.of("fe80::/10", "link-local"),
            AddressBlock.of("fec0::/10", "site-local"),
            AddressBlock.of("ff00::/8", "multicast"));

    /** All that is handed out of IPv6; whatever lies outside has no host that we should know. */
    private static final AddressBlock IPV6_UNICAST = AddressBlock.of("2000::/3", "global unicast");

    private AddressRules() {}

    /** What the address is for when it must not be opened; empty for a public one. */
    static Optional<String> blocked(InetAddress address) {
        return blocked(address.getAddress());
    }

    /** The same for the bytes of an address, which may be an IPv4-mapped one. */
    static Optional<String> blocked(byte[] address) {
        for (AddressBlock block : BLOCKED) {
            if (block.contains(address)) {
                return Optional.of(block.purpose());
            }
        }
        boolean assigned = address.length == 4 || IPV6_UNICAST.contains(address);
        return assigned ? Optional.empty() : Optional.of("unassigned");
    }
}
