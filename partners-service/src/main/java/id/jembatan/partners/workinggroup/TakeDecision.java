package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a meeting decided. It becomes a commitment at once.
///
/// @param side who is to do it
/// @param owner the desk that is to do it, where it is one
/// @param ownerText who it is, in words, where a desk does not say it
public record TakeDecision(
        @NotBlank @Plain @Size(max = 300) String title,
        @NotNull Side side,
        @Nullable Desk owner,
        @Nullable @Plain @Size(max = 200) String ownerText,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate dueOn) {

    public TakeDecision {
        title = title == null ? "" : title.strip();
        ownerText = Text.tidy(ownerText);
        dueOn = Days.meant(dueOn);
    }
}
