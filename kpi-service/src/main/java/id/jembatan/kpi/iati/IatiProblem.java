package id.jembatan.kpi.iati;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature, and everything that is told of a file that came in.
enum IatiProblem implements Problem {
    /// Nobody has said yet in whose name this register reports.
    REPORTER_NOT_SET(409),
    NOTHING_PUBLIC(404),
    DAY_NOT_OVER(422),

    /// Another standard, or another file of this one.
    NOT_IATI_ACTIVITIES(422),
    IATI_VERSION_NOT_READ(422),
    IATI_REFUSED(422),
    TOO_MANY_IATI_ACTIVITIES(413),
    ACTIVITY_TOO_LARGE(413),

    // What refuses a file.
    ELEMENT_MISSING(422),
    ATTRIBUTE_MISSING(422),
    ELEMENT_TWICE(422),
    NOT_A_DAY(422),
    NOT_A_YEAR(422),
    NOT_TRUE_OR_FALSE(422),
    SPAN_REVERSED(422),
    IDENTIFIER_TWICE(422),
    NOT_STORABLE(422),

    // What is told, and refuses nothing.
    ELEMENT_NOT_HELD(422),
    ATTRIBUTE_NOT_HELD(422),
    TEXT_NOT_HELD(422),
    LANGUAGE_NOT_TOLD(422),
    LANGUAGE_NOT_SHOWN(422),
    ZONE_LEFT_OUT(422),
    VALUE_NOT_A_NUMBER(422),
    FIGURE_BESIDE_THE_REGISTER(422),
    VALUE_BREAKS_THE_RULE(422),
    PERIOD_WITHOUT_A_NAME(422),
    UNKNOWN_CODE(422),
    DIFFERS_FROM_THE_REGISTER(422),
    ANOTHER_REPORTER(422),
    ACTIVITY_DATES_REVERSED(422),
    MORE_FINDINGS(422),

    // What keeps a scorecard from being made public.
    PUBLIC_WORDS_MISSING(422),
    NOT_ON_THIS_CARD(422),
    NOTHING_TO_PUBLISH(422),
    NOT_PUBLIC(409),
    IDENTIFIER_TAKEN(409),
    NOT_OURS_TO_PUBLISH(409);

    private final int status;

    IatiProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
