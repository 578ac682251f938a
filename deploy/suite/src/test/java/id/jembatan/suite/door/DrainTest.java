package id.jembatan.suite.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Ports;
import id.jembatan.suite.running.TheSuite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is told to go (as a node that is drained tells its pods) finishes what it has begun, lets nobody
/// wait for nothing, and leaves no error behind. Replicas are started beside the running parts and told to go.
class DrainTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final Duration READY = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /// A replica of a part on ports of its own.
    private record Replica(Child child, int port) {

        URI at(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        String log() throws IOException {
            return Files.readString(child.log());
        }

        /// Tells it to go and waits until it has gone.
        void go() throws InterruptedException {
            child.process().destroy();
            assertThat(child.process().waitFor(40, TimeUnit.SECONDS))
                    .as("it has gone")
                    .isTrue();
        }
    }

    private Replica replica(String label, Map<String, String> instead) throws IOException {
        var environment = new HashMap<String, String>();
        for (var line : Files.readAllLines(SUITE.data().resolve("run").resolve(label + ".env"))) {
            var cut = line.indexOf('=');
            if (cut > 0 && !line.startsWith("#")) {
                environment.put(line.substring(0, cut), line.substring(cut + 1));
            }
        }
        var ports = Ports.free(2);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.getFirst()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.getLast()));
        environment.putAll(instead);
        var archive = SUITE.root().resolve(label).resolve("target/quarkus-app/quarkus-run.jar");
        var command = List.of(
                Child.java(), "-Xmx220m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", archive.toString());
        var child = Child.start(label, command, environment, SUITE.root(), folder.resolve(label + ".log"));
        child.await(() -> Child.answers("http://127.0.0.1:" + ports.getLast() + "/q/health/ready"), READY);
        return new Replica(child, ports.getFirst());
    }

    private HttpRequest asking(URI address, String user) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + SUITE.token(user))
                .build();
    }

    @Test
    void whoever_waits_for_events_is_answered_and_comes_back_to_another() throws Exception {
        var replica = replica("kpi-service", Map.of());
        try {
            var cursor = "";
            var read = "[";
            while (!read.equals("[]")) { // to the end of what there is
                var page = http.send(
                        asking(replica.at("/api/v1/events?limit=1000" + cursor), "admin"),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                cursor =
                        "&after=" + page.headers().firstValue("Jembatan-Cursor").orElseThrow();
                read = page.body();
            }
            var waiting = http.sendAsync(
                    asking(replica.at("/api/v1/events?wait=30" + cursor), "admin"),
                    HttpResponse.BodyHandlers.ofString());
            Thread.sleep(1_500);
            assertThat(waiting).isNotDone();

            var began = System.nanoTime();
            replica.go();

            var answer = waiting.get(5, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("[]");
            assertThat(answer.headers().firstValue("Jembatan-Cursor")).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            assertThat(replica.log()).doesNotContain(" ERROR ").doesNotContain("Exception");
        } finally {
            replica.child().process().destroyForcibly();
        }
    }

    @Test
    void a_request_under_way_through_the_door_comes_to_its_end() throws Exception {
        var asked = new CountDownLatch(1);
        var service = slowService(asked);
        var address = "http://127.0.0.1:" + service.getAddress().getPort();
        var replica = replica(
                "gateway",
                Map.of(
                        "JEMBATAN_SERVICES_PARTNERS_URL", address,
                        "JEMBATAN_SERVICES_AGREEMENTS_URL", address,
                        "JEMBATAN_SERVICES_KPI_URL", address));
        try {
            CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                    asking(replica.at("/api/v1/partners"), "biro"), HttpResponse.BodyHandlers.ofString());
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            replica.go();

            assertThat(answer.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(answer.get().body()).isEqualTo("{\"slow\":true}");
            assertThat(replica.log()).doesNotContain(" ERROR ").doesNotContain("Exception");
        } finally {
            replica.child().process().destroyForcibly();
            service.stop(0);
        }
    }

    /// Thinks for three seconds before it answers.
    private static HttpServer slowService(CountDownLatch asked) throws IOException {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", exchange -> {
            asked.countDown();
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var body = "{\"slow\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        return service;
    }
}
