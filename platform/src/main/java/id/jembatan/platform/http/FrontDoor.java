package id.jembatan.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.ProblemDocument;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// What happens to every request before rights and routes are looked at: it gets an id, and what could be read in
/// two ways, or is announced as too large, goes no further.
@ApplicationScoped
public class FrontDoor {

    /// Above CORS, authentication and all routes of Quarkus.
    private static final int BEFORE_EVERYTHING = 10_000;

    private final ObjectMapper json;
    private final BodyLimits limits;

    public FrontDoor(ObjectMapper json, BodyLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_EVERYTHING);
    }

    private void pass(RoutingContext context) {
        RequestIds.give(context);
        name(context, "/other");
        var response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (!RawPath.isPlain(context.request().uri())) {
            refuse(context, new Refusal(CommonProblem.AMBIGUOUS_PATH), null);
        } else if (announcedLength(context) > limitFor(context)) {
            response.putHeader(HttpHeaders.CONNECTION, "close"); // nobody will read the rest
            refuse(
                    context,
                    new Refusal(CommonProblem.TOO_LARGE, limitFor(context)),
                    context.request().path());
        } else {
            context.next();
        }
    }

    /// Under which name a request is counted and traced until a resource says better: an address that somebody
    /// made up must not become a metric of its own.
    ///
    /// @param template a path with placeholders, of which there are few
    public static void name(RoutingContext context, String template) {
        if (context.request() instanceof HttpServerRequestInternal request) {
            request.context().putLocal("UrlPathTemplate", template);
        }
    }

    private long limitFor(RoutingContext context) {
        var request = context.request();
        return limits.of(request.getHeader(HttpHeaders.CONTENT_TYPE), request.path());
    }

    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the HTTP codec refuses it by itself
        }
    }

    /// Answers with a problem document from outside JAX-RS.
    public void refuse(RoutingContext context, Refusal refusal, @Nullable String instance) {
        var language = Languages.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var response = context.response()
                .setStatusCode(refusal.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        refusal.extraHeaders().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(ProblemDocument.of(refusal, language, instance)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document is plain data and can always be written", e);
        }
    }
}
