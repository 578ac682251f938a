package id.jembatan.agreements.instrument;

/// The three answers to a question about dates that are not all known to the day.
public enum Certainty {
    CERTAINLY,
    POSSIBLY,
    NOT;

    public static Certainty of(boolean sure, boolean possible) {
        return sure ? CERTAINLY : possible ? POSSIBLY : NOT;
    }

    /// Both must hold.
    public Certainty and(Certainty other) {
        return values()[Math.max(ordinal(), other.ordinal())];
    }
}
