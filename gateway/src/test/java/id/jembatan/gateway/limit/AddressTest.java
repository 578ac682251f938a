package id.jembatan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, 2001:db8::ffff:2, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
    })
    void a_network_of_ipv6_counts_as_one_and_an_address_of_ipv4_too(String one, String other, boolean same)
            throws UnknownHostException {
        assertThat(of(one).equals(of(other))).isEqualTo(same);
    }

    private static String of(String address) throws UnknownHostException {
        return Address.of(SocketAddress.inetSocketAddress(new InetSocketAddress(InetAddress.getByName(address), 1)));
    }
}
