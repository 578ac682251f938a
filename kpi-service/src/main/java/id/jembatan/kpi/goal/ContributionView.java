package id.jembatan.kpi.goal;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution as the API shows it.
///
/// @param strengthMeans what the strength means, in the caller's language
/// @param from and until: while it contributes, as precisely as that is known
/// @param ended why and when somebody ended it
record ContributionView(
        UUID id,
        Aim goal,
        Subject contributor,
        Strength strength,
        String strengthMeans,
        String statement,
        String source,
        @Nullable String certainty,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Ended ended,
        Instant declaredAt,
        String declaredBy,
        long version,
        List<String> actions) {

    /// The goal.
    record Aim(UUID id, @Nullable String code, String title) {}

    /// What contributes.
    ///
    /// @param reference of an agreement, the partner's code of a partnership, or the code of an indicator
    /// @param title of an agreement, the partner's present name, or the label of an indicator
    /// @param scorecard on which an applied indicator is measured
    record Subject(
            Contributor kind,
            UUID id,
            @Nullable String reference,
            String title,
            @Nullable String stage,
            @Nullable UUID scorecard) {}

    record Ended(String reason, Instant at, String by) {}

    static ContributionView of(Contributions.Found found, Caller caller) {
        var it = found.contribution();
        var said = it.changeable();
        var endedReason = it.endedReason();
        var endedAt = it.endedAt();
        var endedBy = it.endedByName();
        return new ContributionView(
                it.id(),
                new Aim(
                        found.goal().id(),
                        found.goal().code(),
                        found.goal().title().in(caller.language())),
                subject(found, caller),
                it.strength(),
                it.strength().means(caller.language()),
                said.statement(),
                said.source(),
                said.certainty(),
                said.from(),
                said.until(),
                endedReason == null || endedAt == null || endedBy == null
                        ? null
                        : new Ended(endedReason, endedAt, endedBy),
                it.createdAt(),
                it.createdByName(),
                it.version(),
                endedReason == null && caller.may("goal:update") ? List.of("update", "end") : List.of());
    }

    private static Subject subject(Contributions.Found found, Caller caller) {
        var it = found.contribution();
        var agreement = found.agreement();
        var partnership = found.partnership();
        return switch (it.contributor()) {
            case AGREEMENT ->
                new Subject(
                        Contributor.AGREEMENT,
                        it.subject(),
                        agreement == null ? null : agreement.reference(),
                        agreement == null ? "" : agreement.title(),
                        agreement == null ? null : agreement.stage(),
                        null);
            case PARTNERSHIP ->
                new Subject(
                        Contributor.PARTNERSHIP,
                        it.subject(),
                        partnership == null ? null : partnership.partnerCode(),
                        found.partnerName() == null
                                ? partnership == null ? "" : partnership.partnerCode()
                                : found.partnerName(),
                        partnership == null ? null : partnership.stage(),
                        null);
            case INDICATOR ->
                new Subject(
                        Contributor.INDICATOR,
                        it.subject(),
                        found.indicator() == null ? null : found.indicator().code(),
                        found.indicator() == null
                                ? ""
                                : found.indicator().label().in(caller.language()),
                        null,
                        found.scorecard());
        };
    }
}
