package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.measurement.ApplyIndicator;
import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.OpenScorecard;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Fingerprint;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/scorecards")
@Tag(name = "Scorecards")
@RunOnVirtualThread
class ScorecardResource {

    private final Cards cards;
    private final Measure measure;
    private final Scorecards scorecards;
    private final Fingerprint fingerprint;
    private final EntityManager entities;
    private final Callers callers;
    private final Clock clock;

    ScorecardResource(
            Cards cards,
            Measure measure,
            Scorecards scorecards,
            Fingerprint fingerprint,
            EntityManager entities,
            Callers callers,
            Clock clock) {
        this.cards = cards;
        this.measure = measure;
        this.scorecards = scorecards;
        this.fingerprint = fingerprint;
        this.entities = entities;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listScorecards", summary = "List scorecards, oldest first")
    public Page<ScorecardItem> list(
            @Valid @BeanParam Paging paging,
            @RestQuery @Nullable SubjectKind kind,
            @RestQuery @Nullable UUID agreement,
            @RestQuery @Nullable UUID goal,
            @RestQuery @Nullable @Size(max = 200) String partner,
            @RestQuery @Nullable @Size(max = 40) String sector) {
        var caller = callers.current();
        return cards.page(
                new Cards.Filter(kind, agreement, goal, partner, sector), caller, Rows.of(caller, clock), paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getScorecard",
            summary = "One scorecard with baselines, targets, observations, progress and coverage")
    public RestResponse<ScorecardView> get(
            @RestPath UUID id,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var view = view(id, AsOf.read(asOf, clock), caller);
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:create")
    @Operation(operationId = "openScorecard", summary = "Open the scorecard of an agreement or a goal")
    public RestResponse<ScorecardView> open(@Valid @NotNull OpenScorecard form) {
        var caller = callers.current();
        return created(measure.open(form, caller).id(), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/indicators")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:create")
    @Operation(operationId = "applyIndicator", summary = "Apply an indicator, with the baseline it starts from")
    public RestResponse<ScorecardView.IndicatorLine> apply(@RestPath UUID id, @Valid @NotNull ApplyIndicator form) {
        var caller = callers.current();
        var owned =
                scorecards.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var applied = measure.apply(owned, form, caller);
        return createdLine(id, applied.id(), caller);
    }

    @GET
    @Path("{id}/indicators/{use}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getAppliedIndicator", summary = "One applied indicator of a scorecard, with its progress")
    public RestResponse<ScorecardView.IndicatorLine> line(
            @RestPath UUID id,
            @RestPath UUID use,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var line = line(id, use, AsOf.read(asOf, clock), caller);
        return Conditional.ok(line, fingerprint.of(line), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/indicators/{use}/baselines")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:create")
    @Operation(operationId = "setBaseline", summary = "Give an applied indicator the baseline that it lacks")
    public RestResponse<ScorecardView.IndicatorLine> begin(
            @RestPath UUID id, @RestPath UUID use, @Valid @NotNull ApplyIndicator.Baseline form) {
        var caller = callers.current();
        measure.begin(id, use, form, caller);
        return createdLine(id, use, caller);
    }

    private RestResponse<ScorecardView> created(UUID id, Caller caller) {
        entities.flush();
        entities.clear(); // the version of the card was moved in the database
        var view = view(id, AsOf.read(null, clock), caller);
        return Conditional.created(URI.create("/api/v1/scorecards/" + id), view, fingerprint.of(view), caller);
    }

    private RestResponse<ScorecardView.IndicatorLine> createdLine(UUID id, UUID use, Caller caller) {
        entities.flush();
        entities.clear();
        var line = line(id, use, AsOf.read(null, clock), caller);
        return Conditional.created(
                URI.create("/api/v1/scorecards/" + id + "/indicators/" + use), line, fingerprint.of(line), caller);
    }

    private ScorecardView.IndicatorLine line(UUID id, UUID use, AsOf asOf, Caller caller) {
        return view(id, asOf, caller).indicators().stream()
                .filter(line -> line.id().equals(use))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private ScorecardView view(UUID id, AsOf asOf, Caller caller) {
        return cards.view(id, asOf, caller, Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
