package id.jembatan.agreements.instrument;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum InstrumentProblem implements Problem {
    UNKNOWN_INSTRUMENT_KIND(422),
    UNKNOWN_INSTRUMENT(422),
    UNKNOWN_PAPER(422),
    UNKNOWN_GROUND(422),
    UNKNOWN_OFFICE(422),
    UNKNOWN_PARTY(422),
    /// A text cannot rest on itself, nor on one that rests on it.
    PARENT_CYCLE(422),
    FOLLOWS_CYCLE(422),
    LANGUAGE_TWICE(422),
    PREVAILING_TWICE(422),
    END_BEFORE_START(422),
    PERIOD_LACKS(422),
    NOT_IN_THE_FUTURE(422),
    /// What is signed today is not entered afterwards.
    NOT_LATE(422),
    PARENT_NOT_IN_FORCE(409),
    NUMBER_TAKEN(409),
    NOT_READY_TO_SIGN(409),
    SIGNED_ALREADY(409),
    NOT_SIGNED(409),
    ENDED_ALREADY(409),
    TOLD_ALREADY(409),
    NOT_A_DRAFT(409);

    private final int status;

    InstrumentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
