package id.jembatan.platform.refusal;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recognises a body that did not come to its end: the sender went away, or sent more than the server lets through.
/// That is his affair; it is no failure of ours, and no stack trace in our log.
final class TornRequests {

    /// What reads a body: as it comes, and in its parts.
    private static final List<String> READERS = List.of(
            "org.jboss.resteasy.reactive.server.vertx.VertxInputStream",
            "org.jboss.resteasy.reactive.server.core.multipart.MultiPartParserDefinition");

    private TornRequests() {}

    /// @return null for everything else
    static @Nullable Refusal refusal(Throwable failure) {
        var depth = 0;
        for (Throwable each = failure; each != null && depth < 20; each = each.getCause(), depth++) {
            if (each instanceof IOException && isOfReader(each)) {
                return new Refusal(
                                String.valueOf(each.getMessage()).contains("too large")
                                        ? CommonProblem.TOO_LARGE
                                        : CommonProblem.MALFORMED_REQUEST)
                        .header("Connection", "close");
            }
            if (each instanceof HttpClosedException) {
                return new Refusal(CommonProblem.MALFORMED_REQUEST).header("Connection", "close");
            }
        }
        return null;
    }

    private static boolean isOfReader(Throwable each) {
        var stack = each.getStackTrace();
        return stack.length > 0 && READERS.stream().anyMatch(stack[0].getClassName()::startsWith);
    }
}
