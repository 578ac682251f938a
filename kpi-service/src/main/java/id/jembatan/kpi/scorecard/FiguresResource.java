package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.indicator.Thresholds;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.rollup.Rebuild;
import id.jembatan.kpi.rollup.Rollups;
import id.jembatan.kpi.storage.Fingerprint;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/figures")
@Tag(name = "Figures")
@RunOnVirtualThread
class FiguresResource {

    private static final int SHOWN = 20;

    private final Under under;
    private final Rollups rollups;
    private final Thresholds thresholds;
    private final Rebuild rebuild;
    private final Fingerprint fingerprint;
    private final Callers callers;
    private final Clock clock;

    FiguresResource(
            Under under,
            Rollups rollups,
            Thresholds thresholds,
            Rebuild rebuild,
            Fingerprint fingerprint,
            Callers callers,
            Clock clock) {
        this.under = under;
        this.rollups = rollups;
        this.thresholds = thresholds;
        this.rebuild = rebuild;
        this.fingerprint = fingerprint;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("{kind}/{key}")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getFigures",
            summary = "What everything under an agreement, partner, sector, goal or programme comes to, by indicator")
    public RestResponse<FiguresView> get(
            @RestPath @Size(max = 30) @Parameter(description = "agreements, partners, sectors, goals or programmes")
                    String kind,
            @RestPath @Size(max = 200) @Parameter(description = "The id, or the code of a partner or sector")
                    String key,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var asked = AsOf.read(asOf, clock);
        var found = find(kind, key, asked, caller);
        var view = new FiguresView(
                new FiguresView.Of(found.kind(), found.key(), found.title()),
                joined(found, asked, caller, SHOWN).stream()
                        .map(Joined.Figure::view)
                        .toList(),
                asked.day(),
                asked.shown(),
                ScorecardView.SAME_TRANSACTION,
                asked.past() && found.kind() == ParentKind.GOAL ? "then" : "now");
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @GET
    @Path("{kind}/{key}/contributors")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listContributors", summary = "Who contributes to a figure, and how much")
    public Page<FiguresView.Contributor> contributors(
            @RestPath @Size(max = 30) String kind,
            @RestPath @Size(max = 200) String key,
            @Valid @BeanParam Paging paging,
            @RestQuery @NotBlank @Size(max = 36) @Parameter(description = "Code of the indicator", required = true)
                    String indicator,
            @RestQuery @Nullable @Size(max = 300) String definition,
            @RestQuery @Nullable @Size(max = 40) String asOf) {
        var caller = callers.current();
        var asked = AsOf.read(asOf, clock);
        var found = find(kind, key, asked, caller);
        var all = joined(found, asked, caller, 0).stream()
                .filter(figure -> figure.view().code().equals(indicator)
                        && Objects.equals(figure.view().definition(), definition))
                .findFirst()
                .map(Joined.Figure::contributors)
                .orElse(List.of());
        var after = paging.after().map(cursor -> cursor.uuid(0));
        var first = after.map(id -> place(all, id) + 1).orElse(0);
        var page = Page.of(
                all.stream().skip(first).limit(paging.limit() + 1L).toList(), paging.limit(), it -> Cursor.of(it.id()));
        return paging.wantsTotal() ? page.withTotal(all.size()) : page;
    }

    /// @throws Refusal 400 if it contributes no more: nobody can tell what came after it
    private static int place(List<FiguresView.Contributor> all, UUID id) {
        var place = all.stream().map(FiguresView.Contributor::id).toList().indexOf(id);
        if (place < 0) {
            throw new Refusal(CommonProblem.INVALID_CURSOR).at("after", CommonProblem.INVALID_CURSOR);
        }
        return place;
    }

    @POST
    @Path("rebuilds")
    @PermissionsAllowed("kpi:administer")
    @Operation(
            operationId = "rebuildFigures",
            summary =
                    "Make all kept figures anew, and tell how many had been otherwise (none, unless rows were changed by hand)")
    public Rebuild.Result rebuild() {
        return rebuild.all(callers.current());
    }

    private Under.Found find(String kind, String key, AsOf asOf, Caller caller) {
        return under.find(ParentKind.read(kind), key, asOf, caller, Rows.of(caller, clock));
    }

    private List<Joined.Figure> joined(Under.Found found, AsOf asOf, Caller caller, int shown) {
        var uses = found.lines().stream().map(LineFound::applied).distinct().toList();
        asOf.mustBeNarrow(uses.size());
        var kept = asOf.past() ? rollups.then(uses, asOf.at(), asOf.day()) : rollups.of(uses);
        var bands = thresholds.on(
                asOf.day(),
                asOf.at(),
                found.lines().stream()
                        .map(line -> line.indicator().id())
                        .distinct()
                        .toList());
        return new Joined(found, kept, bands, asOf.day(), caller).figures(shown);
    }
}
