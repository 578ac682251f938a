package id.jembatan.kpi.series;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Fingerprint;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The series are no secret of anybody; which applied indicators use them is shown as far as the caller may know.
@Path("/index-series")
@Tag(name = "Index series")
@RunOnVirtualThread
class SeriesResource {

    private final AllSeries series;
    private final Publish publish;
    private final SeriesViews views;
    private final Fingerprint fingerprint;
    private final Callers callers;
    private final MergePatch patches;
    private final Clock clock;

    SeriesResource(
            AllSeries series,
            Publish publish,
            SeriesViews views,
            Fingerprint fingerprint,
            Callers callers,
            MergePatch patches,
            Clock clock) {
        this.series = series;
        this.publish = publish;
        this.views = views;
        this.fingerprint = fingerprint;
        this.callers = callers;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "listIndexSeries", summary = "List the series of publishers outside, oldest entry first")
    public Page<SeriesItem> list(@Valid @BeanParam Paging paging, @Valid @BeanParam SeriesFilter filter) {
        var caller = callers.current();
        return series.page(filter, Rows.of(caller, clock), paging).map(it -> SeriesItem.of(it, caller));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("goal:view")
    @Operation(
            operationId = "getIndexSeries",
            summary = "One series with its editions, and the figures that come from it")
    public RestResponse<SeriesView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var view = view(find(id), caller);
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:create")
    @Operation(operationId = "createIndexSeries", summary = "Begin a series of one publisher, known or unknown")
    public RestResponse<SeriesView> create(@Valid @NotNull CreateSeries form) {
        var caller = callers.current();
        return created(publish.create(form, caller), caller);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed("goal:update")
    @Operation(
            operationId = "changeIndexSeries",
            summary = "Change its words, or name a publisher that was unknown (merge patch, with If-Match)")
    public RestResponse<SeriesView> change(@RestPath UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var it = find(id);
        Conditional.check(headers, fingerprint.of(view(it, caller)), caller);
        publish.change(it, patches.apply(it.changeable(), patch, ChangeSeries.class), caller);
        var view = view(it, caller);
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/editions")
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:update")
    @Operation(operationId = "enterEdition", summary = "Enter what an edition says")
    public RestResponse<SeriesView> enter(@RestPath UUID id, @Valid @NotNull EnterEdition form) {
        var caller = callers.current();
        var it = find(id);
        publish.enter(it, form, caller);
        return created(it, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/editions/{edition}/corrections")
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:update")
    @Operation(operationId = "correctEdition", summary = "Put a right value in place of a wrong entry, which is kept")
    public RestResponse<SeriesView> correct(
            @RestPath UUID id, @RestPath UUID edition, @Valid @NotNull EnterEdition form) {
        var caller = callers.current();
        var it = find(id);
        var wrong = series.edition(id, edition).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        publish.correct(it, wrong, form, caller);
        return created(it, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/uses")
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:update")
    @Operation(
            operationId = "nameSeries",
            summary = "Say that the figures of an applied indicator come from this series, and from no other")
    public RestResponse<SeriesView> name(@RestPath UUID id, @Valid @NotNull NameSeries form) {
        var caller = callers.current();
        var it = find(id);
        publish.name(it, form.indicator(), caller);
        return created(it, caller);
    }

    private RestResponse<SeriesView> created(IndexSeries it, Caller caller) {
        var view = view(it, caller);
        return Conditional.created(URI.create("/api/v1/index-series/" + it.id()), view, fingerprint.of(view), caller);
    }

    private SeriesView view(IndexSeries it, Caller caller) {
        return views.of(it, caller, Rows.of(caller, clock));
    }

    private IndexSeries find(UUID id) {
        return series.findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
