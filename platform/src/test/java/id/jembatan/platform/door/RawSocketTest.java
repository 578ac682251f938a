package id.jembatan.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.RawHttp;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no honest client sends, sent by hand, because clients tidy their requests up.
@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class RawSocketTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/things;x/caller",
                "/api/v1/things%3Bx/caller",
                "/api/v1/things%2fcaller",
                "/api/v1/./things/caller",
                "/api/v1/x/../things/caller",
                "/api/v1//things/caller",
                "/api/v1/things/%00",
                "/api/v1/things?colour=%00",
                "/api/v1/things?colour=%C3%28",
                "/api/v1/things/%252e%252e/caller",
            })
    void a_path_that_two_could_read_differently_gets_no_further(String target) throws Exception {
        var answer = RawHttp.send(server, "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("ambiguous-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/api/v1/things/open", "/api/v1/things\\open"})
    void a_target_that_is_no_path_is_refused_by_the_server_itself(String target) throws Exception {
        var request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        assertThat(RawHttp.send(server, request)).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_request_that_two_could_cut_differently_is_refused() throws Exception {
        var smuggled = """
                POST /api/v1/things/open HTTP/1.0\r
                Host: x\r
                Content-Length: 5\r
                Transfer-Encoding: chunked\r
                \r
                0\r
                \r
                GET /api/v1/things/open HTTP/1.1\r
                Host: x\r
                \r
                """;

        assertThat(RawHttp.send(server, smuggled)).startsWith("HTTP/1.0 400").doesNotContain("200 OK");
    }

    @Test
    void a_body_that_hides_its_length_is_cut_off_at_the_limit() throws Exception {
        var answer = RawHttp.sendChunks(
                server,
                "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + Tokens.of("biro")
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n",
                2 * 1024 * 1024);

        assertThat(answer).startsWith("HTTP/1.1 413");
    }
}
