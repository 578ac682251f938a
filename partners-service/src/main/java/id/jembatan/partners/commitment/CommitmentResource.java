package id.jembatan.partners.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.figure.Figure;
import id.jembatan.partners.figure.FigureDefinitions;
import id.jembatan.partners.figure.FiguresView;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

@Path("/commitments")
@Tag(name = "Commitments", description = "What was promised, by whom and until when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CommitmentResource {

    private final Commitments commitments;
    private final CommitmentRows rows;
    private final PartnerRefs partners;
    private final FigureDefinitions definitions;
    private final CommitmentViews views;
    private final MergePatch mergePatch;
    private final Callers callers;
    private final Clock clock;

    CommitmentResource(
            Commitments commitments,
            CommitmentRows rows,
            PartnerRefs partners,
            FigureDefinitions definitions,
            CommitmentViews views,
            MergePatch mergePatch,
            Callers callers,
            Clock clock) {
        this.commitments = commitments;
        this.rows = rows;
        this.partners = partners;
        this.definitions = definitions;
        this.views = views;
        this.mergePatch = mergePatch;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listCommitments", summary = "List the commitments that the caller may see, by due day")
    public Page<CommitmentView> list(@BeanParam @Valid CommitmentFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var today = commitments.today();
        var page = rows.page(filter, caller, today, paging.after().orElse(null), paging.limit());
        var views = new Page<>(this.views.listed(page.items(), caller), page.next(), null);
        return paging.wantsTotal() ? views.withTotal(rows.count(filter, caller, today)) : views;
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "commitmentFigures",
            summary = "How many commitments were kept in time, with what that counts")
    public FiguresView figures(
            @RestQuery @Nullable UUID partner,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate until) {
        var caller = callers.current();
        var kept = rows.kept(partner, from, until, caller);
        var definition =
                Objects.requireNonNull(definitions.in(caller.language()).get("P10"));
        return new FiguresView(
                from,
                until,
                clock.instant(),
                List.of(new Figure(
                        definition.code(),
                        definition.unit(),
                        kept.due().signum() == 0
                                ? null
                                : kept.inTime()
                                        .multiply(BigDecimal.valueOf(100))
                                        .divide(kept.due(), 1, RoundingMode.HALF_EVEN),
                        Map.of("due", kept.due(), "doneInTime", kept.inTime(), "handedOver", kept.handedOver()),
                        null,
                        definition.text(),
                        definition.source())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "makePromise", summary = "Enter a commitment that stands by itself")
    public RestResponse<CommitmentView> promise(@Valid @NotNull MakePromise form) {
        var caller = callers.current();
        var partner = partners.seen(form.partner(), null, caller, "/partner");
        var commitment = commitments.make(
                new Promise(
                        null,
                        null,
                        partner.id(),
                        form.side(),
                        form.owner(),
                        form.ownerText(),
                        form.title(),
                        form.dueOn(),
                        form.audienceOr(Audience.MISSIONS),
                        Desk.of(caller),
                        form.isConfidential()),
                caller,
                "/owner");
        return created(commitment, caller, "");
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "getCommitment", summary = "One commitment")
    public RestResponse<CommitmentView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var commitment = rows.get(id, caller);
        commitments.looked(commitment, caller);
        return shown(commitment, caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(operationId = "changeCommitment", summary = "Correct a commitment (JSON Merge Patch); needs If-Match")
    public RestResponse<CommitmentView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeCommitment.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var commitment = rows.get(id, caller);
        Conditional.check(headers, commitment.version(), caller);
        commitments.change(
                commitment, mergePatch.apply(commitment.changeable(), patch, ChangeCommitment.class), caller);
        return shown(commitment, caller, headers);
    }

    @POST
    @Path("{id}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "settleCommitment", summary = "Say that it is done, handed over or dropped, or open again")
    public RestResponse<CommitmentView> settle(@RestPath UUID id, @Valid @NotNull SettleCommitment form) {
        var caller = callers.current();
        var commitment = rows.get(id, caller);
        commitments.settle(commitment, form, caller);
        return created(commitment, caller, "/outcomes");
    }

    @POST
    @Path("{id}/statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("statement:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "stateCommitmentDone",
            summary = "Say as the partner that it has done what it promised; our side confirms it")
    public RestResponse<CommitmentView> state(@RestPath UUID id, @Valid @NotNull StateDone form) {
        var caller = callers.current();
        var commitment = rows.get(id, caller);
        commitments.state(commitment, form, caller);
        return created(commitment, caller, "/statements");
    }

    private RestResponse<CommitmentView> shown(Commitment commitment, Caller caller, HttpHeaders headers) {
        return Conditional.ok(views.of(commitment, caller), commitment.version(), caller, headers);
    }

    private RestResponse<CommitmentView> created(Commitment commitment, Caller caller, String part) {
        return Conditional.created(
                URI.create("/api/v1/commitments/" + commitment.id() + part),
                views.of(commitment, caller),
                commitment.version(),
                caller);
    }
}
