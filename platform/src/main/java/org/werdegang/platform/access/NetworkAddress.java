package org.werdegang.platform.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Under which name tries and requests from a network address are counted. */
public final class NetworkAddress {
    /** Whoever has one IPv6 address has at least the 64 bits below it. */
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** An IPv4 address as it is; of an IPv6 address its network, for its holder can change the rest with every request. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // With a colon it is a literal, so that no name is looked up.
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException none) {
            return address;
        }
    }

    /** The network that an address lies in, as people write it, without the part that names a household. */
    public static String rough(String address) {
        if (address.contains(":")) {
            return Arrays.stream(address.split(":")).limit(3).collect(Collectors.joining(":")) + "::";
        }
        int last = address.lastIndexOf('.');
        return last < 0 ? "" : address.substring(0, last) + ".0";
    }
}
