package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.DocumentLink;
import id.jembatan.kpi.iati.Activity.Narrative;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands everywhere in a file: texts in several languages, days, yes and no, links to documents.
final class Words {

    /// `xsd:date`, which may bear a zone; a day of a calendar has none.
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[-+][0-9]{2}:[0-9]{2})?");

    private final Walk walk;
    private final Findings findings;
    private @Nullable String otherwise;

    Words(Walk walk, Findings findings) {
        this.walk = walk;
        this.findings = findings;
    }

    /// @param language of the texts of this activity that tell none of their own
    void begin(@Nullable String language) {
        otherwise = language;
    }

    /// The narratives of this element, up to its end.
    List<Narrative> texts() {
        var texts = new ArrayList<Narrative>();
        walk.inside(name -> {
            if (!name.equals("narrative")) {
                return false;
            }
            var place = walk.here();
            walk.only(Set.of("xml:lang"));
            var told = walk.language();
            var language = told == null || told.isBlank() ? otherwise : told;
            var text = walk.text();
            if (text.isEmpty()) {
                return true;
            }
            if (language == null || language.isBlank()) {
                findings.warning(IatiProblem.LANGUAGE_NOT_TOLD, place.path(), place.line());
                language = null;
            }
            texts.add(new Narrative(language, text));
            return true;
        });
        return List.copyOf(texts);
    }

    @Nullable LocalDate day(String attribute, boolean needed) {
        var text = needed ? walk.needed(attribute) : walk.attribute(attribute);
        if (text == null || text.isEmpty()) {
            return null;
        }
        var place = walk.here();
        var at = place.path() + "/@" + attribute;
        var found = DAY.matcher(text);
        try {
            if (found.matches()) {
                if (found.group(2) != null) {
                    findings.warning(IatiProblem.ZONE_LEFT_OUT, at, place.line(), text);
                }
                return LocalDate.parse(found.group(1));
            }
        } catch (DateTimeException e) {
            // Then it looks like a day and is none: the same fault.
        }
        findings.error(IatiProblem.NOT_A_DAY, at, place.line(), text);
        return null;
    }

    @Nullable Boolean flag(String attribute) {
        var text = walk.attribute(attribute);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                var place = walk.here();
                findings.error(IatiProblem.NOT_TRUE_OR_FALSE, place.path() + "/@" + attribute, place.line(), text);
                yield null;
            }
        };
    }

    /// A code in an element that holds nothing else.
    private String code() {
        walk.only(Set.of("code"));
        var code = walk.needed("code");
        walk.empty();
        return code;
    }

    /// The link that this element is, up to its end.
    DocumentLink link() {
        var place = walk.here();
        walk.only(Set.of("url", "format"));
        var url = walk.needed("url");
        var format = walk.needed("format");
        var title = new ArrayList<Narrative>();
        var description = new ArrayList<Narrative>();
        var categories = new ArrayList<String>();
        var languages = new ArrayList<String>();
        var day = new ArrayList<LocalDate>();
        walk.inside(name -> {
            switch (name) {
                case "title" -> title.addAll(texts());
                case "description" -> description.addAll(texts());
                case "category" -> categories.add(code());
                case "language" -> languages.add(code());
                case "document-date" -> {
                    walk.only(Set.of("iso-date"));
                    var on = day("iso-date", true);
                    if (on != null) {
                        day.add(on);
                    }
                    walk.empty();
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (title.isEmpty()) {
            findings.error(IatiProblem.ELEMENT_MISSING, place.path(), place.line(), "title");
        }
        if (categories.isEmpty()) {
            findings.error(IatiProblem.ELEMENT_MISSING, place.path(), place.line(), "category");
        }
        return new DocumentLink(
                url,
                format,
                List.copyOf(title),
                List.copyOf(description),
                List.copyOf(categories),
                List.copyOf(languages),
                day.isEmpty() ? null : day.getFirst());
    }
}
