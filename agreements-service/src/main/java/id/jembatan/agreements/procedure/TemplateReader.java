package id.jembatan.agreements.procedure;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.procedure.Procedure.Actor;
import id.jembatan.agreements.procedure.Procedure.Certainty;
import id.jembatan.agreements.procedure.Procedure.Checklist;
import id.jembatan.agreements.procedure.Procedure.Clock;
import id.jembatan.agreements.procedure.Procedure.DocumentType;
import id.jembatan.agreements.procedure.Procedure.Field;
import id.jembatan.agreements.procedure.Procedure.FieldType;
import id.jembatan.agreements.procedure.Procedure.Side;
import id.jembatan.agreements.procedure.Procedure.Stage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads one template and proves that it can be walked. All that is wrong is told at once, each with its line.
///
/// It goes over the text three times: the YAML itself, its form (the published JSON Schema), and its sense, which is
/// what follows here: every name leads somewhere, and what [Moves] and [Walk] add. It is long because it is the one
/// place that knows what a template holds.
public final class TemplateReader {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final TemplateFile lines;
    private final Slips slips;
    private final Words words;

    private Map<String, Actor> actors = Map.of();

    private TemplateReader(TemplateFile lines, Slips slips) {
        this.lines = lines;
        this.slips = slips;
        this.words = new Words(slips);
    }

    /// @param file the name that a problem is told with
    /// @throws TemplateProblem naming everything that is wrong with it
    public static Procedure read(String file, String yaml) {
        return read(file, yaml, true);
    }

    /// Reads what was proved before it was published: its form and its conditions are not looked at again.
    static Procedure readPublished(String name, String yaml) {
        return read(name, yaml, false);
    }

    private static Procedure read(String file, String yaml, boolean inFull) {
        var tree = YamlTree.read(file, yaml);
        var slips = new Slips(tree);
        if (inFull) {
            TemplateForm.check(tree.json(), slips);
        }
        try {
            var procedure =
                    new TemplateReader(JSON.treeToValue(tree.json(), TemplateFile.class), slips).procedure(inFull);
            if (slips.none()) {
                return procedure;
            }
        } catch (JsonProcessingException e) {
            if (slips.none()) {
                slips.add("", Slip.WRONG_FORM, e.getOriginalMessage());
            }
        }
        throw new TemplateProblem(file, slips.all());
    }

    private Procedure procedure(boolean inFull) {
        var parameters = requireNonNullElse(lines.parameters(), new LinkedHashMap<String, Boolean>());
        actors = each("/actors", lines.actors(), this::actor);
        var documents = each("/documents", lines.documents(), this::document);
        documents.forEach((name, it) -> {
            if (it.signs() != null) {
                words.known("/documents" + YamlTree.step(name) + "/signs", "documents", it.signs(), documents);
            }
        });
        var checklists = each("/checklists", lines.checklists(), this::checklist);
        var switches = new Switches(parameters, slips);
        var stages = stages(switches);
        var fields = each("/fields", lines.fields(), this::field);
        var allStages = requireNonNullElse(lines.stages(), new LinkedHashMap<String, TemplateFile.StageLines>());
        fields.forEach((name, field) -> field.fixedIn()
                .forEach(it -> words.known("/fields" + YamlTree.step(name) + "/fixedIn", "stages", it, allStages)));
        var flags = each("/flags", lines.flags(), (at, _, it) -> words.label(at, it));
        var kinds = each("/kinds", lines.kinds(), (at, _, it) -> words.label(at, it));
        var origins = each("/origins", lines.origins(), (at, _, it) -> words.label(at, it));
        var vocabulary =
                Vocabulary.of(fields, checklists, flags.keySet(), kinds.keySet(), stages.keySet(), origins.keySet());
        var groups = groups(allStages, stages);
        var described = new Described(actors, documents, checklists, fields, stages, flags);
        var clocks = each("/clocks", lines.clocks(), (at, _, it) -> clock(at, it, described));
        var opens = set(lines.opens());
        opens.forEach(it -> words.known("/opens", "actors", it, actors));
        if (opens.isEmpty()) {
            slips.add("/opens", Slip.NOBODY_OPENS);
        }
        var start = words.text("", "start", lines.start());
        words.known("/start", "stages", start, stages);
        var moves = new Moves(lines, described, groups, clocks.keySet(), switches, vocabulary, slips, inFull).all();
        new Walk(lines, start, stages, moves, slips).check();
        var validFrom = day("/validFrom", lines.validFrom());
        var validUntil = day("/validUntil", lines.validUntil());
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            slips.add("/validUntil", Slip.VALIDITY_BACKWARDS);
        }
        var certainty = certainty();
        if (certainty == Certainty.VERIFIED
                && (lines.checkedBy() == null || lines.checkedBy().isBlank())) {
            slips.add("/certainty", Slip.NOT_CHECKED);
        }
        return new Procedure(
                words.text("", "code", lines.code()),
                requireNonNullElse(lines.version(), 0),
                validFrom,
                validUntil,
                "partner".equals(lines.side()) ? Side.PARTNER : Side.OURS,
                lines.jurisdiction(),
                certainty,
                lines.note() == null ? null : words.label("/note", lines.note()),
                List.copyOf(requireNonNullElse(lines.sources(), List.<String>of())),
                lines.checkedBy(),
                formerStages(stages),
                words.label("/label", lines.label()),
                words.text("", "basis", lines.basis()),
                start,
                kinds,
                origins,
                Collections.unmodifiableMap(parameters),
                actors,
                opens,
                documents,
                checklists,
                fields,
                stages,
                groups,
                flags,
                clocks,
                moves);
    }

    private Certainty certainty() {
        return switch (requireNonNullElse(lines.certainty(), "unverified")) {
            case "verified" -> Certainty.VERIFIED;
            case "partly" -> Certainty.PARTLY;
            default -> Certainty.UNVERIFIED;
        };
    }

    private Map<String, String> formerStages(Map<String, Stage> stages) {
        var former = requireNonNullElse(lines.formerStages(), new LinkedHashMap<String, String>());
        former.forEach(
                (old, now) -> words.known("/formerStages" + YamlTree.step(old), "stages", String.valueOf(now), stages));
        return Collections.unmodifiableMap(former);
    }

    /// Reads one entry of a section, at its place.
    private interface Reading<L, T> {
        T read(String at, String name, L lines);
    }

    private <L, T> Map<String, T> each(String at, @Nullable LinkedHashMap<String, L> all, Reading<L, T> reading) {
        if (all == null) {
            slips.add("", Slip.MEMBER_MISSING, at.substring(1));
            return Map.of();
        }
        return map(all, (name, it) -> reading.read(at + YamlTree.step(name), name, it));
    }

    /// An entry without anything in it has been told as a wrong form already.
    static <L, T> Map<String, T> map(Map<String, L> lines, BiFunction<String, L, T> reading) {
        var read = new LinkedHashMap<String, T>();
        lines.forEach((name, it) -> {
            if (it != null) {
                read.put(name, reading.apply(name, it));
            }
        });
        return Collections.unmodifiableMap(read);
    }

    static Set<String> set(@Nullable List<String> all) {
        return all == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }

    private Actor actor(String at, String name, TemplateFile.ActorLines it) {
        var acts = set(it.acts());
        var records = set(it.records());
        if (acts.isEmpty() && records.isEmpty()) {
            slips.add(at, Slip.NOBODY_ACTS, name);
        }
        return new Actor(words.label(at + "/label", it.label()), acts, records);
    }

    private DocumentType document(String at, String name, TemplateFile.DocumentLines it) {
        var requires = new LinkedHashSet<Attribute>();
        for (var word : requireNonNullElse(it.requires(), List.<String>of())) {
            Attribute.of(word)
                    .ifPresentOrElse(requires::add, () -> slips.add(at + "/requires", Slip.UNKNOWN_ATTRIBUTE, word));
        }
        return new DocumentType(
                words.label(at + "/label", it.label()),
                words.actor(at, "by", it.by(), actors),
                words.text(at, "basis", it.basis()),
                Collections.unmodifiableSet(requires),
                labels(at + "/parts", it.parts()),
                it.signs());
    }

    private Checklist checklist(String at, String name, TemplateFile.ChecklistLines it) {
        return new Checklist(
                words.label(at + "/label", it.label()),
                words.actor(at, "by", it.by(), actors),
                words.text(at, "basis", it.basis()),
                labels(at + "/items", it.items()));
    }

    private Field field(String at, String name, TemplateFile.FieldLines it) {
        var type = FieldType.TEXT;
        try {
            type = FieldType.valueOf(words.text(at, "type", it.type()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            slips.add(at + "/type", Slip.WRONG_FORM, "text, date, number, choice, case");
        }
        var choices = labels(at + "/choices", it.choices());
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            slips.add(at, Slip.CHOICES_ASTRAY);
        }
        return new Field(
                words.label(at + "/label", it.label()),
                type,
                words.actor(at, "by", it.by(), actors),
                words.text(at, "basis", it.basis()),
                choices,
                set(it.fixedIn()));
    }

    private Map<String, Label> labels(String at, @Nullable LinkedHashMap<String, TemplateFile.Words> all) {
        return all == null ? Map.of() : map(all, (name, it) -> words.label(at + YamlTree.step(name), it));
    }

    private Map<String, Stage> stages(Switches switches) {
        var all = new LinkedHashMap<String, Stage>();
        each("/stages", lines.stages(), (at, name, it) -> {
            if (switches.on(it.when(), at + "/when")) {
                var label = words.label(at, new TemplateFile.Words(it.id(), it.en(), it.tr()));
                all.put(name, new Stage(label, Boolean.TRUE.equals(it.isFinal())));
            }
            return name;
        });
        return Collections.unmodifiableMap(all);
    }

    /// @param all with those that a parameter has switched off
    private Map<String, Set<String>> groups(Map<String, ?> all, Map<String, Stage> inUse) {
        var groups = requireNonNullElse(lines.groups(), new LinkedHashMap<String, List<String>>());
        return map(groups, (name, stages) -> {
            var at = "/groups" + YamlTree.step(name);
            for (var i = 0; i < stages.size(); i++) {
                words.known(at + "/" + i, "stages", stages.get(i), all);
            }
            var used = new LinkedHashSet<>(stages);
            used.retainAll(inUse.keySet());
            return Collections.unmodifiableSet(used);
        });
    }

    private Clock clock(String at, TemplateFile.ClockLines it, Described described) {
        int days = requireNonNullElse(it.workingDays(), 0);
        if (days < 1 || days > 1000) {
            slips.add(at, Slip.CLOCK_WITHOUT_DAYS);
        }
        if (it.calendar() == null || it.calendar().isBlank()) {
            slips.add(at, Slip.CLOCK_WITHOUT_CALENDAR);
        }
        // Lateness is told and nothing else: no silence becomes consent.
        if (!"tell".equals(it.late())) {
            slips.add(at + "/late", Slip.SILENCE_IS_NO_CONSENT);
        }
        var from = words.text(at, "from", it.from());
        new Names(described, words, slips).dateSource(at + "/from", from);
        return new Clock(
                words.label(at + "/label", it.label()),
                days,
                requireNonNullElse(it.calendar(), ""),
                from,
                words.text(at, "basis", it.basis()),
                words.actor(at, "actor", it.actor(), actors));
    }

    private @Nullable LocalDate day(String at, @Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            slips.add(at, Slip.NOT_A_DAY, day);
            return null;
        }
    }
}
