package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.time.MonthDay;

/// When a relation is so many years old, as precisely as its beginning is known.
///
/// @param years one or more
record Anniversary(PartialDate on, int years) {

    /// The first anniversary that is not over on a day.
    static Anniversary next(PartialDate since, LocalDate today) {
        var years = Math.max(1, today.getYear() - since.year());
        var candidate = of(since, years);
        return candidate.on().isSurelyBefore(today) ? of(since, years + 1) : candidate;
    }

    /// One of 29 February is kept on the 28th where there is no 29th.
    static Anniversary of(PartialDate since, int years) {
        var year = since.year() + years;
        var month = since.month();
        var day = since.day();
        return new Anniversary(
                month == null || day == null
                        ? new PartialDate(year, month, null)
                        : PartialDate.of(MonthDay.of(month, day).atYear(year)),
                years);
    }
}
