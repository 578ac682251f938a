package id.jembatan.gateway.limit;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.gateway.http.Turnstile;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sends addresses away that ask for too much, before a token, a cookie or a body of theirs is looked at.
@ApplicationScoped
class AddressLimit {

    /// After the front door of the platform, which numbers the request, and before everything that costs something.
    private static final int AFTER_THE_FRONT_DOOR = 9_500;

    private final Limiter limiter;
    private final Turnstile turnstile;

    AddressLimit(Limiter limiter, Turnstile turnstile) {
        this.limiter = limiter;
        this.turnstile = turnstile;
    }

    void open(@Observes Filters filters) {
        filters.register(this::count, AFTER_THE_FRONT_DOOR);
    }

    private void count(RoutingContext context) {
        if (Turnstile.whyOf(context) != null) {
            context.next(); // counted already
            return;
        }
        var request = context.request();
        // What is open to everybody may be kept by caches on the way, for whom these figures mean nothing.
        var told = Incoming.isForApi(request) && request.headers().contains(HttpHeaders.AUTHORIZATION);
        var refusal = limiter.fromAddress(context, told);
        if (refusal.isEmpty()) {
            context.next();
        } else {
            turnstile.refuse(context, refusal.get());
        }
    }
}
