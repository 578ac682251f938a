package id.jembatan.agreements.agreement;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A range of days, asked of dates that are known by year, month or day. A date lies in it certainly when every day
/// that it may have been does, and possibly when one does: it neither vanishes nor falsely enters.
///
/// @param which only one of the two; both when absent
record DayRange(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Which which) {

    enum Which {
        CERTAINLY,
        POSSIBLY
    }

    /// The first and the last day that the date may have been, as a number that sorts: 20250811. Where the day is not
    /// known the last one is the 31st, whatever the month.
    private static final String FIRST =
            "(a.opened_year * 10000 + coalesce(a.opened_month, 1) * 100 + coalesce(a.opened_day, 1))";

    private static final String LAST =
            "(a.opened_year * 10000 + coalesce(a.opened_month, 12) * 100 + coalesce(a.opened_day, 31))";

    /// @throws Refusal 422 if it ends before it begins
    DayRange {
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refusal(CommonProblem.INVALID).at("/until", AgreementProblem.RANGE_REVERSED);
        }
    }

    boolean isOpen() {
        return from == null && until == null;
    }

    /// The condition under which the date of the case `a` may lie in it, or certainly or only possibly does.
    void narrow(List<String> conditions, Map<String, Object> parameters) {
        if (isOpen()) {
            return;
        }
        parameters(parameters);
        conditions.add(may());
        if (which == Which.CERTAINLY) {
            conditions.add(certainly());
        } else if (which == Which.POSSIBLY) {
            conditions.add("not (" + certainly() + ")");
        }
    }

    void parameters(Map<String, Object> parameters) {
        if (from != null) {
            parameters.put("rangeFrom", number(from));
        }
        if (until != null) {
            var lastOfMonth = until.getDayOfMonth() == until.lengthOfMonth();
            parameters.put("rangeUntil", lastOfMonth ? number(until) - until.getDayOfMonth() + 31 : number(until));
        }
    }

    private String may() {
        return (from == null ? "true" : LAST + " >= :rangeFrom") + " and "
                + (until == null ? "true" : FIRST + " <= :rangeUntil");
    }

    /// True for what surely lies in it.
    String certainly() {
        return (from == null ? "true" : FIRST + " >= :rangeFrom") + " and "
                + (until == null ? "true" : LAST + " <= :rangeUntil");
    }

    /// Whether a date surely lies in it.
    boolean holds(PartialDate date) {
        return (from == null || !date.earliest().isBefore(from))
                && (until == null || !date.latest().isAfter(until));
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
