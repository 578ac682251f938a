package id.jembatan.kpi.measurement;

/// What a scorecard is about.
public enum SubjectKind {
    AGREEMENT,
    GOAL,
    PROGRAMME
}
