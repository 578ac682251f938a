package id.jembatan.gateway.instrument;

import id.jembatan.gateway.page.KnownDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The texts that have carried a relation one after the other, with every gap between them.
///
/// @param unbroken CERTAINLY, POSSIBLY or NOT
/// @param carriedToday whether a text is in force today
public record Chain(
        List<Link> links,
        String unbroken,
        int gaps,
        int possibleGaps,
        @Nullable KnownDate unbrokenSince,
        String carriedToday) {

    /// @param before how it joins what came before; absent for the first
    public record Link(
            CaseOf agreement,
            @Nullable TextOf instrument,
            @Nullable KnownDate beganOn,
            @Nullable KnownDate endsOn,
            boolean endKnown,
            @Nullable Join before) {}

    public record CaseOf(UUID id, String reference, String title) {}

    public record TextOf(UUID id, String number, String title, String standing) {

        public String colour() {
            return Instrument.colourOf(standing);
        }
    }

    public record Join(
            String gap, long atLeastDays, @Nullable Long atMostDays, Instrument.Worded why) {}
}
