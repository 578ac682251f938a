package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/instruments")
@Tag(name = "Instruments", description = "Signed texts: who signed, with which powers, when they are in force and end")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InstrumentResource {

    private final Instruments instruments;
    private final Agreements agreements;
    private final Drafting drafting;
    private final Signing signing;
    private final Ending ending;
    private final Kinds kinds;
    private final Papers papers;
    private final InstrumentViews views;
    private final MergePatch mergePatch;
    private final Callers callers;

    InstrumentResource(
            Instruments instruments,
            Agreements agreements,
            Drafting drafting,
            Signing signing,
            Ending ending,
            Kinds kinds,
            Papers papers,
            InstrumentViews views,
            MergePatch mergePatch,
            Callers callers) {
        this.instruments = instruments;
        this.agreements = agreements;
        this.drafting = drafting;
        this.signing = signing;
        this.ending = ending;
        this.kinds = kinds;
        this.papers = papers;
        this.views = views;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "listInstruments",
            summary = "Instruments of the cases that the caller may see; questions about days have three answers")
    public Page<InstrumentView> list(@BeanParam @Valid InstrumentFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = instruments.page(filter, caller, paging);
        return new Page<>(views.of(page.items(), filter::answerFor, caller), page.next(), page.total());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "getInstrument", summary = "One instrument, with its powers, acts and reasons")
    public RestResponse<InstrumentView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var instrument = instruments.get(id, caller);
        var agreement = agreements.get(instrument.agreementId(), caller);
        return Conditional.ok(views.one(instrument, agreement, caller), views.edition(instrument), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("agreement:update")
    @Transactional
    @Operation(
            operationId = "changeInstrument",
            summary = "Change a draft (JSON Merge Patch); needs If-Match. A signed text is corrected instead")
    public RestResponse<InstrumentView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = Draft.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        Conditional.check(headers, views.edition(held.instrument()), caller);
        drafting.redraft(held, mergePatch.apply(held.instrument().draft(), patch, Draft.class), caller);
        return Conditional.ok(
                views.one(held.instrument(), held.agreement(), caller),
                views.edition(held.instrument()),
                caller,
                headers);
    }

    @POST
    @Path("{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "correctInstrument",
            summary = "Put right what was written wrongly of a signed text; what stood there is kept")
    public RestResponse<InstrumentView> correct(@RestPath UUID id, @Valid @NotNull CorrectInstrument form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        drafting.correct(
                held, mergePatch.apply(held.instrument().draft(), form.to(), Draft.class), form.reason(), caller);
        return made(held, caller);
    }

    @POST
    @Path("{id}/full-powers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "addFullPowers", summary = "Put a letter of full powers beside a draft")
    public RestResponse<InstrumentView> empower(@RestPath UUID id, @Valid @NotNull FullPowers letter) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        drafting.empower(held, letter, caller);
        return made(held, caller);
    }

    @POST
    @Path("{id}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "signInstrument",
            summary = "Record the signature with its ceremony; a refusal names everything that is missing")
    public RestResponse<InstrumentView> sign(@RestPath UUID id, @Valid @NotNull SignInstrument form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        signing.sign(held, form, caller);
        return made(held, caller);
    }

    @POST
    @Path("{id}/notifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "notifyEntry",
            summary = "Record that a side told the other that its own procedure is complete")
    public RestResponse<InstrumentView> tell(@RestPath UUID id, @Valid @NotNull TellEntry form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        signing.tell(held, form, caller);
        return made(held, caller);
    }

    @POST
    @Path("{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "withdrawInstrument", summary = "Give a draft up; it stays on file, with its number")
    public RestResponse<InstrumentView> withdraw(@RestPath UUID id, @Valid @NotNull Because form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        drafting.withdraw(held, form.reason(), caller);
        return made(held, caller);
    }

    @POST
    @Path("{id}/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:approve")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "endInstrument",
            summary =
                    "End a text, and what rests on it by its own words; preview=true only tells what would come of it")
    public RestResponse<EndingView> end(
            @RestPath UUID id, @Valid @NotNull EndInstrument form, @RestQuery @DefaultValue("false") boolean preview) {
        var caller = callers.current();
        kinds.requireGround(form.ground());
        var seen = instruments.get(id, caller);
        if (!papers.has(seen.agreementId(), form.document())) {
            throw new Refusal(CommonProblem.INVALID).at("/document", InstrumentProblem.UNKNOWN_PAPER);
        }
        if (preview) {
            return RestResponse.ok(view(true, seen, ending.foresee(seen, Span.of(form.on())), caller));
        }
        ending.lockWithAllBelow(seen.agreementId(), id);
        var held = instruments.toChange(id, caller);
        var effects = ending.end(
                held,
                new Ending.Wanted(
                        Span.of(form.on()),
                        form.ground(),
                        Why.of("ending.by-ground", form.on(), form.reason()),
                        form.document(),
                        form.reason()),
                caller);
        return RestResponse.ResponseBuilder.<EndingView>created(URI.create("/api/v1/instruments/" + id))
                .entity(view(false, held.instrument(), effects, caller))
                .build();
    }

    /// Of those that rest on it, the caller is told what he may know of.
    private EndingView view(boolean preview, Instrument of, List<Ending.Effect> effects, Caller caller) {
        var known = instruments.among(
                effects.stream().map(it -> it.instrument().id()).toList(), caller);
        return new EndingView(
                preview,
                of.id(),
                of.number(),
                effects.stream()
                        .filter(it -> known.containsKey(it.instrument().id()))
                        .map(it -> new EndingView.EffectOf(
                                it.instrument().id(),
                                it.instrument().number(),
                                it.instrument().kind(),
                                it.instrument().draft().title(),
                                it.outcome(),
                                Worded.of(it.why(), caller.language())))
                        .toList());
    }

    private RestResponse<InstrumentView> made(Held held, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/instruments/" + held.instrument().id()),
                views.one(held.instrument(), held.agreement(), caller),
                views.edition(held.instrument()),
                caller);
    }
}
