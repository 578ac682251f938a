package id.jembatan.partners.holiday;

import id.jembatan.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/// A calendar, as far as it is known.
///
/// @param code whose it is
/// @param days counts in it
/// @param years of which days off were heard
public record WorkingCalendar(String code, WorkingDays days, Set<Integer> years) {

    /// What a count is called for which no days off are known.
    public static final String WEEKENDS_ONLY = "weekends only";

    public WorkingCalendar {
        years = Set.copyOf(years);
    }

    /// By what was counted between two days: this calendar, or, if of one of the years nothing was heard, weekends.
    public String basis(LocalDate one, LocalDate other) {
        var from = Math.min(one.getYear(), other.getYear());
        var until = Math.max(one.getYear(), other.getYear());
        return IntStream.rangeClosed(from, until).allMatch(years::contains) ? code : WEEKENDS_ONLY;
    }
}
