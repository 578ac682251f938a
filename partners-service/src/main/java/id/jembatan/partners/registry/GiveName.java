package id.jembatan.partners.registry;

import id.jembatan.partners.naming.LanguageTag;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.naming.ScriptCode;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One more name of a partner. Without a sort, or with the sort `official`, it is a renaming: the former official name
/// stays on record, and a reason is needed.
///
/// @param localName only with an official name: the same in the partner's own tongue
/// @param language BCP 47; absent: not known, or of no language in particular
/// @param script ISO 15924; absent: told by its letters
/// @param localLanguage the language of the local name
/// @param from since when it holds, as precisely as it is known
/// @param until until when it held; absent: it still does, or nobody knows
/// @param reason of a renaming: a law, a merger, a correction
/// @param source where this was found, word for word
@SaysWhy
public record GiveName(
        @Nullable NameSort sort,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "Kiew")
        String name,

        @Nullable @Plain @Size(max = 200) String localName,
        @Nullable @LanguageTag @Schema(examples = "de") String language,
        @Nullable @ScriptCode @Schema(examples = "Latn") String script,
        @Nullable @LanguageTag String localLanguage,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable @Plain @Size(max = 500) String reason,
        @Nullable @Plain @Size(max = 2000) String source) {

    public GiveName {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        reason = Text.tidy(reason);
        source = Text.tidy(source);
    }

    boolean isOfficial() {
        return sort == null || sort == NameSort.OFFICIAL;
    }
}
