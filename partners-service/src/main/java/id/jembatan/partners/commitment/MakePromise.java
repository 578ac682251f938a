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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A promise that stands by itself; what was promised in an engagement is entered there.
///
/// @param partner the id of the partner that it concerns
/// @param owner the desk that is reminded
/// @param ownerText who it is, in words
/// @param audience who may know of it; the missions, if nobody says
/// @param confidential whether looking at it is journaled, and lists leave its words out
public record MakePromise(
        @NotNull UUID partner,
        @NotNull Side side,

        @NotBlank @Plain @Size(max = 500) @Schema(examples = "Send the draft of the work programme")
        String title,

        @Nullable Desk owner,
        @Nullable @Plain @Size(max = 200) String ownerText,
        @Nullable LocalDate dueOn,
        @Nullable Audience audience,
        @Nullable Boolean confidential) {

    public MakePromise {
        title = title == null ? "" : title.strip();
        ownerText = Text.tidy(ownerText);
        dueOn = Days.meant(dueOn);
    }

    Audience audienceOr(Audience other) {
        return audience == null ? other : audience;
    }

    boolean isConfidential() {
        return confidential != null && confidential;
    }
}
