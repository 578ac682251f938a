package id.jembatan.partners.engagement;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was promised in an engagement. Owner and day may still be unknown: then it is on record, and a visit stays
/// open.
///
/// @param partner one of its partners; the first, if nobody says
/// @param side ours, if nobody says
@Schema(name = "PromiseInEngagement")
public record PromiseHere(
        @Nullable UUID partner,
        @Nullable Side side,
        @NotBlank @Plain @Size(max = 500) String title,
        @Nullable Desk owner,
        @Nullable @Plain @Size(max = 200) String ownerText,
        @Nullable LocalDate dueOn) {

    public PromiseHere {
        title = title == null ? "" : title.strip();
        ownerText = Text.tidy(ownerText);
        dueOn = Days.meant(dueOn);
    }
}
