package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.mission.Days;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a meeting.
///
/// @param on the day on which it took place, or on which the last document was exchanged
public record MoveMeeting(
        @NotNull MeetingMove move,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate on) {

    public MoveMeeting {
        on = Days.meant(on);
    }
}
