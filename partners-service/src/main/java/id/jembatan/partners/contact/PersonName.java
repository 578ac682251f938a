package id.jembatan.partners.contact;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person is called. Only the whole is needed: not every name has a given and a family part.
///
/// @param display the whole name, as it stands on a card
/// @param script of the display name, ISO 15924, where it is not obvious
@Embeddable
public record PersonName(
        @Column(name = "display_name") @NotBlank @Plain @Size(max = 200) @Schema(examples = "Ayşe Yılmaz")
        String display,

        @Column(name = "given_name") @Nullable @Plain @Size(max = 200) String given,

        @Column(name = "family_name") @Nullable @Plain @Size(max = 200) String family,

        @Column(name = "name_script") @Nullable @Pattern(regexp = "[A-Z][a-z]{3}") @Schema(examples = "Latn")
        String script) {

    public PersonName {
        var tidied = Text.tidy(display);
        display = tidied == null ? "" : tidied;
        given = Text.tidy(given);
        family = Text.tidy(family);
        script = Text.tidy(script);
    }
}
