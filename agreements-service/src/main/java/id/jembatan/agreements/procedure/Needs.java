package id.jembatan.agreements.procedure;

import static java.util.Objects.requireNonNullElse;

import id.jembatan.agreements.procedure.Procedure.DocumentType;
import id.jembatan.agreements.procedure.Procedure.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads what moves need.
final class Needs {

    private static final Label REASON = new Label("Alasan", "Reason", "Gerekçe");

    /// Stands for what cannot be read while the rest of the file is; a template with a slip is never used.
    private static final Requirement NONE =
            new Requirement(new Need.Reason(), new Label("", "", ""), "", "", false, null);

    private final TemplateFile.@Nullable LanguageLines languages;
    private final Described described;
    private final Words words;
    private final Names names;
    private final Slips slips;
    private final BiFunction<String, @Nullable String, @Nullable Condition> conditions;

    Needs(
            TemplateFile.@Nullable LanguageLines languages,
            Described described,
            Words words,
            Names names,
            Slips slips,
            BiFunction<String, @Nullable String, @Nullable Condition> conditions) {
        this.languages = languages;
        this.described = described;
        this.words = words;
        this.names = names;
        this.slips = slips;
        this.conditions = conditions;
    }

    List<Requirement> all(String at, @Nullable List<TemplateFile.NeedLines> lines, String actor, String basis) {
        var all = new ArrayList<Requirement>();
        var written = requireNonNullElse(lines, List.<TemplateFile.NeedLines>of());
        for (var i = 0; i < written.size(); i++) {
            var here = at + "/" + i;
            all.add(read(here, written.get(i), actor, basis)
                    .only(conditions.apply(here + "/when", written.get(i).when())));
        }
        return List.copyOf(all);
    }

    /// What a need says, by the word that says it.
    private static Map<String, Object> said(TemplateFile.NeedLines it) {
        var said = new LinkedHashMap<String, Object>();
        put(said, "paper", it.paper());
        put(said, "checklist", it.checklist());
        put(said, "field", it.field());
        put(said, "sameText", it.sameText());
        put(said, "parts", it.parts());
        put(said, "languages", it.languages());
        put(said, "notPast", it.notPast());
        put(said, "reached", it.reached());
        put(said, "past", it.past());
        put(said, "datedBy", it.datedBy());
        put(said, "reason", it.reason());
        put(said, "anyOf", it.anyOf());
        return said;
    }

    private static void put(Map<String, Object> said, String word, @Nullable Object value) {
        if (value != null) {
            said.put(word, value);
        }
    }

    private Requirement read(String at, TemplateFile.NeedLines it, String actor, String basis) {
        var said = said(it);
        if (said.size() != 1) {
            slips.add(at, Slip.NOT_ONE_NEED);
            return NONE;
        }
        var word = said.keySet().iterator().next();
        var here = at + "/" + word;
        var advisory = Boolean.TRUE.equals(it.advisory());
        var read = switch (word) {
            case "paper" -> {
                var type = names.document(here, name(it.paper()));
                yield of(type, new Need.Paper(name(it.paper()), type.requires()), advisory);
            }
            case "parts" -> {
                var type = names.document(here, name(it.parts()));
                if (type.parts().isEmpty()) {
                    slips.add(here, Slip.NO_PARTS, name(it.parts()));
                }
                yield of(type, new Need.Parts(name(it.parts()), type.parts().keySet()), advisory);
            }
            case "languages" -> languages(here, name(it.languages()), advisory);
            case "sameText" -> sameText(here, requireNonNullElse(it.sameText(), List.of()), advisory);
            case "datedBy" -> datedBy(here, requireNonNullElse(it.datedBy(), List.of()), advisory);
            case "checklist" -> checklist(at, name(it.checklist()), it, advisory);
            case "anyOf" -> anyOf(here, requireNonNullElse(it.anyOf(), List.of()), actor, basis, advisory);
            case "reason" -> new Requirement(new Need.Reason(), REASON, basis, actor, advisory, null);
            case "field" -> of(names.field(here, name(it.field())), new Need.Field(name(it.field())), advisory);
            case "notPast" ->
                of(names.dateField(here, name(it.notPast())), new Need.NotPast(name(it.notPast())), advisory);
            case "reached" ->
                of(names.dateField(here, name(it.reached())), new Need.Reached(name(it.reached())), advisory);
            default -> of(names.dateField(here, name(it.past())), new Need.Past(name(it.past())), advisory);
        };
        provided(here, read);
        return read;
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    /// A need stands only where somebody can meet it.
    private void provided(String at, Requirement need) {
        var actor = described.actors().get(need.provider());
        var field = need.need() instanceof Need.Field it ? described.fields().get(it.name()) : null;
        if (field != null && field.type() == Procedure.FieldType.CASE) {
            return; // every case has it, or another feature knows it
        }
        if (actor != null && !Providers.canMeet(actor, need.need())) {
            slips.add(at, Slip.NOBODY_PROVIDES, need.need().code(), need.provider());
        }
    }

    private Requirement languages(String at, String name, boolean advisory) {
        var type = names.document(at, name);
        if (languages == null) {
            slips.add(at, Slip.NO_LANGUAGES);
            return NONE;
        }
        var need = new Need.Languages(
                name, TemplateReader.set(languages.always()), requireNonNullElse(languages.besides(), 0));
        return new Requirement(
                need,
                type.label(),
                type.basis() + "; " + words.text("/languages", "basis", languages.basis()),
                type.provider(),
                advisory,
                null);
    }

    private Requirement sameText(String at, List<String> both, boolean advisory) {
        if (both.size() != 2) {
            slips.add(at, Slip.NOT_TWO_NAMES);
            return NONE;
        }
        var one = names.document(at + "/0", both.getFirst());
        var other = names.document(at + "/1", both.getLast());
        var label = new Label(
                one.label().id() + " = " + other.label().id(),
                one.label().en() + " = " + other.label().en(),
                one.label().tr() + " = " + other.label().tr());
        return new Requirement(
                new Need.SameText(both.getFirst(), both.getLast()), label, one.basis(), one.provider(), advisory, null);
    }

    private Requirement datedBy(String at, List<String> both, boolean advisory) {
        if (both.size() != 2) {
            slips.add(at, Slip.NOT_TWO_NAMES);
            return NONE;
        }
        var type = names.document(at + "/0", both.getFirst());
        names.dateField(at + "/1", both.getLast());
        return of(type, new Need.DatedBy(both.getFirst(), both.getLast()), advisory);
    }

    private Requirement checklist(String at, String code, TemplateFile.NeedLines it, boolean advisory) {
        var checklist = described.checklists().get(code);
        if (checklist == null) {
            words.known(at + "/checklist", "checklists", code, described.checklists());
            return NONE;
        }
        var section = "checklists/" + code + "/items";
        var notNo = items(at + "/notNo", section, it.notNo(), checklist);
        var mustYes = items(at + "/mustYes", section, it.mustYes(), checklist);
        var optional = items(at + "/optional", section, it.optional(), checklist);
        var asked = new LinkedHashSet<>(checklist.items().keySet());
        asked.removeAll(optional);
        var need = new Need.Checklist(code, Collections.unmodifiableSet(asked), notNo, mustYes);
        return new Requirement(need, checklist.label(), checklist.basis(), checklist.provider(), advisory, null);
    }

    private Set<String> items(String at, String section, @Nullable List<String> named, Procedure.Checklist checklist) {
        var all = TemplateReader.set(named);
        all.forEach(item -> words.known(at, section, item, checklist.items()));
        return all;
    }

    private Requirement anyOf(
            String at, List<TemplateFile.NeedLines> lines, String actor, String basis, boolean advisory) {
        var needs = new ArrayList<Requirement>();
        for (var i = 0; i < lines.size(); i++) {
            needs.add(read(at + "/" + i, lines.get(i), actor, basis));
            if (lines.get(i).when() != null) {
                slips.add(at + "/" + i, Slip.UNKNOWN_MEMBER, "when");
            }
        }
        if (needs.size() < 2) {
            slips.add(at, Slip.NOT_SEVERAL_NEEDS);
            return NONE;
        }
        var label = new Label(
                String.join(" / ", needs.stream().map(it -> it.label().id()).toList()),
                String.join(" / ", needs.stream().map(it -> it.label().en()).toList()),
                String.join(" / ", needs.stream().map(it -> it.label().tr()).toList()));
        var first = needs.getFirst();
        return new Requirement(
                new Need.AnyOf(List.copyOf(needs)), label, first.basis(), first.provider(), advisory, null);
    }

    /// The need for a day that something counts from: a field's, or that of a document (`TYPE.attribute`). Empty
    /// where the template has no such thing, which is told elsewhere.
    Optional<Requirement> day(String source) {
        int dot = source.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(described.fields().get(source))
                    .map(field -> of(field, new Need.Field(source), false));
        }
        var name = source.substring(0, dot);
        return Attribute.of(source.substring(dot + 1))
                .flatMap(attribute -> Optional.ofNullable(described.documents().get(name))
                        .map(type -> of(type, new Need.Paper(name, Set.of(attribute)), false)));
    }

    private static Requirement of(DocumentType type, Need need, boolean advisory) {
        return new Requirement(need, type.label(), type.basis(), type.provider(), advisory, null);
    }

    private static Requirement of(Field field, Need need, boolean advisory) {
        return new Requirement(need, field.label(), field.basis(), field.provider(), advisory, null);
    }
}
