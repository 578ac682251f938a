package id.jembatan.partners.request;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked of a mission.
///
/// @param kind see listRequestKinds
/// @param partnerId whom it is about, if it is about a partner
/// @param mission the code of the mission
public record AskMission(
        @NotBlank @Plain @Size(max = 60) @Schema(examples = "verbal_note")
        String kind,

        @NotBlank @Plain @Size(max = 200) String title,
        @Nullable @Size(max = 8000) String text,
        @Nullable UUID partnerId,

        @NotBlank @Plain @Size(max = 90) @Schema(examples = "kbri-ankara")
        String mission,

        @NotNull @Valid Due due,
        @Nullable Priority priority) {

    public AskMission {
        kind = kind == null ? "" : kind.strip();
        title = title == null ? "" : title.strip();
        text = Text.tidy(text);
        mission = mission == null ? "" : mission.strip();
        priority = priority == null ? Priority.NORMAL : priority;
    }

    Priority priorityOrNormal() {
        return priority == null ? Priority.NORMAL : priority;
    }
}
