package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server of the JDK: that every answer is counted and looked at, not how fast anything is.
class HttpLoadTest {

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final AtomicInteger served = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var text = "x".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
            boolean refused = exchange.getRequestURI().getPath().equals("/third") && served.get() == 2;
            served.incrementAndGet();
            exchange.sendResponseHeaders(refused ? 403 : 200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_closed_loop_counts_the_answers_inside_the_time() {
        var result = load("/").closed(2, A_MOMENT);

        assertThat(result.count()).isPositive().isEqualTo(result.latencies().count());
        assertThat(served.get() - result.count()).as("answered after the time").isBetween(0L, 2L);
    }

    @Test
    void an_open_model_sends_whatever_was_intended_and_counts_what_comes_after_its_first_seconds() {
        var result = load("/").open(1, 200, A_MOMENT);

        assertThat(result.count()).isPositive().isEqualTo(result.latencies().count());
        assertThat((long) served.get()).as("the first seconds do not count").isGreaterThan(result.count());
    }

    @Test
    void the_first_answer_with_another_status_ends_the_run() {
        assertThatThrownBy(() -> load("/third").closed(1, A_MOMENT))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("403 instead of 200");
    }

    private HttpLoad load(String path) {
        int port = server.getAddress().getPort();
        var requests = new byte[][] {
            "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII)
        };
        return new HttpLoad(port, () -> requests, 200);
    }
}
