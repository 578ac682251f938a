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

/// A meeting that is to be, or one that nobody planned and that took place.
///
/// @param plannedOn the day that is planned; left out for what took place without a plan
/// @param heldOn the day on which it took place without a plan
/// @param exchange documents were exchanged instead
/// @param host left out: whose turn it is
public record PlanMeeting(
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate plannedOn,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate heldOn,
        @Nullable Boolean exchange,
        @Nullable Side host,
        @Nullable @Plain @Size(max = 200) String place,
        @Nullable @Size(max = 100) List<@NotNull @Valid AgendaItem> agenda) {

    public PlanMeeting {
        plannedOn = Days.meant(plannedOn);
        heldOn = Days.meant(heldOn);
        place = Text.tidy(place);
        agenda = agenda == null ? List.of() : agenda;
    }

    boolean byDocuments() {
        return Boolean.TRUE.equals(exchange);
    }

    /// Never absent: none is an empty list.
    @Override
    public List<AgendaItem> agenda() {
        return agenda == null ? List.of() : agenda;
    }
}
