package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.measurement.SubjectKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scorecard in a list.
///
/// @param indicators how many indicators are applied
record ScorecardItem(UUID id, Subject subject, long indicators, long version) {

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ScorecardItemSubject")
    record Subject(SubjectKind kind, UUID id, @Nullable String reference, String title) {}
}
