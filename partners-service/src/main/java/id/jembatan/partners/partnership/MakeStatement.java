package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact as one side tells it.
///
/// @param fact what it is about: `stage`, `scope` (items parted by semicolons), `date` (`2025`, `2025-08`,
///     `2025-08-11`), `figure`, `note` (never compared), or another by its name
/// @param about which one, where a relation has several of them, such as `trade`
/// @param definition what a figure counts, and over which period
/// @param on when it was said, as precisely as it is known
/// @param audience who may know of it; a partner's own word is his to know in any case
public record MakeStatement(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*") @Schema(examples = "scope")
        String fact,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String about,

        @NotNull Side side,
        @NotBlank @Plain @Size(max = 2000) String value,
        @Nullable @Plain @Size(max = 2000) String definition,
        @Nullable PartialDate on,
        @Nullable @Plain @Size(max = 1000) String source,
        @Nullable @Plain @Size(max = 300) String certainty,
        @Nullable Audience audience) {

    public MakeStatement {
        about = Text.tidy(about);
        value = value == null
                ? ""
                : id.jembatan.platform.json.Text.normal(value).strip();
        definition = Text.tidy(definition);
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }

    Words words() {
        return new Words(fact, value, definition);
    }
}
