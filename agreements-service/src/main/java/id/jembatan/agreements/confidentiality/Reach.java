package id.jembatan.agreements.confidentiality;

/// How far a reader of a class may read, within the cases that he sees.
public enum Reach {
    /// Every document of the class.
    ALL,
    /// Those of cases of his own department.
    OWN_AGENCY,
    /// Those that were marked as shared.
    SHARED
}
