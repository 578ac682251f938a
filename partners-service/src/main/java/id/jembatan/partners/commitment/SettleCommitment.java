package id.jembatan.partners.commitment;

import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How it ended with a commitment, or that it is open again.
///
/// @param on the day on which it ended so; today, if nobody says
/// @param note what was done; done needs this or an evidence
/// @param evidence where it can be seen, such as a file number or an address
/// @param handedTo who took it on; handed over needs it
/// @param reason why it is dropped, or opened again
@Schema(name = "CommitmentOutcome")
public record SettleCommitment(
        @NotNull CommitmentState state,
        @Nullable LocalDate on,
        @Nullable @Size(max = 4000) String note,
        @Nullable @Plain @Size(max = 500) String evidence,
        @Nullable @Plain @Size(max = 200) String handedTo,
        @Nullable @Size(max = 2000) String reason) {

    public SettleCommitment {
        on = Days.meant(on);
        note = Text.tidy(note);
        evidence = Text.tidy(evidence);
        handedTo = Text.tidy(handedTo);
        reason = Text.tidy(reason);
    }
}
