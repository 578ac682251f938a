package id.jembatan.kpi.programme;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days on which an activity is expected, as far as days are known: what happened, else what is forecast, else
/// what was planned. A beginning that moves takes the end with it, unless somebody forecasts the end. What has not
/// begun cannot begin before today, and what is open cannot have ended before today.
///
/// @param fixed whether it has begun or is done
record Expectation(@Nullable LocalDate start, @Nullable LocalDate end, boolean fixed) {

    static Expectation of(boolean milestone, Span planned, Span forecast, Span actual, LocalDate today) {
        if (actual.end() != null) {
            return done(milestone, planned, actual);
        }
        if (milestone) {
            return new Expectation(null, notBefore(today, day(forecast.end(), planned.end())), false);
        }
        var begun = actual.start() != null;
        var start = begun ? actual.startDay() : notBefore(today, day(forecast.start(), planned.start()));
        var end = notBefore(today, end(planned, forecast, start));
        return new Expectation(start, start != null && end != null && end.isBefore(start) ? start : end, begun);
    }

    private static Expectation done(boolean milestone, Span planned, Span actual) {
        var end = actual.endDay();
        if (milestone || end == null) {
            return new Expectation(null, end, true);
        }
        var start = day(actual.start(), planned.start());
        return new Expectation(start == null || start.isAfter(end) ? end : start, end, true);
    }

    private static @Nullable LocalDate end(Span planned, Span forecast, @Nullable LocalDate start) {
        var first = planned.startDay();
        var last = planned.endDay();
        if (forecast.end() != null || start == null || first == null || last == null) {
            return day(forecast.end(), planned.end());
        }
        return start.plusDays(ChronoUnit.DAYS.between(first, last));
    }

    /// The day of the first of the two that is said at all; null if that is not known to the day.
    private static @Nullable LocalDate day(@Nullable PartialDate first, @Nullable PartialDate second) {
        var said = first == null ? second : first;
        return said == null || said.day() == null ? null : said.earliest();
    }

    private static @Nullable LocalDate notBefore(LocalDate today, @Nullable LocalDate day) {
        return day != null && day.isBefore(today) ? today : day;
    }
}
