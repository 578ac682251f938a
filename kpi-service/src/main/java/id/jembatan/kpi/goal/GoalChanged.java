package id.jembatan.kpi.goal;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal was set, or is another than it was. A field may be added, never taken away.
public record GoalChanged(
        UUID goalId,
        @Nullable String code,
        Goal.Kind kind,
        Wording title,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable UUID parent,
        @Nullable String source,
        @Nullable String certainty,
        Goal.@Nullable Ended ended,
        long version)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return goalId;
    }

    @Override
    public String type() {
        return "id.jembatan.goal.changed.v1";
    }
}
