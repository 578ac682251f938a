package id.jembatan.partners.commitment;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The fields of a commitment that a correction may touch.
public record ChangeCommitment(
        @NotNull Side side,
        @NotBlank @Plain @Size(max = 500) String title,
        @Nullable Desk owner,
        @Nullable @Plain @Size(max = 200) String ownerText,
        @Nullable LocalDate dueOn,
        @NotNull Audience audience,
        @NotNull Boolean confidential) {

    public ChangeCommitment {
        title = title == null ? "" : title.strip();
        ownerText = Text.tidy(ownerText);
        dueOn = Days.meant(dueOn);
    }
}
