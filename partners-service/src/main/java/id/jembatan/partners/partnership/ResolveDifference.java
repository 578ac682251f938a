package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a difference between statements was settled. The statements stay.
///
/// @param counts the statement whose value counts from now on, if one does
public record ResolveDifference(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*") String fact,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String about,

        @NotBlank @Plain @Size(max = 2000) String note,
        @Nullable UUID counts) {

    public ResolveDifference {
        about = Text.tidy(about);
        note = note == null ? "" : id.jembatan.platform.json.Text.normal(note).strip();
    }
}
