package id.jembatan.agreements.promise;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.ProblemTexts;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/promises")
@Tag(name = "Promises", description = "What instruments promise, and what came of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PromiseResource {

    private final Promises promises;
    private final Ledger ledger;
    private final Tally tally;
    private final PromiseViews views;
    private final MergePatch mergePatch;
    private final Callers callers;
    private final Clock clock;

    PromiseResource(
            Promises promises,
            Ledger ledger,
            Tally tally,
            PromiseViews views,
            MergePatch mergePatch,
            Callers callers,
            Clock clock) {
        this.promises = promises;
        this.ledger = ledger;
        this.tally = tally;
        this.views = views;
        this.mergePatch = mergePatch;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "listPromises", summary = "Promises of the cases that the caller may see, newest first")
    public Page<PromiseView> list(@BeanParam @Valid PromiseFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = promises.page(filter.filter(), caller, paging);
        return new Page<>(views.of(page.items(), caller), page.next(), page.total());
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "promiseFigures",
            summary = "What became of promises, over the cases that the caller may see, with its definition")
    public PromiseFigures figures(
            @RestQuery @Nullable @Size(max = 200) String partner,
            @RestQuery @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {
        var caller = callers.current();
        var total = tally.total(partner, country, caller);
        var filters = new TreeMap<String, String>();
        if (partner != null) {
            filters.put("partner", partner);
        }
        if (country != null) {
            filters.put("country", country);
        }
        return new PromiseFigures(
                total.cases(),
                total.counts(),
                ProblemTexts.text("definition.promises", caller.language()).orElse(""),
                filters,
                clock.instant());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "getPromise", summary = "One promise, with what happened to it")
    public RestResponse<PromiseView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var seen = promises.get(id, caller);
        return Conditional.ok(
                views.one(seen.promise(), seen.agreement(), caller), views.edition(seen.promise()), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("agreement:update")
    @Transactional
    @Operation(
            operationId = "changePromise",
            summary = "Say who does it, by when and by which figure (JSON Merge Patch); needs If-Match")
    public RestResponse<PromiseView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = WritePromise.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var held = promises.toChange(id, caller);
        Conditional.check(headers, views.edition(held.promise()), caller);
        ledger.change(held, mergePatch.apply(held.promise().said(), patch, WritePromise.class), caller);
        return Conditional.ok(
                views.one(held.promise(), held.agreement(), caller), views.edition(held.promise()), caller, headers);
    }

    @POST
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "stepPromise",
            summary = "Pick a promise up, or tell with evidence that it was kept, broken or superseded")
    public RestResponse<PromiseView> step(@RestPath UUID id, @Valid @NotNull TakeStep step) {
        var caller = callers.current();
        var held = promises.toChange(id, caller);
        ledger.step(held, step, caller);
        return Conditional.created(
                URI.create("/api/v1/promises/" + id),
                views.one(held.promise(), held.agreement(), caller),
                views.edition(held.promise()),
                caller);
    }
}
