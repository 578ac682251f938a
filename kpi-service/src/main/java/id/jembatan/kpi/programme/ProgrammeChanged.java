package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A programme was made, or it, its plan or its activities are others than they were: its whole shareable state. Owners
/// stay here, they may be people. A field may be added, never taken away.
///
/// @param plan the number of the plan that holds; 0 while none was approved
public record ProgrammeChanged(
        UUID programmeId,
        @Nullable String code,
        Programme.Subject aboutKind,
        UUID about,
        Wording title,
        @Nullable Integer year,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        boolean shared,
        @Nullable String source,
        @Nullable String certainty,
        Programme.@Nullable Ended ended,
        int plan,
        List<Line> activities,
        long version)
        implements DomainEvent {

    /// An activity or a milestone.
    public record Line(
            UUID activityId,
            @Nullable String code,
            Activity.Kind kind,
            Wording title,
            Activity.State state,
            Span planned,
            Span forecast,
            Span actual,
            List<After> after,
            List<UUID> promises,
            List<UUID> indicators) {}

    @Override
    public UUID subject() {
        return programmeId;
    }

    @Override
    public String type() {
        return "id.jembatan.programme.changed.v1";
    }
}
