package id.jembatan.gateway.signin;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/// What somebody typed into a form and sent after the session had ended. It goes back into the browser, into a
/// form that can be sent once more: she signs in beside it, in another tab, and nothing typed is lost. Nothing of
/// it is kept here.
///
/// Only our own pages get this far (see [SameSiteGuard]), so nobody is shown what another page made up.
@ApplicationScoped
class KeptForm {

    /// What a page sends in fields; a form with more is no form of ours. Files are not counted: they are let go.
    private static final int MOST_CHARACTERS = 1 << 20;

    record again(Frame frame, Typed typed) implements TemplateInstance {}

    /// @param address where the form goes
    /// @param files the fields that held a file: no page may fill those in
    record Typed(String address, List<Field> fields, List<Field> files) {}

    /// @param value what was typed, or the name of the file
    record Field(String name, String value) {

        /// Whether it needs more than one line to be read.
        public boolean isLong() {
            return value.length() > 60 || value.indexOf('\n') >= 0;
        }
    }

    private final Frames frames;

    KeptForm(Frames frames) {
        this.frames = frames;
    }

    /// Whether somebody has typed something.
    boolean isForm(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return request.method() == HttpMethod.POST
                && (plain.startsWith(MediaType.APPLICATION_FORM_URLENCODED)
                        || plain.startsWith(MediaType.MULTIPART_FORM_DATA));
    }

    /// The page that holds it.
    Uni<Response> page(RoutingContext context) {
        var frame = frames.open();
        var current = CurrentRequestManager.get();
        if (current != null && current.getProperty(ReadForm.PROPERTY) instanceof MultivaluedMap<?, ?> read) {
            return Uni.createFrom().item(page(frame, typed(context.request().uri(), read)));
        }
        var form = current == null ? null : current.getFormData();
        return form == null
                ? Uni.createFrom()
                        .completionStage(read(context.request()).toCompletionStage())
                        .map(typed -> page(frame, typed))
                : Uni.createFrom().item(page(frame, typed(context.request().uri(), form)));
    }

    private static Response page(Frame frame, Typed typed) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(new again(frame, typed).setLocale(frame.language()).render())
                .build();
    }

    /// The form of a request that nobody has read yet.
    private static Future<Typed> read(HttpServerRequest request) {
        var files = new ArrayList<Field>();
        request.setExpectMultipart(true);
        request.uploadHandler(file -> {
            files.add(new Field(file.name(), file.filename()));
            file.handler(_ -> {}); // it cannot be given back
        });
        var typed = request.end().map(_ -> {
            var fields = new ArrayList<Field>();
            var left = MOST_CHARACTERS;
            for (var field : request.formAttributes()) {
                left -= field.getKey().length() + field.getValue().length();
                if (left < 0) {
                    throw new IllegalArgumentException("A form of ours is shorter");
                }
                fields.add(new Field(field.getKey(), field.getValue()));
            }
            return new Typed(request.uri(), fields, named(files));
        });
        request.resume();
        return typed;
    }

    /// The form of a request whose page had it read as a whole.
    private static Typed typed(String address, MultivaluedMap<?, ?> form) {
        var fields = new ArrayList<Field>();
        form.forEach((name, values) ->
                values.forEach(value -> fields.add(new Field(String.valueOf(name), String.valueOf(value)))));
        return new Typed(address, fields, List.of());
    }

    /// The form of a request whose answer a service gave: there the session ended on the way.
    private static Typed typed(String address, FormData form) {
        var fields = new ArrayList<Field>();
        var files = new ArrayList<Field>();
        for (var name : form) {
            for (var value : form.get(name)) {
                if (value.isFileItem()) {
                    files.add(new Field(name, String.valueOf(value.getFileName())));
                } else {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        return new Typed(address, fields, named(files));
    }

    /// A field in which no file was chosen comes without a name of a file.
    private static List<Field> named(List<Field> files) {
        return files.stream().filter(file -> !file.value().isEmpty()).toList();
    }
}
