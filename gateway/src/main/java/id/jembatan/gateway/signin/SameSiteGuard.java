package id.jembatan.gateway.signin;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.gateway.http.Turnstile;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets only the portal's own pages change anything with the session cookie.
///
/// A browser says in `Sec-Fetch-Site` where a request was made up, and older ones at least in `Origin`; neither
/// can be forged by a page. A request that says neither is refused: every browser that the portal supports sends
/// one of them with a form. The API needs no such guard, because it does not accept the cookie; nor does the
/// address at which Keycloak says that a session has ended, which believes nothing but a token that Keycloak has
/// signed.
@ApplicationScoped
class SameSiteGuard {

    /// After the raw-path guard of the platform, before anything reads the cookie.
    private static final int AFTER_THE_FRONT_DOOR = 9_000;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Turnstile turnstile;
    private final String backChannel;

    SameSiteGuard(
            Turnstile turnstile, @ConfigProperty(name = "quarkus.oidc.logout.backchannel.path") String backChannel) {
        this.turnstile = turnstile;
        this.backChannel = backChannel;
    }

    void open(@Observes Filters filters) {
        filters.register(this::guard, AFTER_THE_FRONT_DOOR);
    }

    private void guard(RoutingContext context) {
        var request = context.request();
        if (Incoming.isForApi(request) || isReading(request) || isOurs(request) || isOfKeycloak(request)) {
            context.next();
        } else {
            turnstile.refuse(context, new Refusal(SignInProblem.FOREIGN_PAGE));
        }
    }

    /// Signing out changes something too, although Keycloak's part of it is a redirect.
    private static boolean isReading(HttpServerRequest request) {
        return READING.contains(request.method()) && !Incoming.pathOf(request).equals(SignInPages.SIGN_OUT);
    }

    private boolean isOfKeycloak(HttpServerRequest request) {
        return Incoming.pathOf(request).equals(backChannel);
    }

    private static boolean isOurs(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return Incoming.addressOf(request).equals(request.getHeader("Origin"));
    }
}
