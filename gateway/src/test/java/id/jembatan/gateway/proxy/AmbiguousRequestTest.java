package id.jembatan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.RawHttp;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What two readers could understand in two ways must not get past the first of them.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class AmbiguousRequestTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/partners;x/5",
                "/api/v1;x/partners",
                "/api;v1/v1/partners",
                "/api/v1/partners%2f5",
                "/api%2Fv1/partners",
                "/api/v1/partners/..%2f..%2fq/health",
                "/api/v1/../../q/health",
                "/api/v1/./partners",
                "/api//v1/partners",
                "/api/v1/partners%5c5",
                "/api/v1\\partners",
                "/api/v1/partners%3bx",
                "/api/v1/%2e%2e/partners",
                "/api/v1/partners%00",
                "/api/v1/partners%2500",
                "/api/v1/partners%c3%28",
                "//evil.example/api/v1/partners",
                "http://evil.example/api/v1/partners"
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String path) throws IOException {
        var reached = new CopyOnWriteArrayList<String>();
        try (var _ = Neighbour.at("partners", request -> {
            reached.add(request.uri());
            request.response().end("{}");
        })) {
            var answer = send("GET " + path + " HTTP/1.1", "");

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("200 OK");
            assertThat(reached).isEmpty();
        }
    }

    @Test
    void a_request_hidden_in_another_is_not_found() throws IOException {
        var hidden = "GET /api/v1/partners/hidden HTTP/1.1\r\nHost: x\r\n\r\n";
        var shapes = List.of(
                new Shape("HTTP/1.0", "Content-Length: " + hidden.length() + "\r\nTransfer-Encoding: chunked"),
                new Shape("HTTP/1.1", "Content-Length: " + hidden.length() + "\r\nTransfer-Encoding: chunked"),
                new Shape("HTTP/1.1", "Content-Length: 0\r\nContent-Length: " + hidden.length()),
                new Shape("HTTP/1.1", "Content-Length: 0, " + hidden.length()),
                new Shape("HTTP/1.1", "Content-Length: +0"),
                new Shape("HTTP/1.1", "Transfer-Encoding: xchunked"),
                new Shape("HTTP/1.1", "Transfer-Encoding: chunked, identity"),
                new Shape("HTTP/1.1", "Transfer-Encoding : chunked"),
                new Shape("HTTP/1.1", "X-Folded: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0"));
        for (var shape : shapes) {
            var reached = new CopyOnWriteArrayList<String>();
            try (var _ = Neighbour.at("partners", request -> {
                reached.add(request.uri());
                request.response().end("{}");
            })) {
                send("POST /api/v1/partners " + shape.version() + "\r\n" + shape.headers(), "0\r\n\r\n" + hidden);

                assertThat(reached).as(shape.toString()).doesNotContain("/api/v1/partners/hidden");
            }
        }
    }

    record Shape(String version, String headers) {}

    private String send(String lines, String body) throws IOException {
        return RawHttp.send(
                gateway,
                lines + "\r\nHost: " + gateway.getAuthority() + "\r\nAuthorization: Bearer " + Tokens.of("biro")
                        + "\r\nConnection: close\r\n\r\n" + body);
    }
}
