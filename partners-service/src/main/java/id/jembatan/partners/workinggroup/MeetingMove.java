package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can become of a meeting.
@Schema(enumeration = {"hold", "replace", "cancel", "reopen"})
public enum MeetingMove {
    /// It took place.
    HOLD(MeetingState.HELD, MeetingState.PLANNED),
    /// Documents were exchanged instead.
    REPLACE(MeetingState.REPLACED, MeetingState.PLANNED),
    CANCEL(MeetingState.CANCELLED, MeetingState.PLANNED),
    /// What was entered was wrong: it is a plan again.
    REOPEN(MeetingState.PLANNED, MeetingState.HELD, MeetingState.REPLACED, MeetingState.CANCELLED);

    private final MeetingState to;
    private final Set<MeetingState> from;

    MeetingMove(MeetingState to, MeetingState first, MeetingState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    MeetingState to() {
        return to;
    }

    boolean leaves(MeetingState state) {
        return from.contains(state);
    }

    static List<MeetingMove> from(MeetingState state) {
        return Arrays.stream(values()).filter(each -> each.leaves(state)).toList();
    }
}
