package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last day of the term of a case, as far as it is known: the first and the last day that it may be.
public record TermEnd(LocalDate earliest, LocalDate latest) {

    private static final LocalDate NOBODY_KNOWS_BEFORE = LocalDate.of(1, 1, 1);
    private static final LocalDate NOBODY_KNOWS_AFTER = LocalDate.of(9999, 12, 31);

    /// @return null where it is no day: a procedure may use the field for something else
    static @Nullable TermEnd of(@Nullable String day) {
        try {
            return day == null ? null : new TermEnd(LocalDate.parse(day), LocalDate.parse(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// @return null where there is none, or nobody knows it
    static @Nullable TermEnd of(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null
                        || latest == null
                        || earliest.equals(NOBODY_KNOWS_BEFORE)
                        || latest.equals(NOBODY_KNOWS_AFTER)
                ? null
                : new TermEnd(earliest, latest);
    }

    /// As it would be written: a day, a month or a year; otherwise nothing.
    public @Nullable PartialDate written() {
        if (earliest.equals(latest)) {
            return PartialDate.of(earliest);
        }
        var month = new PartialDate(earliest.getYear(), earliest.getMonthValue(), null);
        var year = new PartialDate(earliest.getYear(), null, null);
        return isThat(month) ? month : isThat(year) ? year : null;
    }

    private boolean isThat(PartialDate date) {
        return date.earliest().equals(earliest) && date.latest().equals(latest);
    }
}
