package id.jembatan.partners.engagement;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Engagements gathered elsewhere, each under the name that the file has for it.
public record LoadEngagements(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Row> engagements) {

    /// One of them.
    ///
    /// @param reference the same name again means the same engagement
    @Schema(name = "LoadEngagement")
    public record Row(
            @NotBlank @Plain @Size(max = 60) @Schema(examples = "A01")
            String reference,

            @NotNull @Valid RecordEngagement says) {}
}
