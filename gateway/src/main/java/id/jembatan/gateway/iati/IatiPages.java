package id.jembatan.gateway.iati;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.result.Upload;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// Results in the form in which donors and researchers exchange them: out as a file, and in from one.
@Path("/iati")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class IatiPages {

    record iati(Frame frame, Form form, @Nullable IatiReport report) implements TemplateInstance {}

    private final Frames frames;
    private final Publications publications;

    IatiPages(Frames frames, @RestClient Publications publications) {
        this.frames = frames;
        this.publications = publications;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance iati() {
        return new iati(frames.of(Frame.Section.RESULTS), Form.empty(), null);
    }

    /// A file is looked at first and taken by a second press of a button: nothing is kept of the first.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response take(MultipartFormDataInput input) {
        var frame = frames.of(Frame.Section.RESULTS);
        var sent = Upload.read(input);
        var form = sent.form();
        return Tries.of(
                () -> {
                    var file = sent.file("file", frame).path().toFile();
                    var report = publications
                            .take(!form.was("how").equals("take"), file)
                            .await()
                            .indefinitely();
                    return Response.ok(new iati(frame, form, report)).build();
                },
                refusal -> new iati(frame, form.refused(refusal), null));
    }
}
