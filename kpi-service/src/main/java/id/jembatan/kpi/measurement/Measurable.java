package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets something be measured that lies in a feature which builds on this one. Its bean tells who may see it, and whose
/// it is; without a bean for a kind, no scorecard of that kind can be opened.
public interface Measurable {

    SubjectKind kind();

    /// The subject, if the caller of these rows may know of it.
    Optional<Subject> visible(UUID id, Rows rows);

    /// @param agency whose case it is; null if it belongs to none
    record Subject(UUID id, @Nullable String agency) {}
}
