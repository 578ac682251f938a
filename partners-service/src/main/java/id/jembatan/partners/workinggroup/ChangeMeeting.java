package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a meeting can be changed; whether it took place is a move.
public record ChangeMeeting(
        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDate plannedOn,
        @NotNull Side host,
        @Nullable @Plain @Size(max = 200) String place,
        @NotNull @Size(max = 100) List<@NotNull @Valid AgendaItem> agenda) {

    public ChangeMeeting {
        var meant = Days.meant(plannedOn);
        plannedOn = meant == null ? plannedOn : meant; // its absence is for the rule above to refuse
        place = Text.tidy(place);
    }
}
