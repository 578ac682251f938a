package id.jembatan.gateway.page;

import id.jembatan.platform.refusal.ProblemDocument;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows a refusal as a page to whoever reads with a browser. What it says is the problem document, word for word; so a
/// person on the telephone and a program read the same.
@Provider
public class ErrorPages implements ContainerResponseFilter {

    record error(Frame frame, No no) implements TemplateInstance {}

    /// A refusal as the page shows it.
    ///
    /// @param place where to go on: the start page for whoever is not signed in
    /// @param number what to name when asking for help
    record No(
            int status,
            String title,
            String detail,
            List<String> faults,
            @Nullable String number) {

        static No of(int status, Map<?, ?> document, @Nullable String number) {
            return new No(
                    status,
                    Objects.toString(document.get("title"), ""),
                    Objects.toString(document.get("detail"), ""),
                    document.get("errors") instanceof List<?> errors
                            ? errors.stream()
                                    .map(each -> each instanceof Map<?, ?> fault
                                            ? Objects.toString(fault.get("detail"), "")
                                            : "")
                                    .toList()
                            : List.of(),
                    number);
        }
    }

    private final Frames frames;
    private final RoutingContext http;

    ErrorPages(Frames frames, RoutingContext http) {
        this.frames = frames;
        this.http = http;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getMediaType() != null
                && ProblemDocument.MEDIA_TYPE.equals(mediaType(response))
                && response.getEntity() instanceof Map<?, ?> document
                && acceptsPages(request)) {
            var number = http.response().headers().get("X-Request-Id");
            var frame = frames.open();
            response.setEntity(
                    new error(frame, No.of(response.getStatus(), document, number))
                            .setLocale(frame.language())
                            .render(),
                    null,
                    MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
        }
    }

    private static String mediaType(ContainerResponseContext response) {
        return response.getMediaType().getType() + "/" + response.getMediaType().getSubtype();
    }

    private static boolean acceptsPages(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }
}
