package id.jembatan.kpi.measurement;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum MeasurementProblem implements Problem {
    SCORECARD_EXISTS(409),
    INDICATOR_ALREADY_APPLIED(409),
    BASELINE_EXISTS(409),
    UNKNOWN_SUBJECT(422),
    UNKNOWN_APPLIED_INDICATOR(422),
    /// The case belongs to another agency.
    NOT_YOUR_AGENCY(403),

    NOT_A_PERIOD(422),
    VALUE_MISSING(422),
    VALUE_NOT_EXPECTED(422),
    VALUE_NOT_WHOLE(422),
    TOO_MANY_DECIMALS(422),
    VALUE_NOT_POSITIVE(422),
    VALUE_TOO_SMALL(422),
    VALUE_TOO_LARGE(422),
    INCOMPLETE_RATIO(422),
    NOT_A_RATIO(422),
    ZERO_DENOMINATOR(422),
    RATIO_CONTRADICTS_VALUE(422),
    STATUS_NOT_ALLOWED(422),

    /// Another value is there for this period: a target is revised with a reason.
    REASON_REQUIRED(422),
    /// A revision is approved by whoever administers the figures.
    REVISION_NEEDS_APPROVER(403),

    /// The same reporter said something else for this period: a figure is corrected, not overwritten.
    ALREADY_REPORTED(409),
    /// Four eyes.
    OWN_FIGURE(409),
    NOT_VERIFIABLE(409),
    PERIOD_ALREADY_VERIFIED(409),
    ALREADY_CORRECTED(409);

    private final int status;

    MeasurementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
