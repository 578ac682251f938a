package id.jembatan.platform.signin;

import id.jembatan.platform.http.FrontDoor;
import id.jembatan.platform.refusal.AllowedMethods;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Asks who calls before anything else of a request is looked at. The framework compares paths, methods and media
/// types first, and so tells a stranger which of them exist (404, 405, 406, 415 instead of 401).
///
/// Who may do what is still decided on each method, and only there: this takes nothing away from it. An address
/// whose method is open to everybody (`@PermitAll`) stays open.
@ApplicationScoped
public class TokenFirst {

    /// After the handler that gives each request its identity (200), before routing.
    private static final int AFTER_AUTHENTICATION = 150;

    private final FrontDoor door;
    private final AllowedMethods methods;
    private final String root;
    private final boolean enabled;

    /// @param root the path of the API
    /// @param enabled off in the gateway, whose own door does the same with the tokens that it passes on
    public TokenFirst(
            FrontDoor door,
            AllowedMethods methods,
            @ConfigProperty(name = "quarkus.rest.path") String root,
            @ConfigProperty(name = "jembatan.http.token-first") boolean enabled) {
        this.door = door;
        this.methods = methods;
        this.root = root;
        this.enabled = enabled;
    }

    void open(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::ask, AFTER_AUTHENTICATION);
        }
    }

    private void ask(RoutingContext context) {
        var here = Vertx.currentContext();
        if (here == null || !isApi(pathOf(context))) {
            context.next();
            return;
        }
        var outcome = new Outcome(context, here);
        outcome.isAskedFirst();
        QuarkusHttpUser.getSecurityIdentity(context, null).subscribe().with(outcome::known, outcome::unknown);
    }

    /// Permissions are asked for on another thread; the request goes on where it came in, and once.
    private final class Outcome {

        private final RoutingContext context;
        private final Context here;
        private final @Nullable Object usual;
        private boolean decided;

        Outcome(RoutingContext context, Context here) {
            this.context = context;
            this.here = here;
            this.usual = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }

        /// The framework would answer a bad token by itself, without a word; it lets whoever stands here go first.
        void isAskedFirst() {
            BiConsumer<RoutingContext, Throwable> ours = (_, failure) -> unknown(failure);
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ours);
        }

        void known(SecurityIdentity identity) {
            decide(!identity.isAnonymous());
        }

        /// A token that is none is refused here. What else can go wrong (Keycloak is down) is said by the mappers.
        void unknown(Throwable failure) {
            decide(!isBadToken(failure));
        }

        private void decide(boolean mayGoOn) {
            if (Vertx.currentContext() == here) {
                goOn(mayGoOn);
            } else {
                here.runOnContext(_ -> goOn(mayGoOn));
            }
        }

        private void goOn(boolean mayGoOn) {
            if (decided) {
                return; // a failure is told twice
            }
            decided = true;
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, usual);
            if (mayGoOn || isOpen(context)) {
                context.next();
            } else {
                refuse(context);
            }
        }
    }

    private static boolean isBadToken(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                && Refusal.in(failure).isEmpty();
    }

    private void refuse(RoutingContext context) {
        door.refuse(
                context,
                new Refusal(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer"),
                context.request().path());
    }

    private boolean isApi(String path) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    private boolean isOpen(RoutingContext context) {
        return methods.isOpen(pathOf(context), context.request().method().name());
    }

    /// The path, or nothing for a request that has none (`OPTIONS *`).
    private static String pathOf(RoutingContext context) {
        var path = context.request().path();
        return path == null ? "" : path;
    }
}
