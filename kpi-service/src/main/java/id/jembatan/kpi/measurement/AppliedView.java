package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An applied indicator with those who answer for it, and its baseline with everything that it was before.
///
/// @param indicator the definition
/// @param dueDays and unusedCarriesOver: null where nobody said
@Schema(name = "AppliedIndicator")
record AppliedView(
        UUID id,
        UUID scorecard,
        UUID indicator,
        String code,
        String label,
        @Nullable String definition,
        @Nullable String note,
        @Nullable String ownerAccount,
        @Nullable String ownerOffice,
        @Nullable String partnerOwner,
        @Nullable Integer dueDays,
        @Nullable Boolean unusedCarriesOver,
        @Nullable Baseline baseline,
        Instant appliedAt,
        long version,
        List<String> actions) {

    /// @param raw the words of a baseline that is no number
    /// @param setAt null for a baseline that was set before this was kept
    @Schema(name = "BaselineWithHistory")
    record Baseline(
            @Nullable BigDecimal value,
            @Nullable String raw,
            PeriodView period,
            @Nullable String source,
            @Nullable Instant setAt,
            @Nullable String setBy,
            List<Revision> revisions) {}

    /// A baseline that no longer holds.
    @Schema(name = "BaselineRevision")
    record Revision(
            int number,
            @Nullable BigDecimal value,
            @Nullable String raw,
            @Nullable PeriodView period,
            @Nullable String source,
            @Nullable Instant setAt,
            @Nullable String setBy,
            Instant replacedAt,
            String reason,
            String approver) {}

    static AppliedView of(Place place, List<BaselineRevision> revisions, Caller caller) {
        var it = place.applied();
        var period = it.baselinePeriod();
        return new AppliedView(
                it.id(),
                it.scorecardId(),
                it.indicatorId(),
                place.indicator().code(),
                place.indicator().label().in(caller.language()),
                it.definition(),
                it.note(),
                it.ownerAccount(),
                it.ownerOffice(),
                it.partnerOwner(),
                it.dueDays(),
                it.unusedCarriesOver(),
                period == null
                        ? null
                        : new Baseline(
                                it.baselineValue(),
                                it.baselineRaw(),
                                PeriodView.of(period),
                                it.baselineSource(),
                                it.baselineSetAt(),
                                it.baselineSetByName(),
                                revisions.stream().map(BaselineRevision::view).toList()),
                it.appliedAt(),
                it.version(),
                actions(place, caller));
    }

    private static List<String> actions(Place place, Caller caller) {
        var actions = new ArrayList<String>();
        if (!Rows.mayChange(caller, place.agency())) {
            return actions;
        }
        if (caller.may("kpi:update")) {
            actions.add("update");
            actions.add("add-period");
        }
        if (caller.may("kpi:create") && (!place.applied().hasBaseline() || caller.may("kpi:administer"))) {
            actions.add(place.applied().hasBaseline() ? "revise-baseline" : "set-baseline");
        }
        if (caller.may("kpi:administer")) {
            actions.add("lock-period");
        }
        return actions;
    }
}
