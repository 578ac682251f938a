package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.neighbour.Rows;
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
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/observations")
@Tag(name = "Observations")
@RunOnVirtualThread
class ObservationResource {

    private final Observations observations;
    private final Report report;
    private final Verify verify;
    private final Callers callers;
    private final Clock clock;

    ObservationResource(Observations observations, Report report, Verify verify, Callers callers, Clock clock) {
        this.observations = observations;
        this.report = report;
        this.verify = verify;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listObservations", summary = "List observations, oldest entry first")
    public Page<ObservationView> list(
            @Valid @BeanParam Paging paging,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery @Nullable UUID indicator,
            @RestQuery @Nullable UUID agreement,
            @RestQuery @Nullable UUID goal,
            @RestQuery @Nullable UUID programme,
            @RestQuery Observation.@Nullable Status status,
            @RestQuery @Nullable @Size(max = 70) String period) {
        var caller = callers.current();
        var filter = new Observations.Filter(scorecard, indicator, agreement, goal, programme, status, read(period));
        var page = observations.page(filter, Rows.of(caller, clock), paging);
        var chains = chains(page.items());
        return page.map(found -> chains.view(found.observation(), found.place(), caller));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getObservation", summary = "One observation")
    public RestResponse<ObservationView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        return Conditional.ok(view(found, caller), found.observation().version(), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "recordObservation",
            summary = "Record a value, or why there is none (201); the same again changes nothing (200)")
    public RestResponse<ObservationView> add(@Valid @NotNull RecordObservation form, @Context HttpHeaders headers) {
        var caller = callers.current();
        var result = report.add(form, caller);
        return result.fresh()
                ? created(result.found(), caller)
                : Conditional.ok(
                        view(result.found(), caller),
                        result.found().observation().version(),
                        caller,
                        headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/verifications")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:verify")
    @Operation(
            operationId = "verifyObservation",
            summary = "Confirm a figure that somebody else reported, or send it back (four eyes)")
    public RestResponse<ObservationView> verify(@RestPath UUID id, @Valid @NotNull VerifyObservation form) {
        var caller = callers.current();
        var found = find(id, caller);
        verify.decide(found, form, caller);
        return created(found, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/corrections")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "correctObservation",
            summary = "Put a new observation in place of an old one, which is kept")
    public RestResponse<ObservationView> correct(@RestPath UUID id, @Valid @NotNull CorrectObservation form) {
        var caller = callers.current();
        return created(report.correct(find(id, caller), form, caller), caller);
    }

    private RestResponse<ObservationView> created(Observations.Found found, Caller caller) {
        var observation = found.observation();
        return Conditional.created(
                URI.create("/api/v1/observations/" + observation.id()),
                view(found, caller),
                observation.version(),
                caller);
    }

    private ObservationView view(Observations.Found found, Caller caller) {
        return chains(List.of(found)).view(found.observation(), found.place(), caller);
    }

    private Chains chains(List<Observations.Found> found) {
        Set<UUID> ids = found.stream().map(it -> it.observation().chain()).collect(Collectors.toSet());
        return Chains.of(ids.isEmpty() ? List.of() : observations.inChains(ids));
    }

    private Observations.Found find(UUID id, Caller caller) {
        return observations.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static @Nullable Period read(@Nullable String key) {
        try {
            return key == null ? null : Period.parse(key);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST).at("period", MeasurementProblem.NOT_A_PERIOD);
        }
    }
}
