package id.jembatan.agreements.instrument;

/// Whose act or word something is.
public enum Side {
    OURS,
    PARTNER
}
