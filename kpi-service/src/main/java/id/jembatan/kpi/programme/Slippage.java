package id.jembatan.kpi.programme;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How many days later than planned something ends. Negative days are days early.
///
/// A number of days needs both dates to the day. Where one is known by the month or the year only, the number lies
/// between two bounds, and no number is made up: what was planned for 2019 and done on 3 May 2019 is not late, by how
/// many days it was early nobody knows; what was planned for 2019 and done on 10 February 2020 is late by at least 41
/// days.
///
/// @param days exact, only where both dates are known to the day; so far, where it is measured up to today
/// @param atLeast the bounds, where only those are known
/// @param late null where nobody can tell
/// @param basis what the planned end is compared with
/// @param reason why there is no exact number
record Slippage(
        @Nullable Long days,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        @Nullable Boolean late,
        @Nullable Basis basis,
        @Nullable Reason reason) {

    /// What the planned end is compared with.
    enum Basis {
        ACTUAL,
        FORECAST,
        /// Today: it is over due and open, so it is late by so many days already.
        TODAY
    }

    /// Why there is no exact number.
    enum Reason {
        NO_PLANNED_DATE,
        /// Not due yet, and nobody forecasts another date.
        NOT_DUE,
        /// One of the dates is known by its month or year only.
        IMPRECISE_DATE,
        DROPPED
    }

    static Slippage none(Reason reason) {
        return new Slippage(null, null, null, null, null, reason);
    }

    /// @param done the actual end
    /// @param forecast the end as it is expected by somebody
    static Slippage of(
            @Nullable PartialDate planned,
            @Nullable PartialDate done,
            @Nullable PartialDate forecast,
            LocalDate today) {
        if (planned == null) {
            return none(Reason.NO_PLANNED_DATE);
        }
        if (done != null) {
            return between(planned, done, Basis.ACTUAL);
        }
        if (forecast != null && !forecast.isSurelyBefore(today)) {
            return between(planned, forecast, Basis.FORECAST);
        }
        if (planned.isSurelyBefore(today)) {
            var soFar = ChronoUnit.DAYS.between(planned.latest(), today);
            return planned.day() == null
                    ? new Slippage(null, soFar, null, true, Basis.TODAY, Reason.IMPRECISE_DATE)
                    : new Slippage(soFar, null, null, true, Basis.TODAY, null);
        }
        return none(Reason.NOT_DUE);
    }

    private static Slippage between(PartialDate planned, PartialDate other, Basis basis) {
        var least = ChronoUnit.DAYS.between(planned.latest(), other.earliest());
        var most = ChronoUnit.DAYS.between(planned.earliest(), other.latest());
        if (least == most) {
            return new Slippage(least, null, null, least > 0, basis, null);
        }
        return new Slippage(null, least, most, late(planned, other, least, most), basis, Reason.IMPRECISE_DATE);
    }

    /// What was planned for a month or a year is in time until that is over.
    private static @Nullable Boolean late(PartialDate planned, PartialDate other, long least, long most) {
        if (least > 0) {
            return true;
        }
        if (most <= 0 || !other.latest().isAfter(planned.latest())) {
            return false;
        }
        return null;
    }
}
