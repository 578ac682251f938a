package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/instruments/{id}")
@Tag(name = "Terms", description = "How the time of a text runs on: extension, notice, objection, renewal, chains")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TermResource {

    private final Instruments instruments;
    private final Agreements agreements;
    private final Terms terms;
    private final TermViews views;
    private final Results results;
    private final Rows rows;
    private final Callers callers;

    TermResource(
            Instruments instruments,
            Agreements agreements,
            Terms terms,
            TermViews views,
            Results results,
            Rows rows,
            Callers callers) {
        this.instruments = instruments;
        this.agreements = agreements;
        this.terms = terms;
        this.views = views;
        this.results = results;
        this.rows = rows;
        this.callers = callers;
    }

    @GET
    @Path("term")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "getTerm",
            summary = "When a text ends and how that was found, the last day to object, notice and decision")
    public RestResponse<TermView> term(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var instrument = instruments.get(id, caller);
        var agreement = agreements.get(instrument.agreementId(), caller);
        return Conditional.ok(views.of(instrument, agreement, caller), views.edition(instrument), caller, headers);
    }

    @GET
    @Path("renewal")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "getRenewal", summary = "What to look at before one decides whether a text goes on")
    public RenewalView renewal(@RestPath UUID id) {
        var caller = callers.current();
        var instrument = instruments.get(id, caller);
        var agreement = agreements.get(instrument.agreementId(), caller);
        if (!rows.seesInside(caller)) {
            throw new Refusal(CommonProblem.FORBIDDEN);
        }
        var seen = results.of(agreement, instrument);
        return new RenewalView(
                views.of(instrument, agreement, caller),
                seen.facts(),
                seen.mark(),
                List.of(
                        link("renewal.scorecards", "/api/v1/scorecards?agreement=" + agreement.id(), caller),
                        link("renewal.observations", "/api/v1/observations?agreement=" + agreement.id(), caller)));
    }

    private static RenewalView.Link link(String words, String href, Caller caller) {
        return new RenewalView.Link(ProblemTexts.text(words, caller.language()).orElse(words), href);
    }

    @POST
    @Path("renewal-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:approve")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "decideRenewal",
            summary = "Decide to renew, replace or let lapse, with the results in view that /renewal showed")
    public RestResponse<TermView> decide(@RestPath UUID id, @Valid @NotNull DecideRenewal form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        terms.decide(held, form, caller);
        return made(held, caller);
    }

    @POST
    @Path("extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "extendTerm",
            summary = "Both sides agreed, on or before the end, that a text goes on; the chain stays unbroken")
    public RestResponse<TermView> extend(@RestPath UUID id, @Valid @NotNull Extend form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        terms.extend(held, form, caller);
        return made(held, caller);
    }

    @POST
    @Path("notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "giveNotice", summary = "A side gave notice; the end is computed from its receipt")
    public RestResponse<TermView> notice(@RestPath UUID id, @Valid @NotNull GiveNotice form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        terms.notice(held, form, caller);
        return made(held, caller);
    }

    @POST
    @Path("objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "objectRenewal", summary = "A side objects to a text going on by itself")
    public RestResponse<TermView> object(@RestPath UUID id, @Valid @NotNull ObjectRenewal form) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        terms.object(held, form, caller);
        return made(held, caller);
    }

    private RestResponse<TermView> made(Held held, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/instruments/" + held.instrument().id() + "/term"),
                views.of(held.instrument(), held.agreement(), caller),
                views.edition(held.instrument()),
                caller);
    }
}
