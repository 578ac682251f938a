package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// One figure: who said it and on what ground, the files that prove it, and what others found.
@Path("/observations/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ObservationPages {

    private static final int ALL = 200;

    /// What is said of a figure, by the last step of its address, and the fields that go with it.
    private static final Map<String, List<String>> SAYINGS = Map.of(
            "verifications", List.of("decision", "note"),
            "settlements", List.of("outcome", "note"),
            "comments", List.of("words"));

    /// @param lacksEvidence whether it needs a file before it can be verified
    record observation(
            Frame frame,
            Observation seen,
            Use use,
            Scorecard card,
            Indicator indicator,
            List<Evidence> files,
            List<Comment> comments,
            boolean lacksEvidence,
            Tried tried)
            implements TemplateInstance {}

    private final Frames frames;
    private final Cards cards;
    private final Observations observations;

    ObservationPages(Frames frames, @RestClient Cards cards, @RestClient Observations observations) {
        this.frames = frames;
        this.cards = cards;
        this.observations = observations;
    }

    /// Three calls at once, one after them, and two at once after that.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance observation(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done), "");
    }

    @POST
    @Path("{what: verifications|settlements|comments}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response say(@RestPath UUID id, @RestPath String what, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> {
                    var said = Sending.fields(
                            form, SAYINGS.getOrDefault(what, List.of()).toArray(String[]::new));
                    if (what.equals("comments")) {
                        said.put("shared", form.has("shared", "true"));
                    }
                    return observations.say(id, what, said);
                },
                made -> here(id, what),
                refused -> page(id, refused, what));
    }

    /// A partner confirms or disputes; only a dispute knows a better value.
    @POST
    @Path("statements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response state(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var said = Sending.fields(form, "decision", "note");
                    if (form.was("decision").equals("DISPUTED")) {
                        Sending.number(said, "value", form, frame);
                    }
                    return observations.say(id, "statements", said);
                },
                made -> here(id, "statements"),
                refused -> page(id, refused, "statements"));
    }

    /// What should have been said: a new figure, which the page then shows.
    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response correct(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> observations.say(id, "corrections", Figures.corrected(form, frame)),
                made -> "/observations/" + made.getOrDefault("id", id) + "?done=corrections",
                refused -> page(id, refused, "corrections"));
    }

    @POST
    @Path("evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response prove(@RestPath UUID id, MultipartFormDataInput input) {
        var frame = frames.of(Frame.Section.RESULTS);
        var sent = Upload.read(input);
        return Sending.of(
                sent.form(),
                () -> observations.prove(id, sent.passedOn("file", frame, "title", "shared")),
                made -> here(id, "proved"),
                refused -> page(id, refused, "evidence"));
    }

    @POST
    @Path("evidence/{file}/withdrawals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id, @RestPath UUID file, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> observations.decideOnFile(id, file, "withdrawals", Sending.fields(form, "reason")),
                made -> here(id, "withdrawn"),
                refused -> page(id, refused, file.toString()));
    }

    @POST
    @Path("evidence/{file}/sharings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response share(@RestPath UUID id, @RestPath UUID file, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> observations.decideOnFile(id, file, "sharings", Map.of("shared", form.has("shared", "true"))),
                made -> here(id, form.has("shared", "true") ? "shared" : "unshared"),
                refused -> page(id, refused, file.toString()));
    }

    private static String here(UUID id, String done) {
        return "/observations/" + id + "?done=" + done;
    }

    private TemplateInstance page(UUID id, Form form, String at) {
        var frame = frames.of(Frame.Section.RESULTS);
        var first = Uni.combine()
                .all()
                .unis(observations.get(id), observations.evidence(id), observations.comments(id, ALL))
                .asTuple()
                .await()
                .indefinitely();
        var seen = first.getItem1();
        var use = cards.use(Objects.requireNonNull(seen.indicator())).await().indefinitely();
        var then = Uni.combine()
                .all()
                .unis(
                        cards.get(use.scorecard(), null),
                        cards.indicator(use.indicator().toString()))
                .asTuple()
                .await()
                .indefinitely();
        var files = first.getItem2().items();
        var isBare = files.stream().noneMatch(each -> each.withdrawn() == null);
        return new observation(
                frame,
                seen,
                use,
                then.getItem1(),
                then.getItem2(),
                files,
                first.getItem3().items(),
                isBare && seen.isOpen() && then.getItem2().needsEvidence(),
                new Tried(form, at));
    }
}
