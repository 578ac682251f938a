package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of a relation can be corrected. Another kind is another relation; the stage follows from agreements.
public record ChangePartnership(
        @Nullable PartialDate since,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty,
        @Nullable @Plain @Size(max = 2000) String note) {

    public ChangePartnership {
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
        note = Text.tidy(note);
    }
}
