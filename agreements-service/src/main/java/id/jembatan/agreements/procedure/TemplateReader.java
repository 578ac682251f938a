package id.jembatan.agreements.procedure;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.jembatan.agreements.procedure.Procedure.Actor;
import id.jembatan.agreements.procedure.Procedure.Checklist;
import id.jembatan.agreements.procedure.Procedure.Clock;
import id.jembatan.agreements.procedure.Procedure.DocumentType;
import id.jembatan.agreements.procedure.Procedure.Field;
import id.jembatan.agreements.procedure.Procedure.FieldType;
import id.jembatan.agreements.procedure.Procedure.Stage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads one template and proves that it can be walked: every name leads somewhere, every stage can be reached, every
/// label is there in every language. All problems of a file are told at once.
///
/// It is long because it is the one place that knows the form of a template; there is nothing in it to reuse.
public final class TemplateReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Label REASON = new Label("Alasan", "Reason", "Gerekçe");

    /// Stands for what is missing while the rest of the file is read; a template with a problem is never used.
    private static final Label NO_LABEL = new Label("", "", "");

    private final String file;
    private final TemplateFile lines;
    private final List<String> problems = new ArrayList<>();

    private Map<String, Actor> actors = Map.of();
    private Map<String, DocumentType> documents = Map.of();
    private Map<String, Checklist> checklists = Map.of();
    private Map<String, Field> fields = Map.of();
    private Map<String, Stage> stages = Map.of();
    private Map<String, Label> flags = Map.of();
    private Map<String, Clock> clocks = Map.of();
    private Map<String, Boolean> parameters = Map.of();

    private TemplateReader(String file, TemplateFile lines) {
        this.file = file;
        this.lines = lines;
    }

    /// @param file the name that a problem is told with
    /// @throws TemplateProblem naming the file and everything that is wrong with it
    public static Procedure read(String file, String yaml) {
        try {
            return new TemplateReader(file, YAML.readValue(yaml, TemplateFile.class)).procedure();
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new TemplateProblem(
                    file, List.of((at == null ? "" : "line " + at.getLineNr() + ": ") + e.getOriginalMessage()));
        }
    }

    private Procedure procedure() {
        parameters = requireNonNullElse(lines.parameters(), new LinkedHashMap<>());
        actors = each("actors", lines.actors(), (name, it) -> actor(it, name));
        documents = each("documents", lines.documents(), this::document);
        checklists = each("checklists", lines.checklists(), this::checklist);
        fields = each("fields", lines.fields(), this::field);
        stages = each("stages", lines.stages(), this::stage);
        fields.forEach((name, field) ->
                field.fixedIn().forEach(it -> known("fields." + name + ".fixedIn", "stage", it, stages)));
        flags = each("flags", lines.flags(), (name, it) -> label("flags." + name, it));
        clocks = each("clocks", lines.clocks(), this::clock);
        var moves = new LinkedHashMap<String, Move>();
        requireNonNullElse(lines.moves(), new LinkedHashMap<String, TemplateFile.MoveLines>())
                .forEach((name, it) -> {
                    var move = move(name, it);
                    if (inUse(it.when(), "moves." + name)) {
                        moves.put(name, move);
                    }
                });
        var opens = Set.copyOf(requireNonNullElse(lines.opens(), List.<String>of()));
        opens.forEach(it -> known("opens", "actor", it, actors));
        var kinds = each("kinds", lines.kinds(), (name, it) -> label("kinds." + name, it));
        if (kinds.isEmpty()) {
            problems.add("kinds: at least one kind is needed");
        }
        if (opens.isEmpty()) {
            problems.add("opens: somebody must be able to open a case");
        }
        var start = text("start", lines.start());
        known("start", "stage", start, stages);
        walk(start, moves);
        var procedure = new Procedure(
                text("code", lines.code()),
                requireNonNullElse(lines.version(), 0),
                requireNonNullElse(lines.validFrom(), LocalDate.MAX),
                lines.checkedBy(),
                label("label", lines.label()),
                text("basis", lines.basis()),
                start,
                kinds,
                each("origins", lines.origins(), (name, it) -> label("origins." + name, it)),
                Collections.unmodifiableMap(parameters),
                actors,
                opens,
                documents,
                checklists,
                fields,
                stages,
                flags,
                clocks,
                Collections.unmodifiableMap(moves));
        if (procedure.version() < 1) {
            problems.add("version: a whole number from 1 is needed");
        }
        if (procedure.validFrom().equals(LocalDate.MAX)) {
            problems.add("validFrom: a day is needed");
        }
        if (!problems.isEmpty()) {
            throw new TemplateProblem(file, problems);
        }
        return procedure;
    }

    private static <L, T> Map<String, T> map(Map<String, L> lines, BiFunction<String, L, T> reading) {
        var read = new LinkedHashMap<String, T>();
        lines.forEach((name, it) -> read.put(name, reading.apply(name, it)));
        return Collections.unmodifiableMap(read);
    }

    private <L, T> Map<String, T> each(
            String where, @Nullable LinkedHashMap<String, L> lines, BiFunction<String, L, T> reading) {
        if (lines == null) {
            problems.add(where + ": missing (write {} where there is none)");
            return Map.of();
        }
        return map(lines, reading);
    }

    private Actor actor(TemplateFile.ActorLines it, String name) {
        var where = "actors." + name;
        var acts = Set.copyOf(requireNonNullElse(it.acts(), List.<String>of()));
        var records = Set.copyOf(requireNonNullElse(it.records(), List.<String>of()));
        if (acts.isEmpty() && records.isEmpty()) {
            problems.add(where + ": no role acts for it, so nobody can provide what it has to");
        }
        return new Actor(label(where, it.label()), acts, records);
    }

    private DocumentType document(String name, TemplateFile.DocumentLines it) {
        var where = "documents." + name;
        var requires = new LinkedHashSet<Attribute>();
        for (var word : requireNonNullElse(it.requires(), List.<String>of())) {
            Attribute.of(word)
                    .ifPresentOrElse(
                            requires::add, () -> problems.add(where + ": unknown attribute " + word + " in requires"));
        }
        var parts = requireNonNullElse(it.parts(), new LinkedHashMap<String, TemplateFile.Words>());
        return new DocumentType(
                label(where, it.label()),
                provider(where, it.by()),
                text(where + ".basis", it.basis()),
                Collections.unmodifiableSet(requires),
                map(parts, (part, words) -> label(where + ".parts." + part, words)));
    }

    private Checklist checklist(String name, TemplateFile.ChecklistLines it) {
        var where = "checklists." + name;
        var items = requireNonNullElse(it.items(), new LinkedHashMap<String, TemplateFile.Words>());
        if (items.isEmpty()) {
            problems.add(where + ": no items");
        }
        return new Checklist(
                label(where, it.label()),
                provider(where, it.by()),
                text(where + ".basis", it.basis()),
                map(items, (item, words) -> label(where + ".items." + item, words)));
    }

    private Field field(String name, TemplateFile.FieldLines it) {
        var where = "fields." + name;
        var choices = requireNonNullElse(it.choices(), new LinkedHashMap<String, TemplateFile.Words>());
        var type = FieldType.TEXT;
        try {
            type = FieldType.valueOf(text(where + ".type", it.type()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(where + ": unknown type " + it.type() + ", known are "
                    + Arrays.toString(FieldType.values()).toLowerCase(Locale.ROOT));
        }
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            problems.add(where + ": choices belong to the type choice, and to no other");
        }
        return new Field(
                label(where, it.label()),
                type,
                provider(where, it.by()),
                text(where + ".basis", it.basis()),
                map(choices, (choice, words) -> label(where + ".choices." + choice, words)),
                Set.copyOf(requireNonNullElse(it.fixedIn(), List.<String>of())));
    }

    private Stage stage(String name, TemplateFile.StageLines it) {
        return new Stage(
                label("stages." + name, new TemplateFile.Words(it.id(), it.en(), it.tr())),
                Boolean.TRUE.equals(it.isFinal()));
    }

    private Clock clock(String name, TemplateFile.ClockLines it) {
        var where = "clocks." + name;
        int days = requireNonNullElse(it.workingDays(), 0);
        if (days < 1 || days > 1000) {
            problems.add(where + ": workingDays must be between 1 and 1000");
        }
        // Lateness is told and nothing else: no silence becomes consent.
        if (!"tell".equals(it.late())) {
            problems.add(where + ": late must be 'tell'; a late body has not consented");
        }
        var from = text(where + ".from", it.from());
        dateSource(where + ".from", from);
        return new Clock(
                label(where, it.label()),
                days,
                text(where + ".calendar", it.calendar()),
                from,
                text(where + ".basis", it.basis()),
                provider(where, it.actor()));
    }

    private Move move(String name, TemplateFile.MoveLines it) {
        var where = "moves." + name;
        var from = new LinkedHashSet<String>();
        for (var stage : requireNonNullElse(it.from(), List.<String>of())) {
            if (stage.startsWith("@")) {
                var groups = requireNonNullElse(lines.groups(), new LinkedHashMap<String, List<String>>());
                var group = groups.get(stage.substring(1));
                if (group == null) {
                    problems.add(where + ": unknown group " + stage);
                } else {
                    from.addAll(group);
                }
            } else {
                from.add(stage);
            }
        }
        from.forEach(stage -> known(where + ".from", "stage", stage, stages));
        if (from.isEmpty()) {
            problems.add(where + ": from is empty");
        }
        if (it.to() != null) {
            known(where + ".to", "stage", it.to(), stages);
        }
        var retroactive = Boolean.TRUE.equals(it.retroactive());
        from.stream()
                .filter(stage -> !retroactive && stages.containsKey(stage))
                .filter(stage -> stages.get(stage) instanceof Stage found && found.isFinal())
                .forEach(stage ->
                        problems.add(where + ": leaves the final stage " + stage + " without being retroactive"));
        var basis = text(where + ".basis", it.basis());
        var actor = provider(where, it.actor());
        var needs = requireNonNullElse(it.needs(), List.<TemplateFile.NeedLines>of()).stream()
                .map(need -> requirement(where, need, actor, basis))
                .toList();
        var effects = new ArrayList<Effect>();
        for (var effect : requireNonNullElse(it.effects(), List.<TemplateFile.EffectLines>of())) {
            if (inUse(effect.when(), where + ".effects")) {
                effects.add(effect(where + ".effects", effect));
            }
        }
        return new Move(
                name,
                label(where, it.label()),
                Collections.unmodifiableSet(from),
                it.to(),
                actor,
                basis,
                retroactive,
                when(where, it.when()),
                needs,
                List.copyOf(effects));
    }

    private Move.When when(String where, TemplateFile.@Nullable WhenLines it) {
        if (it == null) {
            return new Move.When(false, false, null, null);
        }
        if (it.withoutFlag() != null) {
            known(where + ".when", "flag", it.withoutFlag(), flags);
        }
        return new Move.When(
                Boolean.TRUE.equals(it.onHold()),
                Boolean.TRUE.equals(it.evenOnHold()),
                it.withoutFlag(),
                it.endReason());
    }

    /// Whether the parameters of this template switch the line on.
    private boolean inUse(TemplateFile.@Nullable WhenLines it, String where) {
        if (it == null || it.parameter() == null) {
            return true;
        }
        var value = parameters.get(it.parameter());
        if (value == null) {
            problems.add(where + ": unknown parameter " + it.parameter());
            return false;
        }
        return value == !Boolean.FALSE.equals(it.is());
    }

    private Requirement requirement(String where, TemplateFile.NeedLines it, String actor, String basis) {
        var advisory = Boolean.TRUE.equals(it.advisory());
        var written = List.of(
                it.paper() != null,
                it.checklist() != null,
                it.field() != null,
                it.sameText() != null,
                it.parts() != null,
                it.languages() != null,
                it.notPast() != null,
                it.reached() != null,
                it.past() != null,
                it.datedBy() != null,
                it.reason() != null,
                it.anyOf() != null);
        if (Collections.frequency(written, true) != 1) {
            problems.add(where + ".needs: a need says exactly one thing");
            return new Requirement(new Need.Reason(), NO_LABEL, "", actor, advisory);
        }
        if (it.paper() != null) {
            var type = type(where, it.paper());
            return of(type, new Need.Paper(it.paper(), type.requires()), advisory);
        }
        if (it.parts() != null) {
            var type = type(where, it.parts());
            if (type.parts().isEmpty()) {
                problems.add(where + ".needs: " + it.parts() + " has no parts");
            }
            return of(type, new Need.Parts(it.parts(), type.parts().keySet()), advisory);
        }
        if (it.languages() != null) {
            var type = type(where, it.languages());
            var wanted = lines.languages();
            if (wanted == null) {
                problems.add(where + ".needs: the template says nothing about languages");
                return of(type, new Need.Languages(it.languages(), Set.of(), 0), advisory);
            }
            var need = new Need.Languages(
                    it.languages(),
                    Set.copyOf(requireNonNullElse(wanted.always(), List.<String>of())),
                    requireNonNullElse(wanted.besides(), 0));
            return new Requirement(
                    need,
                    type.label(),
                    type.basis() + "; " + text("languages.basis", wanted.basis()),
                    type.provider(),
                    advisory);
        }
        if (it.sameText() != null) {
            if (it.sameText().size() != 2) {
                problems.add(where + ".needs: sameText names two documents");
                return new Requirement(new Need.Reason(), NO_LABEL, "", actor, advisory);
            }
            var one = type(where, it.sameText().getFirst());
            var other = type(where, it.sameText().getLast());
            var label = new Label(
                    one.label().id() + " = " + other.label().id(),
                    one.label().en() + " = " + other.label().en(),
                    one.label().tr() + " = " + other.label().tr());
            return new Requirement(
                    new Need.SameText(it.sameText().getFirst(), it.sameText().getLast()),
                    label,
                    one.basis(),
                    one.provider(),
                    advisory);
        }
        if (it.datedBy() != null) {
            if (it.datedBy().size() != 2) {
                problems.add(where + ".needs: datedBy names a document and a field");
                return new Requirement(new Need.Reason(), NO_LABEL, "", actor, advisory);
            }
            var type = type(where, it.datedBy().getFirst());
            dateField(where, it.datedBy().getLast());
            return of(
                    type, new Need.DatedBy(it.datedBy().getFirst(), it.datedBy().getLast()), advisory);
        }
        if (it.checklist() != null) {
            return checklist(where, it.checklist(), it, advisory);
        }
        if (it.anyOf() != null) {
            return anyOf(where, it.anyOf(), actor, basis, advisory);
        }
        if (it.reason() != null) {
            return new Requirement(new Need.Reason(), REASON, basis, actor, advisory);
        }
        if (it.field() != null) {
            return of(plainField(where, it.field()), new Need.Field(it.field()), advisory);
        }
        if (it.notPast() != null) {
            return of(dateField(where, it.notPast()), new Need.NotPast(it.notPast()), advisory);
        }
        if (it.reached() != null) {
            return of(dateField(where, it.reached()), new Need.Reached(it.reached()), advisory);
        }
        var past = String.valueOf(it.past());
        return of(dateField(where, past), new Need.Past(past), advisory);
    }

    private Requirement checklist(String where, String code, TemplateFile.NeedLines it, boolean advisory) {
        var checklist = checklists.get(code);
        if (checklist == null) {
            problems.add(where + ".needs: unknown checklist " + code);
            return new Requirement(new Need.Reason(), NO_LABEL, "", "", advisory);
        }
        var notNo = Set.copyOf(requireNonNullElse(it.notNo(), List.<String>of()));
        var mustYes = Set.copyOf(requireNonNullElse(it.mustYes(), List.<String>of()));
        notNo.forEach(item -> known(where + ".needs.notNo", "item", item, checklist.items()));
        mustYes.forEach(item -> known(where + ".needs.mustYes", "item", item, checklist.items()));
        var optional = Set.copyOf(requireNonNullElse(it.optional(), List.<String>of()));
        optional.forEach(item -> known(where + ".needs.optional", "item", item, checklist.items()));
        var asked = new LinkedHashSet<>(checklist.items().keySet());
        asked.removeAll(optional);
        var need = new Need.Checklist(code, Collections.unmodifiableSet(asked), notNo, mustYes);
        return new Requirement(need, checklist.label(), checklist.basis(), checklist.provider(), advisory);
    }

    private Requirement anyOf(
            String where, List<TemplateFile.NeedLines> lines, String actor, String basis, boolean advisory) {
        var needs =
                lines.stream().map(it -> requirement(where, it, actor, basis)).toList();
        if (needs.size() < 2) {
            problems.add(where + ".needs: anyOf names at least two needs");
            return new Requirement(new Need.Reason(), NO_LABEL, "", actor, advisory);
        }
        var label = new Label(
                String.join(" / ", needs.stream().map(it -> it.label().id()).toList()),
                String.join(" / ", needs.stream().map(it -> it.label().en()).toList()),
                String.join(" / ", needs.stream().map(it -> it.label().tr()).toList()));
        var first = needs.getFirst();
        return new Requirement(new Need.AnyOf(needs), label, first.basis(), first.provider(), advisory);
    }

    private static Requirement of(DocumentType type, Need need, boolean advisory) {
        return new Requirement(need, type.label(), type.basis(), type.provider(), advisory);
    }

    private static Requirement of(Field field, Need need, boolean advisory) {
        return new Requirement(need, field.label(), field.basis(), field.provider(), advisory);
    }

    private Effect effect(String where, TemplateFile.EffectLines it) {
        if (it.supersede() != null) {
            it.supersede().forEach(type -> known(where, "document", type, documents));
            return new Effect.Supersede(Set.copyOf(it.supersede()));
        }
        if (it.startClock() != null) {
            known(where, "clock", it.startClock(), clocks);
            return new Effect.StartClock(it.startClock());
        }
        if (it.stopClock() != null) {
            known(where, "clock", it.stopClock(), clocks);
            return new Effect.StopClock(it.stopClock());
        }
        if (it.raise() != null) {
            known(where, "flag", it.raise(), flags);
            return new Effect.Raise(it.raise());
        }
        if (it.hold() != null) {
            return new Effect.Hold(it.hold());
        }
        if (it.setField() != null) {
            dateField(where, it.setField());
            var from = text(where + ".from", it.from());
            dateSource(where, from);
            if (it.plusMonths() != null && plainField(where, it.plusMonths()).type() != FieldType.NUMBER) {
                problems.add(where + ": " + it.plusMonths() + " is no number");
            }
            return new Effect.SetField(it.setField(), from, it.plusMonths());
        }
        if (it.clearField() != null) {
            known(where, "field", it.clearField(), fields);
            return new Effect.ClearField(it.clearField());
        }
        return new Effect.EndReason(it.endReason());
    }

    /// Follows all moves from the start: a stage that nobody reaches, or that nobody leaves, is a slip of the writer.
    private void walk(String start, Map<String, Move> moves) {
        var reached = new HashSet<String>();
        var todo = new ArrayDeque<>(List.of(start));
        while (!todo.isEmpty()) {
            var stage = todo.pop();
            if (reached.add(stage)) {
                moves.values().stream()
                        .filter(it -> it.from().contains(stage))
                        .forEach(it -> todo.push(it.destination(stage)));
            }
        }
        stages.forEach((name, stage) -> {
            if (!reached.contains(name)) {
                problems.add("stages." + name + ": cannot be reached from " + start);
            }
            var left = moves.values().stream()
                    .anyMatch(it ->
                            it.from().contains(name) && !it.destination(name).equals(name));
            if (!stage.isFinal() && !left) {
                problems.add("stages." + name + ": is not final, and no move leaves it");
            }
        });
    }

    private Label label(String where, TemplateFile.@Nullable Words words) {
        if (words == null) {
            problems.add(where + ": label missing");
            return NO_LABEL;
        }
        return new Label(
                text(where + " in id", words.id()),
                text(where + " in en", words.en()),
                text(where + " in tr", words.tr()));
    }

    private String text(String where, @Nullable String text) {
        if (text == null || text.isBlank()) {
            problems.add(where + ": missing");
            return "";
        }
        return text;
    }

    private String provider(String where, @Nullable String actor) {
        var name = text(where + ".actor", actor);
        known(where, "actor", name, actors);
        return name;
    }

    private DocumentType type(String where, String name) {
        var found = documents.get(name);
        if (found == null) {
            problems.add(where + ": unknown document " + name);
            return new DocumentType(NO_LABEL, "", "", Set.of(), Map.of());
        }
        return found;
    }

    private Field plainField(String where, String name) {
        var found = fields.get(name);
        if (found == null) {
            problems.add(where + ": unknown field " + name);
            return new Field(NO_LABEL, FieldType.TEXT, "", "", Map.of(), Set.of());
        }
        return found;
    }

    private Field dateField(String where, String name) {
        var found = plainField(where, name);
        if (fields.containsKey(name) && found.type() != FieldType.DATE) {
            problems.add(where + ": " + name + " is no date");
        }
        return found;
    }

    private void dateSource(String where, String source) {
        int dot = source.indexOf('.');
        if (dot < 0) {
            dateField(where, source);
            return;
        }
        type(where, source.substring(0, dot));
        var attribute = Attribute.of(source.substring(dot + 1));
        if (attribute.isEmpty() || attribute.get() != Attribute.ISSUED_ON && attribute.get() != Attribute.RECEIVED_ON) {
            problems.add(where + ": " + source + " is no date of a document");
        }
    }

    private void known(String where, String what, String name, Map<String, ?> among) {
        if (!name.isEmpty() && !among.containsKey(name)) {
            problems.add(where + ": unknown " + what + " " + name);
        }
    }
}
