package id.jembatan.partners.engagement;

import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two companies that were brought together.
///
/// @param ourPartner our company, if it is in the register
/// @param theirPartner their company, if it is in the register
/// @param on the day; that of the meeting, or today, if nobody says
public record StartLead(
        @NotBlank @Plain @Size(max = 200) String ourCompany,
        @Nullable UUID ourPartner,
        @NotBlank @Plain @Size(max = 200) String theirCompany,
        @Nullable UUID theirPartner,
        @Nullable LocalDate on,
        @Nullable @Size(max = 2000) String note) {

    public StartLead {
        ourCompany = ourCompany == null ? "" : ourCompany.strip();
        theirCompany = theirCompany == null ? "" : theirCompany.strip();
        on = Days.meant(on);
        note = Text.tidy(note);
    }
}
