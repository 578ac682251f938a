package id.jembatan.gateway.instrument;

import id.jembatan.gateway.agreement.Agreement;
import id.jembatan.gateway.agreement.Agreements;
import id.jembatan.gateway.agreement.Document;
import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.promise.Promise;
import id.jembatan.gateway.promise.Promises;
import id.jembatan.gateway.service.Listing;
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
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

/// One text: what it says, who signs with which powers, when it is in force and ends, what it promises, and what both
/// sides approve.
@Path("/instruments")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class InstrumentPages {

    /// @param ending what an end would do, where somebody has asked
    record show(
            Frame frame,
            Instrument instrument,
            Agreement agreement,
            Part<Term> term,
            Part<Term.Renewal> renewal,
            Part<Seal> seal,
            Part<Promise> promises,
            Part<Instrument.Ground> grounds,
            Part<Document> papers,
            @Nullable Ending ending,
            Attempt attempt)
            implements TemplateInstance {}

    record draft(
            Frame frame,
            Agreement agreement,
            @Nullable Instrument instrument,
            String tag,
            DraftForm form,
            Part<Instruments.Kind> kinds,
            Part<Document> papers,
            Part<Instrument> others)
            implements TemplateInstance {}

    private final Frames frames;
    private final Instruments instruments;
    private final Promises promises;
    private final Agreements agreements;

    InstrumentPages(
            Frames frames,
            @RestClient Instruments instruments,
            @RestClient Promises promises,
            @RestClient Agreements agreements) {
        this.frames = frames;
        this.instruments = instruments;
        this.promises = promises;
        this.agreements = agreements;
    }

    /// Six calls at once, and two from what they say.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done), null);
    }

    /// What is done with a text: each form names itself.
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var act = typed.was("form");
        if (act.equals("end") && typed.has("preview", "true")) {
            return foresee(id, typed);
        }
        return Sending.send(
                "/instruments/" + id + "?done=" + act,
                typed,
                () -> call(id, act, typed),
                attempt -> page(id, attempt, null));
    }

    /// One call and four from what it says.
    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        return form(id, null);
    }

    /// A draft is changed; a signed text is corrected, and keeps what stood there.
    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var whole = DraftForm.whole(typed);
        return Sending.send(
                "/instruments/" + id + "?done=saved",
                typed,
                () -> typed.was("reason").isEmpty()
                        ? instruments.change(id, typed.was("tag"), whole)
                        : instruments.act(id, "corrections", Map.of("reason", typed.was("reason"), "to", whole)),
                attempt -> form(id, attempt));
    }

    private Response foresee(UUID id, Typed typed) {
        return Tries.of(
                () -> {
                    var ending =
                            instruments.end(id, true, ending(typed)).await().indefinitely();
                    return Response.ok(page(id, Attempt.filled(typed), ending)).build();
                },
                refusal -> page(id, Attempt.refused(refusal, typed), null));
    }

    private Uni<?> call(UUID id, String act, Typed typed) {
        return switch (act) {
            case "empower" ->
                instruments.act(
                        id,
                        "full-powers",
                        typed.body()
                                .text("document", "holder", "number", "grantedBy")
                                .each("kinds")
                                .known("grantedOn", "validUntil")
                                .map());
            case "sign" ->
                instruments.act(
                        id,
                        "signatures",
                        typed.body()
                                .known("on")
                                .with(
                                        "ceremony",
                                        typed.body()
                                                .text("place")
                                                .lines("attendees")
                                                .map())
                                .text("powersNote", "note")
                                .ticked("late")
                                .map());
            case "withdraw" ->
                instruments.act(id, "withdrawals", typed.body().text("reason").map());
            case "notify" ->
                instruments.act(
                        id,
                        "notifications",
                        typed.body()
                                .text("side", "document", "note")
                                .known("on")
                                .map());
            case "end" -> instruments.end(id, false, ending(typed));
            case "extend" ->
                instruments.act(
                        id,
                        "extensions",
                        typed.body()
                                .known("until", "agreedOn")
                                .text("document", "channel", "note")
                                .map());
            case "give-notice" ->
                instruments.act(
                        id,
                        "notices",
                        typed.body()
                                .text("by", "document", "note")
                                .known("receivedOn")
                                .lines("running")
                                .with("period", DraftForm.period(typed, "notice"))
                                .map());
            case "object" ->
                instruments.act(
                        id,
                        "objections",
                        typed.body().text("by", "document", "note").known("on").map());
            case "decide-renewal" ->
                instruments.act(
                        id,
                        "renewal-decisions",
                        typed.body()
                                .text("decision", "reason", "resultsSeen", "successor", "document")
                                .known("until")
                                .map());
            case "approve" ->
                instruments.act(
                        id, "approvals", typed.body().text("hash", "capacity").map());
            case "import-approval" ->
                instruments.act(
                        id,
                        "approval-files",
                        typed.body()
                                .text("side", "partner", "signer", "capacity")
                                .with(
                                        "file",
                                        typed.body()
                                                .text("payload", "protected", "signature")
                                                .map())
                                .map());
            case "promise" ->
                promises.write(
                        id,
                        typed.body()
                                .text("clause", "text", "side", "owner", "activity", "indicator", "notMeasurable")
                                .known("due")
                                .map());
            default -> throw new NotFoundException();
        };
    }

    private static Map<String, Object> ending(Typed typed) {
        return typed.body().known("on").text("ground", "reason", "document").map();
    }

    private TemplateInstance page(UUID id, Attempt attempt, @Nullable Ending ending) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        instruments.get(id),
                        one(instruments.term(id)),
                        one(instruments.renewal(id)),
                        one(instruments.seal(id)),
                        Part.of(promises.search(Map.of("instrument", id.toString(), "limit", "200"))),
                        Part.of(instruments.grounds()))
                .asTuple()
                .await()
                .indefinitely();
        var instrument = all.getItem1().getEntity();
        var ofCase = Uni.combine()
                .all()
                .unis(agreements.get(instrument.agreementId()), Part.of(agreements.documents(instrument.agreementId())))
                .asTuple()
                .await()
                .indefinitely();
        return new show(
                frame,
                instrument,
                ofCase.getItem1().getEntity(),
                all.getItem2(),
                all.getItem3(),
                all.getItem4(),
                all.getItem5(),
                all.getItem6(),
                ofCase.getItem2(),
                ending,
                attempt);
    }

    private TemplateInstance form(UUID id, @Nullable Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var found = instruments.get(id).await().indefinitely();
        var instrument = found.getEntity();
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(instrument.agreementId()),
                        Part.of(instruments.kinds()),
                        Part.of(agreements.documents(instrument.agreementId())),
                        Part.of(instruments.ofCase(instrument.agreementId())))
                .asTuple()
                .await()
                .indefinitely();
        return new draft(
                frame,
                all.getItem1().getEntity(),
                instrument,
                Objects.requireNonNullElse(found.getHeaderString(HttpHeaders.ETAG), ""),
                new DraftForm(attempt == null ? Attempt.filled(DraftForm.of(instrument)) : attempt),
                all.getItem2(),
                all.getItem3(),
                all.getItem4());
    }

    private static <T> Uni<Part<T>> one(Uni<T> call) {
        return Part.of(call.map(it -> new Listing<>(List.of(it), null, null)));
    }
}
