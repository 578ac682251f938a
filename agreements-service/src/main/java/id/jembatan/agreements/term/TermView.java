package id.jembatan.agreements.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Side;
import id.jembatan.agreements.instrument.TermClause;
import id.jembatan.agreements.instrument.Worded;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the time of a text stands.
///
/// @param endKnown false where nobody knows whether and when it ends; then `endsOn` is absent and means nothing
/// @param why how the last day was found
/// @param daysLeft until the last day; both ends of the span where it is not known to the day
/// @param over whether the last day has passed
/// @param windDownUntil how long running activities may go on after it
/// @param goesOnByItself whether nobody can stop it any more from going on
/// @param actions what this caller may do with it now
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermView(
        UUID instrument,
        String number,
        @Nullable PartialDate beganOn,
        @Nullable PartialDate endsOn,
        boolean endKnown,
        @Nullable Worded why,
        @Nullable DaysLeft daysLeft,
        Certainty over,
        @Nullable TermClause clause,
        long timesExtended,
        @Nullable LastDay lastDayToObject,
        @Nullable Boolean goesOnByItself,
        @Nullable Said notice,
        @Nullable Said objection,
        @Nullable Decided decision,
        @Nullable PartialDate windDownUntil,
        long version,
        List<String> actions) {

    public record DaysLeft(long atLeast, long atMost) {}

    /// @param on as far as the end is known
    /// @param actBy to be on the safe side
    /// @param how how it was computed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastDay(@Nullable PartialDate on, LocalDate actBy, Certainty passed, Worded how) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            @Nullable Side by,
            @Nullable PartialDate on,
            @Nullable Worded why) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(
            DecideRenewal.Decision decision,
            @Nullable PartialDate on,
            String by,
            @Nullable String reason,
            @Nullable String until,
            @Nullable String successor) {}
}
