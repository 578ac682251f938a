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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/// Shows a refusal as a page to whoever reads with a browser. What it says is the problem document, word for
/// word; so a person on the telephone and a program read the same.
@Provider
public class ErrorPages implements ContainerResponseFilter {

    record error(Frame frame, No no) implements TemplateInstance {}

    /// A refusal as the page shows it.
    ///
    /// @param place where to go on: the start page for whoever is not signed in
    /// @param number what to name when asking for help
    /// @param path where it was sent to
    /// @param sent what was in the form that was refused: it is shown, and can be sent again
    record No(
            int status,
            String title,
            String detail,
            List<String> faults,
            @Nullable String number,
            String path,
            List<Sent> sent) {

        static No of(int status, Map<?, ?> document, @Nullable String number, String path, List<Sent> sent) {
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
                    number,
                    path,
                    sent);
        }
    }

    /// One field as it was sent.
    record Sent(String name, String value) {}

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
                    new error(
                                    frame,
                                    No.of(
                                            response.getStatus(),
                                            document,
                                            number,
                                            request.getUriInfo().getRequestUri().getRawPath(),
                                            sentWith(request)))
                            .setLocale(frame.language())
                            .render(),
                    null,
                    MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
        }
    }

    /// The fields of a form that could not be handled at all, say because a service is down. Files are not
    /// among them: a browser does not let a page fill in files.
    private static List<Sent> sentWith(ContainerRequestContext request) {
        if (!(request instanceof ResteasyReactiveContainerRequestContext context)
                || !(context.getServerRequestContext() instanceof ResteasyReactiveRequestContext reactive)
                || reactive.getFormData() == null) {
            return List.of();
        }
        var sent = new ArrayList<Sent>();
        var form = reactive.getFormData();
        for (var name : form) {
            for (var value : form.get(name)) {
                if (!value.isFileItem() && !value.getValue().isBlank()) {
                    sent.add(new Sent(name, value.getValue()));
                }
            }
        }
        return sent;
    }

    private static String mediaType(ContainerResponseContext response) {
        return response.getMediaType().getType() + "/" + response.getMediaType().getSubtype();
    }

    private static boolean acceptsPages(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }
}
