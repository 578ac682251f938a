package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a relation shows signs of life, and why we think so. An imprecise date never accuses: what may have been
/// yesterday was yesterday.
///
/// @param meaning the state in a sentence, in the language of the request
/// @param possibly a sterner state that holds if the last activity was as early as its date allows
/// @param last the last activity that this caller may know of
/// @param daysAtLeast how many days ago it was at least
/// @param daysAtMost how many days ago it was at most
/// @param quietOn from which day on it is quiet unless something happens
/// @param dormantOn from which day on it is dormant unless something happens
/// @param asOf the day in the zone of the office
public record Dormancy(
        DormancyState state,
        String name,
        String meaning,
        @Nullable DormancyState possibly,
        @Nullable LastActivity last,
        @Nullable Long daysAtLeast,
        @Nullable Long daysAtMost,
        @Nullable LocalDate quietOn,
        @Nullable LocalDate dormantOn,
        RuleUsed rule,
        LocalDate asOf) {

    /// A sign of life.
    ///
    /// @param record its record, and `recordKind` where that is found
    @Schema(name = "LastActivity")
    public record LastActivity(UUID record, String recordKind, String kind, String subject, PartialDate on) {}

    /// The rule that was applied.
    ///
    /// @param partnershipKind absent if the general rule holds for this kind
    @Schema(name = "DormancyRuleUsed")
    public record RuleUsed(
            UUID id,
            int version,
            @Nullable String partnershipKind,
            int quietMonths,
            int dormantMonths,
            LocalDate validFrom,
            String source) {

        DormancyState stateOn(LocalDate today, @Nullable LocalDate last) {
            if (last == null) {
                return DormancyState.NO_RECORD;
            }
            if (!last.plusMonths(dormantMonths).isAfter(today)) {
                return DormancyState.DORMANT;
            }
            return last.plusMonths(quietMonths).isAfter(today) ? DormancyState.LIVELY : DormancyState.QUIET;
        }
    }
}
