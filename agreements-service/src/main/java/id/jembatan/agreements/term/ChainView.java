package id.jembatan.agreements.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Worded;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The texts that have carried a relation one after the other, with every gap between them.
///
/// @param unbroken whether nothing is missing from the first of them on
/// @param gaps how many gaps there are for certain
/// @param possibleGaps how many more there may be
/// @param unbrokenSince where the stretch begins that has no certain gap up to now
/// @param carriedToday whether a text is in force today
public record ChainView(
        UUID agreement,
        List<Link> links,
        Certainty unbroken,
        int gaps,
        int possibleGaps,
        @Nullable PartialDate unbrokenSince,
        Certainty carriedToday) {

    /// @param instrument absent where a case is known and none of its texts
    /// @param before how it joins what came before; absent for the first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            CaseOf agreement,
            @Nullable InstrumentOf instrument,
            @Nullable PartialDate beganOn,
            @Nullable PartialDate endsOn,
            boolean endKnown,
            @Nullable Join before) {}

    public record CaseOf(UUID id, String reference, String title, String stage) {}

    public record InstrumentOf(UUID id, String number, String kind, String title, Instrument.Standing standing) {}

    /// @param gap whether time lies between
    /// @param atLeastDays how many days for certain
    /// @param atMostDays how many days it may be; absent where nobody knows
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Join(
            Certainty gap, long atLeastDays, @Nullable Long atMostDays, Worded why) {}
}
