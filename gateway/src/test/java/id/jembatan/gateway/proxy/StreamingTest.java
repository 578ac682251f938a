package id.jembatan.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What is large passes through in small pieces, and whoever is slow, silent or gone stops nobody but himself.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
@TestProfile(StreamingTest.Patient.class)
class StreamingTest {

    /// A slow client is no silent service.
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jembatan.proxy.silence", "30S", "jembatan.limits.at-once", "64");
        }
    }

    private static final int MIB = 1024 * 1024;
    private static final long DOCUMENT = 50L * MIB;

    /// What buffers of sockets, of Netty and of this door may hold of one stream: those of the kernel grow to some
    /// MiB on each of the two ways.
    private static final long HELD = 16L * MIB;

    private static final int SLOW = 20;

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    MeterRegistry meters;

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }

    private static void sayOk(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{\"ok\":true}");
    }

    /// Writes as much as is taken, and counts it.
    private static void stream(HttpServerResponse response, AtomicLong written, boolean announced) {
        if (announced) {
            response.putHeader("Content-Length", Long.toString(DOCUMENT));
        } else {
            response.setChunked(true);
        }
        var piece = Buffer.buffer(new byte[64 * 1024]);
        var left = new AtomicLong(DOCUMENT);
        Runnable more = new Runnable() {
            @Override
            public void run() {
                while (left.get() > 0 && !response.writeQueueFull() && !response.closed()) {
                    response.write(piece);
                    written.addAndGet(piece.length());
                    left.addAndGet(-piece.length());
                }
                if (left.get() <= 0 && !response.ended()) {
                    response.end();
                } else if (!response.closed()) {
                    response.drainHandler(_ -> this.run());
                }
            }
        };
        more.run();
    }

    @Test
    void whoever_reads_slowly_is_waited_for_and_nobody_else_is_kept() throws Exception {
        var written = new AtomicLong();
        var asked = new AtomicInteger();
        try (var _ = Neighbour.at("agreements", request -> {
                    if (request.uri().contains("documents")) {
                        asked.incrementAndGet();
                        stream(request.response(), written, true);
                    } else {
                        sayOk(request);
                    }
                });
                var _ = Neighbour.at("kpi", StreamingTest::sayOk)) {
            var slow = new ArrayList<Socket>();
            for (int i = 0; i < SLOW; i++) {
                slow.add(ask("GET /api/v1/agreements/5/documents/" + i + "/content HTTP/1.1", "biro"));
            }
            until(() -> asked.get() == SLOW);
            settled(written);

            assertThat(written.get())
                    .as("of %d MiB that were asked for", SLOW * DOCUMENT / MIB)
                    .isLessThan(SLOW * HELD);
            as("kepala").get("/api/v1/goals").then().statusCode(200).time(lessThan(2_000L));
            as("kepala").get("/api/v1/agreements").then().statusCode(200).time(lessThan(2_000L));

            assertThat(readToTheEnd(slow.getFirst())).as("patience is rewarded").isGreaterThanOrEqualTo(DOCUMENT);
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_service_that_reads_slowly_slows_its_client_down_and_not_this_door() throws Exception {
        var waiting = new ArrayList<HttpServerRequest>();
        var received = new AtomicLong();
        var there = new CountDownLatch(1);
        try (var _ = Neighbour.at("agreements", request -> {
            if (request.method().name().equals("GET")) {
                sayOk(request);
                return;
            }
            request.pause();
            request.handler(piece -> received.addAndGet(piece.length()));
            request.endHandler(_ -> sayOk(request));
            waiting.add(request);
            there.countDown();
        })) {
            try (var channel = SocketChannel.open(new InetSocketAddress(gateway.getHost(), gateway.getPort()))) {
                channel.write(ByteBuffer.wrap(head(
                                "POST /api/v1/agreements/5/documents HTTP/1.1\r\nContent-Type: application/octet-stream"
                                        + "\r\nContent-Length: " + DOCUMENT,
                                "biro")
                        .getBytes(StandardCharsets.US_ASCII)));
                send(channel, MIB);
                assertThat(there.await(10, TimeUnit.SECONDS)).isTrue();
                channel.configureBlocking(false);

                var sent = MIB + sendUntilNobodyTakesMore(channel);

                assertThat(sent).as("of 50 MiB that were offered").isLessThan(HELD);
                as("kepala").get("/api/v1/agreements").then().statusCode(200).time(lessThan(2_000L));

                var request = waiting.getFirst();
                request.resume();
                channel.configureBlocking(true);
                send(channel, DOCUMENT - sent);
                var answer = ByteBuffer.allocate(15);
                while (answer.hasRemaining() && channel.read(answer) >= 0) {
                    // until the line is whole
                }
                assertThat(new String(answer.array(), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200 OK");
                assertThat(received).hasValue(DOCUMENT);
            }
        }
    }

    @Test
    void an_old_client_gets_an_endless_answer_in_pieces_too() throws Exception {
        var written = new AtomicLong();
        try (var _ = Neighbour.at("partners", request -> stream(request.response(), written, false))) {
            try (var socket = ask("GET /api/v1/partners.csv HTTP/1.0", "biro")) {
                settled(written);

                assertThat(written.get()).isLessThan(HELD);
                var answer = readToTheEnd(socket);
                assertThat(answer).isBetween(DOCUMENT, DOCUMENT + 4_000);
            }
        }
    }

    @Test
    void a_service_need_not_finish_what_nobody_waits_for() throws Exception {
        var there = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        try (var _ = Neighbour.at("partners", request -> {
            request.response().closeHandler(_ -> gone.countDown());
            there.countDown();
        })) {
            try (var _ = ask("GET /api/v1/partners HTTP/1.1", "biro")) {
                assertThat(there.await(10, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobody_waits_for_a_service_that_does_not_answer_and_it_is_found_again() throws Exception {
        for (int i = 0; i < 5; i++) {
            as("biro").get("/api/v1/partners").then().statusCode(503);
        }
        var asked = new AtomicInteger();
        try (var _ = Neighbour.at("partners", request -> {
                    asked.incrementAndGet();
                    sayOk(request);
                });
                var _ = Neighbour.at("kpi", StreamingTest::sayOk)) {
            as("biro")
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("1"))
                    .body("code", equalTo("service-down"));
            assertThat(asked).as("it is left alone").hasValue(0);
            as("biro").get("/api/v1/goals").then().statusCode(200);
            assertThat(isSaidToBeDown()).isEqualTo(1);

            until(() -> as("biro").get("/api/v1/partners").statusCode() == 200);

            as("biro").get("/api/v1/partners").then().statusCode(200);
            assertThat(isSaidToBeDown()).isZero();
        }
    }

    @Test
    void a_service_that_answers_with_a_failure_has_answered() {
        try (var _ = Neighbour.at(
                "partners", request -> request.response().setStatusCode(500).end("{}"))) {
            for (int i = 0; i < 8; i++) {
                as("biro").get("/api/v1/partners").then().statusCode(500);
            }
        }
    }

    @Test
    void what_is_public_is_read_without_a_token_and_only_read() {
        try (var _ = Neighbour.at("partners", StreamingTest::sayOk)) {
            given().get("/api/v1/public/partners").then().statusCode(200);
            given().get("/api/v1/public/partners.geojson?country=TR").then().statusCode(200);
            given().head("/api/v1/public/partners").then().statusCode(200);
            given().post("/api/v1/public/partners").then().statusCode(401);
            given().get("/api/v1/public/secrets").then().statusCode(401);
            given().get("/api/v1/publicly").then().statusCode(401);
            given().get("/api/v1/partners/public/").then().statusCode(401);
        }
    }

    @Test
    void requests_are_counted_by_collection_and_nobody_can_add_one() {
        try (var _ = Neighbour.at("partners", StreamingTest::sayOk)) {
            for (int i = 0; i < 10; i++) {
                as("biro").get("/api/v1/partners/made-up-" + i);
                as("biro").get("/api/v1/made-up-" + i);
                given().get("/api/v1/partners/made-up-" + i);
                given().get("/made-up-" + i);
                given().post("/made-up-" + i);
                given().urlEncodingEnabled(false).get("/made-up;" + i);
                given().post("/language/made-up-" + i);
            }
        }

        assertThat(meters.find("http.server.requests").meters())
                .extracting(meter -> meter.getId().getTag("uri"))
                .contains("/api/v1/partners", "/api", "/other")
                .noneMatch(uri -> uri.contains("made-up"));
    }

    private double isSaidToBeDown() {
        return meters.get("jembatan.gateway.service.down")
                .tag("service", "partners")
                .gauge()
                .value();
    }

    private static String head(String lines, String user) {
        return lines + "\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of(user) + "\r\n\r\n";
    }

    private Socket ask(String lines, String user) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(64 * 1024);
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(head(lines, user).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /// How many bytes come until the other side ends, or says nothing for a while.
    private static long readToTheEnd(Socket socket) throws IOException {
        socket.setSoTimeout(2_000);
        long count = 0;
        var buffer = new byte[64 * 1024];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                count += n;
            }
        } catch (SocketTimeoutException e) {
            return count; // a connection that stays open ends no answer
        }
        return count;
    }

    private static long sendUntilNobodyTakesMore(SocketChannel channel) throws IOException, InterruptedException {
        long sent = 0;
        for (int idle = 0; idle < 10; ) {
            int taken = channel.write(ByteBuffer.allocate(64 * 1024));
            sent += taken;
            if (taken == 0) {
                idle++;
                Thread.sleep(50);
            } else {
                idle = 0;
            }
        }
        return sent;
    }

    private static void send(SocketChannel channel, long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            left -= channel.write(ByteBuffer.allocate((int) Math.min(left, 64 * 1024)));
        }
    }

    /// Waits until a number has stopped growing.
    private static void settled(AtomicLong number) throws InterruptedException {
        var before = -1L;
        while (number.get() != before) {
            before = number.get();
            Thread.sleep(500);
        }
    }

    private interface Check {
        boolean holds();
    }

    private static void until(Check check) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("within ten seconds").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
