package id.jembatan.gateway.http;

import id.jembatan.platform.http.FrontDoor;
import id.jembatan.platform.refusal.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Says no before any page is reached: to a program with a problem document, to a person with a page that says the
/// same.
@ApplicationScoped
public class Turnstile {

    /// The page that says no. Whoever opens it without having been refused finds nothing there.
    public static final String PLACE = "/refused";

    private static final String WHY = Turnstile.class.getName();

    private final FrontDoor door;

    Turnstile(FrontDoor door) {
        this.door = door;
    }

    public void refuse(RoutingContext context, Refusal refusal) {
        var request = context.request();
        if (Incoming.isForApi(request) || !wantsPage(request)) {
            door.refuse(context, refusal, request.path());
        } else {
            context.put(WHY, refusal);
            context.reroute(HttpMethod.GET, PLACE);
        }
    }

    /// Why a request was refused that is on its way to the page that says so.
    public static @Nullable Refusal whyOf(RoutingContext context) {
        return context.get(WHY);
    }

    private static boolean wantsPage(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
