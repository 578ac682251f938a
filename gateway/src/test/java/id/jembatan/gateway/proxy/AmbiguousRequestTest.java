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
import io.vertx.core.http.HttpServerRequest;
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
                "/api/v1/partners%C0%AF",
                "/api/v1/partners%ED%A0%80",
                "/api/v1/partners%",
                "/api/v1/partners%zz",
                "/api/v1/partners%2",
                "/api/v1/partners/..",
                "/api/v1/partners/.",
                "/api/v1/partners/%2E",
                "/api/v1/partners/.%2e/",
                "/api/v1/partners%0d%0aX-Injected:%201",
                "/api/v1/partners%09",
                "/api/v1/partners%7f",
                "/api/v1/partners?q=%00",
                "/api/v1/partners?q=%c3%28",
                "/api/v1/partners#x",
                "/api/v1/partners|x",
                "/api/v1/partners<x>",
                "/api/v1/part\u00e9ners",
                "///api/v1/partners",
                "/.//api/v1/partners",
                "/;/api/v1/partners",
                "/;@evil.example/api/v1/partners",
                "https://localhost/api/v1/partners",
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

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/partners", "?q=x", "*/api/v1/partners", "http:/api/v1/partners", "api", "."})
    void a_target_that_is_no_path_leads_nowhere(String target) throws IOException {
        var reached = new CopyOnWriteArrayList<String>();
        try (var _ = Neighbour.at("partners", request -> {
            reached.add(request.uri());
            request.response().end("{}");
        })) {
            assertThat(send("GET " + target + " HTTP/1.1", "")).containsPattern("^HTTP/1.1 40[04]");
            assertThat(reached).isEmpty();
        }
    }

    @Test
    void a_searched_text_may_hold_lines_and_they_stay_escaped() throws IOException {
        var reached = new CopyOnWriteArrayList<HttpServerRequest>();
        try (var _ = Neighbour.at("partners", request -> {
            reached.add(request);
            request.response().end("{}");
        })) {
            send("GET /api/v1/partners?q=%0d%0aX-Injected:%201 HTTP/1.1", "");

            assertThat(reached).hasSize(1);
            assertThat(reached.getFirst().uri()).isEqualTo("/api/v1/partners?q=%0d%0aX-Injected:%201");
            assertThat(reached.getFirst().headers().contains("X-Injected")).isFalse();
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
                var answer = send(
                        "POST /api/v1/partners " + shape.version() + "\r\n" + shape.headers(), "0\r\n\r\n" + hidden);

                assertThat(reached).as(shape.toString()).doesNotContain("/api/v1/partners/hidden");
                assertThat(answer.split("HTTP/1[.][01] [0-9]").length - 1)
                        .as("answers to " + shape)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 5 5",
                "Content-Length: 99999999999999999999",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding: gzip, chunked, x",
                "X-Folded: a\r\n b",
                "X-Folded: a\r\n\tb",
                "X-Space : a",
                " X-First: a",
                "X-Nul: a\u0000b",
                "X\u0000Nul: a",
                "X-Bare: a\rX-Next: b",
                ": nameless",
                "no colon at all",
                "Host: other.example",
            })
    void a_head_that_can_be_read_in_two_ways_reaches_nobody_as_two_requests(String headers) throws IOException {
        var seen = new CopyOnWriteArrayList<HttpServerRequest>();
        try (var _ = Neighbour.at("partners", request -> {
            seen.add(request);
            request.response().end("{}");
        })) {
            var answer = send(
                    "POST /api/v1/partners HTTP/1.1\r\n" + headers,
                    "0\r\n\r\nGET /api/v1/partners/hidden HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(seen).extracting(HttpServerRequest::uri).doesNotContain("/api/v1/partners/hidden");
            assertThat(seen).as("how often a service was asked").hasSizeLessThanOrEqualTo(1);
            for (var request : seen) {
                assertThat(request.headers().getAll("Content-Length")).hasSizeLessThanOrEqualTo(1);
                assertThat(request.headers().contains("Content-Length")
                                && request.headers().contains("Transfer-Encoding"))
                        .as("one length only")
                        .isFalse();
                assertThat(request.headers().contains("X-Next")).isFalse();
                assertThat(request.headers().getAll("Host")).hasSize(1);
            }
            assertThat(answer).doesNotContain("X-Injected");
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
