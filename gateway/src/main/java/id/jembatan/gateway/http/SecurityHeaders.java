package id.jembatan.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a browser must know of every answer of this host. Pages bring no inline script and no inline style, so none is
/// allowed.
@ApplicationScoped
class SecurityHeaders {

    /// First of all, so that refusals have them too.
    private static final int FIRST = 12_000;

    private static final Set<String> AT_A_DESK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    /// Answers of the API are data: should a browser ever show one, it can do nothing.
    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final String forPages;

    /// @param identityProvider as browsers reach it: signing in and out may be the answer to a form
    SecurityHeaders(@ConfigProperty(name = "jembatan.portal.identity-provider") URI identityProvider) {
        this.forPages =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + identityProvider.getScheme() + "://" + identityProvider.getRawAuthority();
    }

    void open(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        var request = context.request();
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", Incoming.isForApi(request) ? FOR_DATA : forPages);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        addTransport(request, headers);
        context.next();
    }

    private static void addTransport(HttpServerRequest request, MultiMap headers) {
        var host = request.authority();
        if (host != null && !AT_A_DESK.contains(host.host())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
