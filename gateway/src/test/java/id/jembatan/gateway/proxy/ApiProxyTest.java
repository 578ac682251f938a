package id.jembatan.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.RawHttp;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class ApiProxyTest {

    private static final int MIB = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    private static RequestSpecification asBiro() {
        return given().auth().oauth2(Tokens.of("biro"));
    }

    private static void sayOk(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{\"ok\":true}");
    }

    @Test
    void a_request_reaches_the_service_that_owns_the_collection_and_its_answer_comes_back() {
        try (var _ = Neighbour.at(
                "agreements",
                request -> request.bodyHandler(body -> request.response()
                        .setStatusCode(201)
                        .putHeader("Content-Type", "application/json")
                        .end("{\"method\":\"" + request.method() + "\",\"uri\":\"" + request.uri() + "\",\"body\":"
                                + body + "}")))) {

            asBiro().contentType(ContentType.JSON)
                    .body("{\"move\":\"sign\"}")
                    .urlEncodingEnabled(false)
                    .post("/api/v1/agreements/5/moves?dryRun=true&q=kerja%20sama")
                    .then()
                    .statusCode(201)
                    .body("method", equalTo("POST"))
                    .body("uri", equalTo("/api/v1/agreements/5/moves?dryRun=true&q=kerja%20sama"))
                    .body("body.move", equalTo("sign"));
        }
    }

    @Test
    void an_answer_is_passed_on_while_the_service_is_still_speaking() throws Exception {
        var goOn = new CountDownLatch(1);
        try (var _ = Neighbour.at("kpi", request -> {
            var response = request.response().setChunked(true);
            response.write("first ");
            request.endHandler(_ -> {});
            Thread.ofVirtual().start(() -> {
                await(goOn);
                response.end("second");
            });
        })) {
            try (var socket = ask("GET /api/v1/goals HTTP/1.1")) {
                var in = socket.getInputStream();
                var seen = new StringBuilder();
                while (!seen.toString().contains("first ")) {
                    seen.append((char) in.read());
                }
                goOn.countDown();
                while (!seen.toString().contains("second")) {
                    seen.append((char) in.read());
                }
                assertThat(seen).startsWith("HTTP/1.1 200");
            }
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void a_body_is_passed_on_while_the_client_is_still_sending() throws Exception {
        var first = new CountDownLatch(1);
        try (var _ = Neighbour.at("kpi", request -> {
            request.handler(_ -> first.countDown());
            request.endHandler(_ -> sayOk(request));
        })) {
            try (var socket =
                    ask("POST /api/v1/observations HTTP/1.1\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked")) {
                var out = socket.getOutputStream();
                out.write("5\r\nfirst\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();

                assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();

                out.write("6\r\nsecond\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void a_document_of_fifty_mebibytes_passes_in_both_directions(@TempDir Path folder) throws Exception {
        var document = folder.resolve("document");
        try (var file = new RandomAccessFile(document.toFile(), "rw")) {
            file.setLength(50L * MIB);
        }
        var received = new AtomicLong();
        try (var http = HttpClient.newHttpClient();
                var _ = Neighbour.at("agreements", request -> {
                    if (request.method().name().equals("POST")) {
                        request.handler(chunk -> received.addAndGet(chunk.length()));
                        request.endHandler(_ -> sayOk(request));
                    } else {
                        request.response().sendFile(document.toString());
                    }
                })) {
            var address = HttpRequest.newBuilder(gateway.resolve("/api/v1/agreements/5/documents"))
                    .header("Authorization", "Bearer " + Tokens.of("biro"));

            var up = http.send(
                    address.copy()
                            .POST(HttpRequest.BodyPublishers.ofFile(document))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var down =
                    http.send(address.copy().GET().build(), HttpResponse.BodyHandlers.ofFile(folder.resolve("copy")));

            assertThat(up.statusCode()).isEqualTo(200);
            assertThat(received).hasValue(50L * MIB);
            assertThat(down.body()).hasSize(50L * MIB);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/partners/imports, text/csv, 64, 200",
        "/api/v1/partners/imports?dryRun=true, text/csv, 64, 200",
        "/api/v1/contacts/imports, text/vcard, 64, 200",
        "/api/v1/partners/imports, text/csv, 65, 413",
        "/api/v1/partners/imports, application/json, 2, 413",
        "/api/v1/partners, text/csv, 52, 413",
    })
    void a_large_table_goes_to_an_import_and_nowhere_else(String path, String type, long mebibytes, int status)
            throws Exception {
        var received = new AtomicLong();
        try (var http = HttpClient.newHttpClient();
                var _ = Neighbour.at("partners", request -> {
                    request.handler(chunk -> received.addAndGet(chunk.length()));
                    request.endHandler(_ -> sayOk(request));
                })) {
            var answer = http.send(
                    HttpRequest.newBuilder(gateway.resolve(path))
                            .header("Authorization", "Bearer " + Tokens.of("kepala"))
                            .header("Content-Type", type)
                            .expectContinue(true)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(int) (mebibytes * MIB)]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(received).hasValue(status == 200 ? mebibytes * MIB : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partners.csv, text/csv;charset=UTF-8",
        "partners.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "partners.geojson, application/geo+json",
        "engagements.ics, text/calendar;charset=UTF-8",
        "contacts.vcf, text/vcard;charset=UTF-8",
        "working-groups/5.ics, text/calendar;charset=UTF-8",
    })
    void every_format_comes_through_byte_by_byte(String path, String type) {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        try (var _ = Neighbour.at(
                "partners",
                request -> request.response()
                        .putHeader("Content-Type", type)
                        .putHeader("Content-Disposition", "attachment; filename=\"x\"")
                        .end(Buffer.buffer(bytes)))) {

            var answer = asBiro().get("/api/v1/" + path).then().statusCode(200).extract();

            assertThat(answer.contentType()).isEqualTo(type);
            assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"x\"");
            assertThat(answer.asByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void a_body_announced_as_too_large_is_refused_before_it_is_sent() {
        asBiro().contentType(ContentType.JSON)
                .body("\"" + "x".repeat(MIB) + "\"")
                .post("/api/v1/agreements")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"));
    }

    @Test
    void a_body_that_grows_too_large_is_refused_while_reading() throws IOException {
        var received = new AtomicLong();
        try (var _ = Neighbour.at("agreements", request -> {
            request.handler(chunk -> received.addAndGet(chunk.length()));
            request.endHandler(_ -> sayOk(request));
        })) {
            var answer = RawHttp.sendChunks(
                    gateway,
                    head(
                            "POST /api/v1/agreements HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked"),
                    4 * MIB);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
            assertThat(received.get()).isLessThanOrEqualTo(MIB);
        }
    }

    @Test
    void headers_of_one_connection_stay_on_it_in_both_directions() {
        var seen = new ArrayBlockingQueue<MultiMap>(1);
        try (var _ = Neighbour.at("partners", request -> {
            seen.add(request.headers());
            request.response()
                    .putHeader("Connection", "X-Hidden")
                    .putHeader("X-Hidden", "of the connection")
                    .putHeader("Keep-Alive", "timeout=5")
                    .putHeader("Set-Cookie", "planted=1")
                    .putHeader("X-Kept", "yes")
                    .end("{}");
        })) {
            asBiro().header("Connection", "X-Secret")
                    .header("X-Secret", "of the connection")
                    .header("TE", "trailers")
                    .header("Proxy-Authorization", "Basic eA==")
                    .header("X-Kept", "yes")
                    .cookie("q_session", "of the portal")
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(200)
                    .header("X-Hidden", nullValue())
                    .header("Keep-Alive", nullValue())
                    .header("Set-Cookie", nullValue())
                    .header("X-Kept", "yes");

            var headers = taken(seen);
            assertThat(headers.contains("X-Secret")).isFalse();
            assertThat(headers.contains("TE")).isFalse();
            assertThat(headers.contains("Proxy-Authorization")).isFalse();
            assertThat(headers.contains("Cookie")).isFalse();
            assertThat(headers.get("X-Kept")).isEqualTo("yes");
            assertThat(headers.get("Authorization")).startsWith("Bearer ");
        }
    }

    @Test
    void nobody_can_say_in_a_header_that_he_is_somebody_else() {
        var seen = new ArrayBlockingQueue<MultiMap>(1);
        try (var _ = Neighbour.at("partners", request -> {
            seen.add(request.headers());
            sayOk(request);
        })) {
            asBiro().header("X-Forwarded-For", "10.0.0.1")
                    .header("X_Forwarded_Host", "evil.example")
                    .header("X-Forwarded-Prefix", "/evil")
                    .header("Forwarded", "for=10.0.0.1")
                    .header("X-Real-IP", "10.0.0.1")
                    .header("X-Original-URL", "/api/v1/audit")
                    .header("X-HTTP-Method-Override", "DELETE")
                    .header("X-Remote-User", "kepala")
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(200);

            var headers = taken(seen);
            assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
            assertThat(headers.getAll("X-Forwarded-Host")).containsExactly(gateway.getAuthority());
            assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
            for (var name : new String[] {
                "X_Forwarded_Host",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "X-Remote-User"
            }) {
                assertThat(headers.contains(name)).as(name).isFalse();
            }
        }
    }

    @Test
    void one_number_goes_with_a_request_all_the_way() {
        var seen = new ArrayBlockingQueue<MultiMap>(2);
        try (var _ = Neighbour.at("partners", request -> {
            seen.add(request.headers());
            request.response().putHeader("X-Request-Id", "of-the-service").end("{}");
        })) {
            asBiro().header("X-Request-Id", "abc-12345678")
                    .get("/api/v1/partners")
                    .then()
                    .header("X-Request-Id", "abc-12345678");
            assertThat(taken(seen).get("X-Request-Id")).isEqualTo("abc-12345678");

            asBiro().get("/api/v1/partners").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
            var headers = taken(seen);
            assertThat(headers.get("X-Request-Id")).hasSize(36);
            assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        }
    }

    @Test
    void a_trace_goes_on_where_its_caller_began_it() {
        var seen = new ArrayBlockingQueue<MultiMap>(1);
        try (var _ = Neighbour.at("partners", request -> {
            seen.add(request.headers());
            sayOk(request);
        })) {
            asBiro().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                    .get("/api/v1/partners");

            assertThat(taken(seen).get("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        }
    }

    @Test
    void without_a_good_token_nothing_reaches_a_service() {
        try (var _ = Neighbour.at("partners", ApiProxyTest::sayOk)) {
            given().get("/api/v1/partners")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthenticated"));
            given().auth()
                    .oauth2(Tokens.unsigned("kepala"))
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            given().auth().oauth2("nonsense").get("/api/v1/partners").then().statusCode(401);
            given().cookie("q_session", "x").get("/api/v1/partners").then().statusCode(401);
        }
    }

    @Test
    void an_unknown_collection_is_refused_here() {
        asBiro().get("/api/v1/people")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-collection"))
                .body("type", equalTo("/problems/unknown-collection"))
                .body("instance", equalTo("/api/v1/people"));
        asBiro().get("/api/v2/partners").then().statusCode(404);
        asBiro().get("/api").then().statusCode(404);
    }

    @Test
    void a_service_that_is_down_is_said_to_be_down_and_the_others_go_on() {
        try (var _ = Neighbour.at("kpi", ApiProxyTest::sayOk)) {
            asBiro().header("Accept-Language", "en")
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("code", equalTo("service-down"))
                    .body("title", equalTo("Service unavailable"));
            asBiro().get("/api/v1/goals").then().statusCode(200);
        }
    }

    @Test
    void a_service_that_falls_silent_is_given_up() {
        try (var _ = Neighbour.at("partners", _ -> {})) {
            asBiro().get("/api/v1/partners").then().statusCode(503);
        }
    }

    @Test
    void the_feed_and_the_journal_of_a_service_are_reached_by_its_name() {
        try (var _ = Neighbour.at(
                "kpi",
                request -> request.response()
                        .putHeader("Link", "</api/v1/events?after=abc>; rel=\"next\"")
                        .end(request.uri()))) {
            asBiro().get("/api/v1/kpi-service/events?after=x")
                    .then()
                    .statusCode(200)
                    .header("Link", "</api/v1/kpi-service/events?after=abc>; rel=\"next\"")
                    .body(equalTo("/api/v1/events?after=x"));
            asBiro().get("/api/v1/kpi-service/events/types").then().body(equalTo("/api/v1/events/types"));
            asBiro().get("/api/v1/kpi-service/audit").then().body(equalTo("/api/v1/audit"));
            asBiro().get("/api/v1/kpi-service/goals").then().statusCode(404);
            asBiro().get("/api/v1/events").then().statusCode(404);
            asBiro().get("/api/v1/goals.csv?limit=1").then().statusCode(200).body(equalTo("/api/v1/goals.csv?limit=1"));
        }
    }

    @Test
    void an_address_in_an_answer_leads_through_this_door() {
        try (var _ = Neighbour.at(
                "partners",
                request -> request.response()
                        .setStatusCode(201)
                        .putHeader("Location", Neighbour.address("partners") + "/api/v1/partners/7")
                        .end())) {
            asBiro().post("/api/v1/partners")
                    .then()
                    .statusCode(201)
                    .header(
                            "Location",
                            equalTo(gateway.resolve("/api/v1/partners/7").toString()));
        }
    }

    @Test
    void an_answer_without_a_body_stays_without_one() {
        try (var _ = Neighbour.at(
                "partners",
                request -> request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"7\"")
                        .end())) {
            asBiro().get("/api/v1/partners/7").then().statusCode(304).header("ETag", "\"7\"");
        }
        try (var _ = Neighbour.at(
                "partners",
                request ->
                        request.response().putHeader("Content-Length", "1234").end())) {
            asBiro().head("/api/v1/partners/7").then().statusCode(200).header("Content-Length", "1234");
        }
    }

    @Test
    void an_answer_says_what_a_browser_may_do_with_it() {
        try (var _ = Neighbour.at("partners", ApiProxyTest::sayOk)) {
            asBiro().get("/api/v1/partners")
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", endsWith("sandbox"))
                    .header("Content-Security-Policy", not(startsWith("null")));
        }
    }

    private static MultiMap taken(BlockingQueue<MultiMap> seen) {
        try {
            var headers = seen.poll(5, TimeUnit.SECONDS);
            assertThat(headers).as("the service was asked").isNotNull();
            return headers;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String head(String lines) {
        return lines + "\r\nHost: " + gateway.getAuthority() + "\r\nAuthorization: Bearer " + Tokens.of("biro")
                + "\r\n\r\n";
    }

    private Socket ask(String lines) throws IOException {
        var socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write(head(lines).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
