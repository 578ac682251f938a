package id.jembatan.gateway.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// The reference of the API. It is open: it says what can be asked, never what is answered to whom.
@Path("/")
@RunOnVirtualThread
class ReferencePages {

    record docs(Frame frame, Reference reference) implements TemplateInstance {}

    record group(Frame frame, Reference.Group group, List<Reference.Schema> schemas) implements TemplateInstance {}

    /// @param title empty for a code that only its service words
    record problem(Frame frame, String code, String title) implements TemplateInstance {}

    private final Frames frames;
    private final Apis apis;

    ReferencePages(Frames frames, Apis apis) {
        this.frames = frames;
        this.apis = apis;
    }

    @GET
    @Path("openapi.json")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ObjectNode openapi() {
        return apis.joined();
    }

    @GET
    @Path("docs")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance docs() {
        return new docs(frames.open(), Reference.of(apis.joined()));
    }

    /// One group of operations with the schemas that it speaks of.
    @GET
    @Path("docs/{group: [a-z0-9-]{1,80}}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance group(@RestPath String group) {
        var reference = Reference.of(apis.joined());
        var found = reference.group(group).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return new group(frames.open(), found, reference.schemasOf(found));
    }

    /// What the `type` of a problem document points to.
    @GET
    @Path("problems/{code: [a-z0-9-]{1,80}}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance problem(@RestPath String code) {
        var frame = frames.open();
        return new problem(
                frame,
                code,
                ProblemTexts.text(code + ".title", frame.language()).orElse(""));
    }
}
