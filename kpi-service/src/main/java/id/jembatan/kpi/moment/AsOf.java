package id.jembatan.kpi.moment;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// For which moment figures are asked: now, or what was known then.
///
/// @param at the last moment whose knowledge counts
/// @param day on which it is looked at, in the zone of the office
/// @param past whether what is kept now is not the answer
public record AsOf(Instant at, LocalDate day, boolean past) {

    /// What was known then is made from everything that was said of each line.
    public static final int WIDEST_PAST = 500;

    /// @param text a day (its end is meant, today until now), a moment with its offset, or nothing for now
    /// @throws Refusal 400 if it is neither, 422 if it is still to come: nobody knows what will be known then
    public static AsOf read(@Nullable String text, Clock clock) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (text == null) {
            return new AsOf(now, today, false);
        }
        try {
            if (text.length() == 10) {
                var day = LocalDate.parse(text);
                var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
                return checked(
                        day.equals(today)
                                ? new AsOf(now, today, false)
                                : new AsOf(end.minus(1, ChronoUnit.MICROS), day, true),
                        now);
            }
            var at = OffsetDateTime.parse(text).toInstant();
            return checked(new AsOf(at, LocalDate.ofInstant(at, clock.getZone()), true), now);
        } catch (DateTimeException e) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST).at("asOf", MomentProblem.NOT_A_MOMENT);
        }
    }

    /// @param lines how many there are to be made from everything that was ever said of them
    /// @throws Refusal 422 if these are more than one answer may cost
    public void mustBeNarrow(int lines) {
        if (past && lines > WIDEST_PAST) {
            throw new Refusal(MomentProblem.TOO_WIDE_FOR_THE_PAST, lines, WIDEST_PAST);
        }
    }

    private static AsOf checked(AsOf asked, Instant now) {
        if (asked.at().isAfter(now)) {
            throw new Refusal(CommonProblem.INVALID).at("asOf", MomentProblem.AS_OF_IN_THE_FUTURE);
        }
        return asked;
    }

    /// What is shown of the moment: nothing for now.
    public @Nullable Instant shown() {
        return past ? at : null;
    }
}
