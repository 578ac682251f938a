package id.jembatan.kpi.iati;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scorecard as everybody may see it: the words as they were approved, targets, and verified values only. Texts are
/// in the language of the request, or else in the one that the register has.
///
/// @param identifier under which it is published in IATI, too
/// @param status of the list ActivityStatus of IATI
/// @param indicators how many are public, and in the answer about one card what is known of them
/// @param publicSince when these words were approved
@Schema(name = "PublicScorecard")
record PublicScorecard(
        UUID id,
        String identifier,
        String title,
        String description,
        String status,
        List<Day> dates,
        List<String> participants,
        int indicators,
        List<Indicator> results,
        Instant publicSince) {

    /// @param kind of the list ActivityDateType of IATI
    @Schema(name = "PublicScorecardDay")
    record Day(String kind, LocalDate day) {}

    /// @param code in our library, if it is one of ours
    /// @param measure UNIT, PERCENTAGE, NOMINAL, ORDINAL or QUALITATIVE
    /// @param higherIsBetter absent where neither is
    @Schema(name = "PublicIndicator")
    record Indicator(
            @Nullable String code,
            String title,
            @Nullable String definition,
            String measure,
            @Nullable Boolean higherIsBetter,
            List<Baseline> baselines,
            List<Period> periods) {}

    @Schema(name = "PublicBaseline")
    record Baseline(
            int year, @Nullable String value, @Nullable String comment) {}

    /// @param target and actual: absent where nothing is approved or verified
    @Schema(name = "PublicPeriod")
    record Period(
            LocalDate from,
            LocalDate until,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String comment) {}
}
