package id.jembatan.agreements.procedure;

/// How an item of a checklist was answered.
public enum Answer {
    YES,
    NO,
    NOT_APPLICABLE
}
