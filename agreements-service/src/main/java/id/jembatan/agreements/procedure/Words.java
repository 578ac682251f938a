package id.jembatan.agreements.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts and names as a template holds them; what is missing is told with its place.
final class Words {

    private final Slips slips;

    Words(Slips slips) {
        this.slips = slips;
    }

    Label label(String at, TemplateFile.@Nullable Words it) {
        if (it == null) {
            var cut = at.lastIndexOf('/');
            slips.add(at.substring(0, cut), Slip.MEMBER_MISSING, at.substring(cut + 1));
            return new Label("", "", "");
        }
        return new Label(
                translation(at, "id", it.id()), translation(at, "en", it.en()), translation(at, "tr", it.tr()));
    }

    private String translation(String at, String language, @Nullable String text) {
        if (text == null || text.isBlank()) {
            slips.add(at, Slip.TRANSLATION_MISSING, language);
            return "";
        }
        return text;
    }

    String text(String at, String member, @Nullable String text) {
        if (text == null) {
            slips.add(at, Slip.MEMBER_MISSING, member);
            return "";
        }
        if (text.isBlank()) {
            slips.add(at + "/" + member, Slip.TEXT_MISSING);
        }
        return text;
    }

    String actor(String at, String member, @Nullable String actor, Map<String, ?> actors) {
        var name = text(at, member, actor);
        known(at + "/" + member, "actors", name, actors);
        return name;
    }

    /// @param section of the template, where the name should be described
    void known(String at, String section, String name, Map<String, ?> among) {
        if (!name.isEmpty() && !among.containsKey(name)) {
            slips.add(at, Slip.UNKNOWN_NAME, section, name);
        }
    }
}
