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
    PERIOD_REVERSED(422),
    /// It shares days with a period that is owed, and is another.
    PERIOD_OVERLAPS(422),
    PERIOD_EXISTS(409),
    /// Two figures that are put together over time would count the same days twice.
    FIGURES_OVERLAP(422),
    /// Two targets of one use speak of the same days.
    TARGETS_OVERLAP(422),
    /// The indicator is measured by no calendar.
    NO_RHYTHM(422),
    TOO_MANY_PERIODS(422),
    DUE_BEFORE_THE_END(422),
    /// Its figures stay as they are.
    PERIOD_LOCKED(409),
    ALREADY_LOCKED(409),
    NOT_LOCKED(409),
    UNLOCK_IN_THE_PAST(422),

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
    WORDS_MISSING(422),
    /// The indicator takes no number.
    WORDS_EXPECTED(422),
    UNKNOWN_LEVEL(422),
    LEVEL_CONTRADICTS_VALUE(422),
    REACHED_DAY_MISSING(422),
    REACHED_IN_THE_FUTURE(422),
    UNKNOWN_DIMENSION(422),
    UNKNOWN_CATEGORY(422),
    PART_TWICE(422),
    PARTS_DO_NOT_ADD_UP(422),

    /// Another value is there for this period: a target is revised with a reason.
    REASON_REQUIRED(422),
    /// A revision is approved by whoever administers the figures.
    REVISION_NEEDS_APPROVER(403),
    /// There would be no way to go; a target may equal the baseline only if it says that it means to.
    TARGET_EQUALS_BASELINE(422),
    NO_TARGET_FOR_WORDS(422),
    /// A use has one end target, at one time.
    END_TARGET_EXISTS(409),
    /// Nothing is given out: the indicator is not added, or has no targets.
    NO_QUOTA(409),
    /// Its targets came from a time or a file in which they overlapped, so they have no sum.
    QUOTA_OVERLAPS(409),

    /// The same reporter said something else for this period: a figure is corrected, not overwritten.
    ALREADY_REPORTED(409),
    /// Four eyes.
    OWN_FIGURE(409),
    NOT_VERIFIABLE(409),
    PERIOD_ALREADY_VERIFIED(409),
    ALREADY_CORRECTED(409),
    /// It can be verified only with a file that shows it.
    EVIDENCE_MISSING(409),

    /// Only who speaks for a partner confirms or disputes.
    NOT_A_PARTNER(403),
    NOT_CONFIRMABLE(409),
    ALREADY_DISPUTED(409),
    NOT_DISPUTED(409),
    NOTE_REQUIRED(422);

    private final int status;

    MeasurementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
