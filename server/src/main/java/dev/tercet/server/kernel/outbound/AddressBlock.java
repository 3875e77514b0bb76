package dev.tercet.server.kernel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses in CIDR notation and what it is for. IPv4 and IPv6 ranges never contain each other's addresses.
 *
 * @param network the first address of the range
 * @param bits how many leading bits all its addresses share
 * @param purpose what the range is for, in a word or two
 */
record AddressBlock(byte[] network, int bits, String purpose) {

    static AddressBlock of(String cidr, String purpose) {
        int slash = cidr.indexOf('/');
        try {
            // A literal: nothing is looked up.
            byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new AddressBlock(network, Integer.parseInt(cidr.substring(slash + 1)), purpose);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >> (8 - rest) == 0;
    }
}
