package id.jembatan.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes down who was refused: without a valid token (401), without the right (403), too much at once (413, 429), or
/// with an address that can be read in two ways. One line each, in a category of its own, so that it can be sent where
/// attacks are looked for. What was allowed and changed something is in the journal, with the looks at confidential
/// records.
///
/// No query, no body, no header: they may hold what nobody may keep.
@ApplicationScoped
public class SecurityLog {

    private static final Logger LOG = Logger.getLogger("jembatan.security");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 413, 429);
    private static final int LONGEST = 200;

    /// Even above the door, so that what it refuses is seen.
    private static final int ABOVE_THE_DOOR = 10_001;

    void open(@Observes Filters filters) {
        filters.register(this::listen, ABOVE_THE_DOOR);
    }

    private void listen(RoutingContext context) {
        context.addEndHandler(_ -> look(context));
        context.next();
    }

    private static void look(RoutingContext context) {
        var status = context.response().getStatusCode();
        var plain = RawPath.isPlain(context.request().uri());
        if (status == 403) {
            QuarkusHttpUser.getSecurityIdentity(context, null)
                    .subscribe()
                    .with(
                            identity -> write(
                                    context, plain, identity.getPrincipal().getName()),
                            _ -> write(context, plain, "?"));
        } else if (REFUSED.contains(status) || status == 400 && !plain) {
            write(context, plain, "-");
        }
    }

    private static void write(RoutingContext context, boolean plain, String who) {
        var request = context.request();
        var path = plain ? request.path() : "(ambiguous)";
        LOG.infof(
                "refused status=%d method=%s path=%s who=%s from=%s request=%s",
                context.response().getStatusCode(),
                request.method(),
                harmless(path),
                harmless(who),
                request.remoteAddress() == null ? "-" : request.remoteAddress().hostAddress(),
                context.response().headers().get(RequestIds.HEADER));
    }

    /// Nothing that could begin a new line or a new field.
    private static String harmless(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        var short_ = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return short_.replaceAll("[^\\p{Graph}]", "_");
    }
}
