package id.jembatan.gateway.signin;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.platform.refusal.Languages;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decides once per request in which language the portal speaks: the cookie that the switch has set, then the browser's
/// wish, then Indonesian. The choice is written into `Accept-Language`, which pages, refusals and the calls to the
/// services all read. The public register knows no cookie, so that its pages can be kept by anybody: there the address
/// says the language (`?lang=en`), or else the browser.
@ApplicationScoped
class PortalLanguage {

    static final String COOKIE = "language";

    private static final String PARAMETER = "lang";

    /// Before anything that may have to say no.
    private static final int BEFORE_THE_FRONT_DOOR = 11_000;

    void open(@Observes Filters filters) {
        filters.register(PortalLanguage::decide, BEFORE_THE_FRONT_DOOR);
    }

    private static void decide(RoutingContext context) {
        var request = context.request();
        if (!Incoming.isForApi(request)) {
            var chosen = Incoming.isForEverybody(request) ? named(request) : remembered(request);
            var language = chosen != null && Languages.ALL.contains(chosen)
                    ? chosen
                    : Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
        }
        context.next();
    }

    private static @Nullable Locale remembered(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? null : Locale.of(cookie.getValue());
    }

    private static @Nullable Locale named(HttpServerRequest request) {
        var language = request.getParam(PARAMETER);
        return language == null ? null : Locale.of(language);
    }
}
