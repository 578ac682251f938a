package id.jembatan.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One id for one request through all parts, so that a line in a log, an entry in the journal and the answer in
/// somebody's hand can be brought together.
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "jembatan.request-id";

    /// What a neighbour may hand in: enough for any id in use, too little for mischief in a log.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final CurrentVertxRequest request;

    public RequestIds(CurrentVertxRequest request) {
        this.request = request;
    }

    /// The id of the request that is being served, or none outside a request (a scheduled job, a hearer).
    public @Nullable String current() {
        try {
            var context = request.getCurrent();
            return context == null ? null : context.get(KEY);
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    static void give(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        var id = given != null && FORM.matcher(given).matches() ? given : fresh();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
    }

    /// It has to be told apart, not to be kept secret: chance that costs nothing will do.
    private static String fresh() {
        var chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }
}
