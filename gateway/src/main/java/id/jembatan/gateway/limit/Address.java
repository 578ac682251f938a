package id.jembatan.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Whom an address stands for: one machine or office with IPv4, one network of 64 bits with IPv6, where a single
/// machine picks a new address whenever it likes.
final class Address {

    private static final int NETWORK_BYTES = 8;

    private Address() {}

    static String of(@Nullable SocketAddress from) {
        var text = from == null ? null : from.hostAddress();
        if (text == null || text.indexOf(':') < 0) {
            return String.valueOf(text);
        }
        var address = InetAddress.ofLiteral(text);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }
}
