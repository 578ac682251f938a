package id.jembatan.platform.refusal;

import io.opentelemetry.api.trace.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a refusal (RFC 9457), as a map in the order in which a person reads it.
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Under this path the gateway documents every type.
    public static final String TYPES = "/problems/";

    private ProblemDocument() {}

    /// @param instance the path that was asked for, without its query (which may hold personal data)
    public static Map<String, Object> of(Refusal refusal, Locale language, @Nullable String instance) {
        var problem = refusal.problem();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", TYPES + problem.code());
        document.put("title", ProblemTexts.title(problem, language));
        document.put("status", problem.status());
        document.put("detail", ProblemTexts.detail(problem, language, refusal.args()));
        if (instance != null) {
            document.put("instance", instance);
        }
        document.put("code", problem.code());
        if (!refusal.faults().isEmpty()) {
            document.put(
                    "errors",
                    refusal.faults().stream()
                            .map(fault -> error(fault, language))
                            .toList());
        }
        document.putAll(refusal.members());
        var trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            document.put("traceId", trace.getTraceId());
        }
        return document;
    }

    private static Map<String, Object> error(Refusal.Fault fault, Locale language) {
        var error = new LinkedHashMap<String, Object>();
        error.put(fault.place().isEmpty() || fault.place().startsWith("/") ? "pointer" : "parameter", fault.place());
        error.put("code", fault.code());
        error.put("detail", fault.detail(it -> ProblemTexts.detail(it.reason(), language, it.args())));
        return error;
    }
}
