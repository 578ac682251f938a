package id.jembatan.partners.registry;

import id.jembatan.partners.naming.LanguageTag;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.naming.ScriptCode;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of a name can be corrected. The letters of an official name cannot: papers were signed under them, and another
/// name follows it by a renaming.
///
/// @param until with it the name is a former one
public record CorrectName(
        @NotNull NameSort sort,
        @NotBlank @Plain @Size(max = 200) String name,
        @Nullable @Plain @Size(max = 200) String localName,
        @Nullable @LanguageTag String language,
        @Nullable @ScriptCode String script,
        @Nullable @LanguageTag String localLanguage,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable @Plain @Size(max = 2000) String source) {

    public CorrectName {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        source = Text.tidy(source);
    }
}
