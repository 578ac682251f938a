package id.jembatan.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TornRequestsTest {

    /// As the reader of bodies throws it.
    private static IOException read(String message) {
        var failure = new IOException(message);
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "org.jboss.resteasy.reactive.server.vertx.VertxInputStream", "read", "VertxInputStream.java", 102)
        });
        return failure;
    }

    @Test
    void a_sender_who_goes_away_or_sends_too_much_is_told_apart_from_our_own_failures() {
        assertThat(TornRequests.refusal(new RuntimeException(read("Request too large"))))
                .extracting(Refusal::problem)
                .isEqualTo(CommonProblem.TOO_LARGE);
        assertThat(TornRequests.refusal(new RuntimeException(read("java.net.SocketException: Connection reset"))))
                .extracting(Refusal::problem)
                .isEqualTo(CommonProblem.MALFORMED_REQUEST);
        assertThat(TornRequests.refusal(new IllegalStateException(new HttpClosedException("Connection was closed"))))
                .extracting(Refusal::problem)
                .isEqualTo(CommonProblem.MALFORMED_REQUEST);
        assertThat(TornRequests.refusal(new IOException("the disk is full"))).isNull();
        assertThat(TornRequests.refusal(new IllegalStateException("a slip of ours")))
                .isNull();
    }
}
