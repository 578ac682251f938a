package id.jembatan.agreements.agreement;

/// What a language version is worth beside the others.
public enum TextStanding {
    PREVAILING,
    /// Another language version prevails where they diverge.
    NOT_PREVAILING,
    EQUALLY_AUTHENTIC
}
