package id.jembatan.gateway.agreement;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The papers of a case: every version, the language versions of its texts, who holds the originals, and what was found
/// in the files.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FilePages {

    private static final List<String> SIDES = List.of("OURS", "PARTNER");

    record papers(Frame frame, Agreement agreement, Papers file, Attempt attempt) implements TemplateInstance {}

    /// What lies in the file of a case.
    record Papers(Part<Document> documents, Part<CaseFile.Text> texts, Part<CaseFile.Original> originals) {

        /// The paper with this id, as far as the reader may see it.
        public @Nullable Document document(UUID id) {
            return documents.items().stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        public List<Document> valid() {
            return documents.items().stream().filter(Document::isValid).toList();
        }

        public List<Document> earlier() {
            return documents.items().stream().filter(it -> !it.isValid()).toList();
        }

        public List<String> classes() {
            return Upload.CLASSES;
        }

        /// Who can put his initials to a text.
        public List<String> sides() {
            return SIDES;
        }
    }

    private final Frames frames;
    private final Agreements agreements;
    private final CaseFile file;

    FilePages(Frames frames, @RestClient Agreements agreements, @RestClient CaseFile file) {
        this.frames = frames;
        this.agreements = agreements;
        this.file = file;
    }

    /// Four calls at once, however many papers there are.
    @GET
    @Path("{id}/papers")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance papers(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done));
    }

    /// What is done with the papers: each form names itself.
    @POST
    @Path("{id}/papers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var act = typed.was("act");
        return Sending.send(
                "/agreements/" + id + "/papers?done=" + act,
                typed,
                () -> call(id, act, typed),
                attempt -> page(id, attempt));
    }

    private Uni<CaseFile.Kept> call(UUID id, String act, Typed typed) {
        return switch (act) {
            case "withdraw" ->
                file.withdraw(
                        id, of(typed, "document"), typed.body().text("reason").map());
            case "classify" ->
                file.classify(
                        id,
                        of(typed, "document"),
                        typed.body().text("to", "reason").map());
            case "authority" ->
                file.settle(
                        id,
                        typed.was("type"),
                        "authorities",
                        typed.body().text("rule", "language", "clause").map());
            case "initial" ->
                file.settle(
                        id,
                        typed.was("type"),
                        "initiallings",
                        typed.body()
                                .text("on", "place")
                                .with("initials", initials(typed))
                                .map());
            case "reopen" ->
                file.settle(
                        id,
                        typed.was("type"),
                        "reopenings",
                        typed.body().text("reason").map());
            case "original" ->
                file.register(
                        id,
                        typed.body()
                                .text("document", "label", "form", "holder", "place", "since", "note")
                                .with("form", typed.orNothing("kept"))
                                .map());
            case "handover" ->
                file.original(
                        id,
                        of(typed, "original"),
                        "handovers",
                        typed.body()
                                .text("holder", "place", "on", "handedOverBy", "receivedBy", "receiptNumber")
                                .text("receiptDocument", "note")
                                .map());
            case "copy" ->
                file.original(
                        id,
                        of(typed, "original"),
                        "copies",
                        typed.body()
                                .text("certifiedBy", "capacity", "on", "number", "madeFor", "document")
                                .map());
            default -> throw new NotFoundException();
        };
    }

    /// Who put his initials: one line of the form per person.
    private static List<Map<String, Object>> initials(Typed typed) {
        var initials = new ArrayList<Map<String, Object>>();
        for (var side : SIDES) {
            var name = typed.was("name." + side);
            if (!name.isEmpty()) {
                initials.add(typed.body()
                        .with("side", side)
                        .with("name", name)
                        .with("capacity", typed.orNothing("capacity." + side))
                        .map());
            }
        }
        return initials;
    }

    private static UUID of(Typed typed, String field) {
        try {
            return UUID.fromString(typed.was(field));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(id),
                        Part.of(agreements.documents(id)),
                        Part.of(file.texts(id)),
                        Part.of(file.originals(id)))
                .asTuple()
                .await()
                .indefinitely();
        return new papers(
                frame, all.getItem1().getEntity(), new Papers(all.getItem2(), all.getItem3(), all.getItem4()), attempt);
    }
}
