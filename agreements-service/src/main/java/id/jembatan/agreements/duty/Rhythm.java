package id.jembatan.agreements.duty;

import java.time.LocalDate;

/// How often a report is owed.
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    /// Once for each case that has ended.
    AFTER_END(0);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /// The first day of the period that a day lies in.
    LocalDate begin(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    LocalDate next(LocalDate begin) {
        return begin.plusMonths(months);
    }
}
