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
        return Failures.chain(failure)
                .filter(each -> each instanceof HttpClosedException || each instanceof IOException && isOfReader(each))
                .findFirst()
                .map(each -> new Refusal(problem(each)).header("Connection", "close"))
                .orElse(null);
    }

    private static CommonProblem problem(Throwable torn) {
        return torn instanceof IOException && String.valueOf(torn.getMessage()).contains("too large")
                ? CommonProblem.TOO_LARGE
                : CommonProblem.MALFORMED_REQUEST;
    }

    private static boolean isOfReader(Throwable each) {
        var stack = each.getStackTrace();
        return stack.length > 0 && READERS.stream().anyMatch(stack[0].getClassName()::startsWith);
    }
}
