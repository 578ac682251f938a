package id.jembatan.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// With limits so small that a test reaches them. The order matters, because all call from one address, whose
/// bucket is emptied last.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
@TestProfile(LimiterTest.Narrow.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimiterTest {

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jembatan.limits.client.requests", "12",
                    "jembatan.limits.client.per", "1H",
                    "jembatan.limits.address.requests", "60",
                    "jembatan.limits.address.per", "1H",
                    "jembatan.limits.at-once", "3",
                    "jembatan.proxy.silence", "20S");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    private static void sayOk(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{\"ok\":true}");
    }

    @Test
    @Order(1)
    void an_account_is_told_how_much_is_left_and_refused_when_nothing_is() {
        try (var _ = Neighbour.at("partners", LimiterTest::sayOk)) {
            for (int left = 11; left >= 0; left--) {
                given().auth()
                        .oauth2(Tokens.of("biro"))
                        .get("/api/v1/partners")
                        .then()
                        .statusCode(200)
                        .header("RateLimit-Policy", "\"client\";q=12;w=3600, \"address\";q=60;w=3600")
                        .header(
                                "RateLimit",
                                matchesPattern("\"client\";r=" + left + ";t=\\d+, \"address\";r=\\d+;t=\\d+"));
            }

            given().auth()
                    .oauth2(Tokens.of("biro"))
                    .header("Accept-Language", "en")
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("(300|29[0-9])"))
                    .header("RateLimit", matchesPattern("\"client\";r=0;t=3[56]\\d\\d, .*"))
                    .body("code", equalTo("too-many-requests"))
                    .body("type", equalTo("/problems/too-many-requests"))
                    .body("'violated-policies'", contains("client"));
            given().auth()
                    .oauth2(Tokens.of("kepala"))
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @Order(2)
    void an_account_has_only_so_many_requests_under_way_and_gets_its_places_back() throws Exception {
        var waiting = new CopyOnWriteArrayList<HttpServerRequest>();
        try (var _ = Neighbour.at("partners", waiting::add)) {
            var sockets = new ArrayList<Socket>();
            for (int i = 0; i < 3; i++) {
                sockets.add(ask("hukum"));
            }
            await(() -> waiting.size() == 3);

            given().auth()
                    .oauth2(Tokens.of("hukum"))
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(429)
                    .body("'violated-policies'", contains("at-once"));

            waiting.forEach(LimiterTest::sayOk);
            for (var socket : sockets) {
                assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200 OK");
                socket.close();
            }
        }
        try (var _ = Neighbour.at("partners", LimiterTest::sayOk)) {
            given().auth()
                    .oauth2(Tokens.of("hukum"))
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @Order(3)
    void whoever_goes_away_in_the_middle_gives_his_place_back() throws Exception {
        var waiting = new CopyOnWriteArrayList<HttpServerRequest>();
        try (var _ = Neighbour.at("partners", request -> {
            if (request.method().name().equals("GET")) {
                waiting.add(request);
            } else {
                sayOk(request);
            }
        })) {
            var sockets = new ArrayList<Socket>();
            for (int i = 0; i < 3; i++) {
                sockets.add(ask("auditor"));
            }
            await(() -> waiting.size() == 3);
            for (var socket : sockets) {
                socket.close();
            }
            Thread.sleep(500);

            await(() -> given().auth()
                            .oauth2(Tokens.of("auditor"))
                            .contentType(ContentType.JSON)
                            .body("{}")
                            .post("/api/v1/partners")
                            .statusCode()
                    == 200);
        }
    }

    @Test
    @Order(4)
    void what_an_address_says_of_itself_gives_it_no_second_bucket_and_a_page_counts_too() {
        var refused = 0;
        for (int i = 0; i < 70; i++) {
            var status = given().header("X-Forwarded-For", "192.0.2." + i)
                    .header("Forwarded", "for=192.0.2." + i)
                    .header("X-Real-IP", "192.0.2." + i)
                    .get(i % 2 == 0 ? "/" : "/api/v1/partners")
                    .statusCode();
            refused += status == 429 ? 1 : 0;
        }

        assertThat(refused).isBetween(10, 69);
        given().get("/api/v1/partners")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .header("RateLimit-Policy", "\"address\";q=60;w=3600")
                .body("'violated-policies'", contains("address"));
    }

    private Socket ask(String user) throws IOException {
        var socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("GET /api/v1/partners HTTP/1.1\r\nHost: " + gateway.getAuthority()
                                + "\r\nAuthorization: Bearer " + Tokens.of(user) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private interface Check {
        boolean holds();
    }

    private static void await(Check check) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("within ten seconds").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
