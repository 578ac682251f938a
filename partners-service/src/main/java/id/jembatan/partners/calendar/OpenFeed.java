package id.jembatan.partners.calendar;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new address for a calendar program.
///
/// @param label by which its owner knows it again
@Schema(name = "OpenCalendarFeed")
public record OpenFeed(
        @NotBlank @Plain @Size(max = 100) @Schema(examples = "My phone")
        String label) {

    public OpenFeed {
        label = label == null ? "" : label.strip();
    }
}
