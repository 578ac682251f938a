package id.jembatan.gateway.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.result.Results;
import id.jembatan.gateway.result.ScorecardItem;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// One case: where it stands on our side and on the partner's, what is missing and who can provide it, and the next
/// step.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AgreementPages {

    private static final int CARDS = 50;

    /// @param tag which state of the case the forms were made for
    /// @param lacking what a refused step lacks
    record show(
            Frame frame,
            Agreement agreement,
            String tag,
            Next next,
            Procedure procedure,
            List<Station> way,
            List<PartnerSide> sides,
            Part<Document> documents,
            Part<HistoryEntry> history,
            Part<ScorecardItem> scorecards,
            Entries entries,
            Upload upload,
            Attempt attempt,
            List<Next.Need> lacking)
            implements TemplateInstance {}

    private final Frames frames;
    private final Agreements agreements;
    private final CaseFile file;
    private final Results results;
    private final ObjectMapper json;

    AgreementPages(
            Frames frames,
            @RestClient Agreements agreements,
            @RestClient CaseFile file,
            @RestClient Results results,
            ObjectMapper json) {
        this.frames = frames;
        this.agreements = agreements;
        this.file = file;
        this.results = results;
        this.json = Lenient.of(json);
    }

    /// Six calls at once and one after them, however much the case holds.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done));
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response move(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var act = typed.body().text("number", "issuedOn", "receivedOn").map();
        var body = typed.body().text("move", "reason", "on", "explanation").with("act", act);
        return Sending.send(
                here(id) + "?done=moved",
                typed,
                () -> agreements.move(id, typed.orNothing("tag"), body.map()),
                attempt -> page(id, attempt));
    }

    @POST
    @Path("{id}/entries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response write(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Sending.send(
                here(id) + "?done=saved",
                typed,
                () -> agreements.get(id).flatMap(found -> {
                    var patch = Entries.patch(found.getEntity(), typed.last());
                    return patch.isEmpty()
                            ? Uni.createFrom().item(found.getEntity())
                            : agreements.change(id, typed.was("tag"), patch);
                }),
                attempt -> page(id, attempt));
    }

    @POST
    @Path("{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, MultipartFormDataInput form) {
        var typed = Typed.of(form);
        return Sending.send(
                here(id) + "?done=added",
                typed,
                () -> agreements.add(id, Upload.form(typed, Upload.file(form))),
                attempt -> page(id, attempt));
    }

    /// A step of the partner's own side, with the paper that proves it: the paper is filed first, as whoever brings
    /// both in one form means it.
    @POST
    @Path("{id}/tracks/{track}/moves")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response told(@RestPath UUID id, @RestPath UUID track, MultipartFormDataInput form) {
        var typed = Typed.of(form);
        var paper = Upload.file(form);
        var body = typed.body()
                .text("move", "reason")
                .known("done")
                .with("checklists", Entries.answers(typed.last()))
                .map();
        return Sending.send(
                here(id) + "?done=told#side-" + track,
                typed,
                () -> paper == null || !Upload.isThere(paper)
                        ? file.told(id, track, body)
                        : agreements.add(id, Upload.form(typed, paper)).flatMap(_ -> file.told(id, track, body)),
                attempt -> page(id, attempt));
    }

    private static String here(UUID id) {
        return "/agreements/" + id;
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(id),
                        agreements.next(id),
                        Part.of(agreements.documents(id)),
                        Part.of(agreements.history(id)),
                        Part.of(results.scorecards(null, id, CARDS)),
                        Part.of(agreements.procedures("partner")))
                .asTuple()
                .await()
                .indefinitely();
        var agreement = all.getItem1().getEntity();
        var tag = Objects.requireNonNullElse(all.getItem1().getHeaderString(HttpHeaders.ETAG), "");
        var procedure = agreements
                .procedure(agreement.procedure().code(), agreement.procedure().version())
                .await()
                .indefinitely();
        var next = all.getItem2();
        return new show(
                frame,
                agreement,
                tag,
                next,
                procedure,
                Station.of(procedure, agreement, all.getItem4().items()),
                PartnerSide.of(agreement, next, all.getItem6().items()),
                all.getItem3(),
                all.getItem4(),
                all.getItem5(),
                Entries.of(procedure, agreement, next, attempt),
                Upload.of(procedure, next),
                attempt,
                lacking(attempt));
    }

    private List<Next.Need> lacking(Attempt attempt) {
        var missing = attempt.member("missing");
        return missing == null ? List.of() : json.convertValue(missing, new TypeReference<List<Next.Need>>() {});
    }
}
