package id.jembatan.kpi.bulk;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature, beside those of one observation and of tables. A row's problem has no status of its own:
/// it is told inside the report.
public enum BulkProblem implements Problem {
    /// All rows or none were asked for, or the header is wrong.
    BULK_REFUSED(422),
    /// Neither the id of an applied indicator nor a card and a code.
    NO_APPLIED_INDICATOR(422),
    NO_SUCH_USE(422),
    /// The row fits several uses of the indicator.
    SEVERAL_USES(422),
    NO_PERIOD(422),
    /// A day, where the indicator is reported by months or longer: a spreadsheet makes days of what looks like them.
    DAY_FOR_A_PERIOD(422),
    NO_STATE(422),
    NO_STATUS(422),
    NO_ID(422),
    /// Only a warning: 0.125 in a column of percent.
    SHARE_FOR_PERCENT(422);

    private final int status;

    BulkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
