package id.jembatan.partners.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.partners.imports.Tally.Outcome;
import id.jembatan.partners.mission.Accredit;
import id.jembatan.partners.mission.Legation;
import id.jembatan.partners.mission.Mission;
import id.jembatan.partners.mission.MissionKind;
import id.jembatan.partners.mission.Missions;
import id.jembatan.partners.mission.OpenMission;
import id.jembatan.partners.naming.Slug;
import id.jembatan.partners.partnership.PartnershipKinds;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sheet.SheetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes rows that say something of a mission: one row for each country it is accredited to.
@ApplicationScoped
class MissionTable {

    static final Set<String> REQUIRED = Set.of("name", "kind", "seat_country");

    /// What a row says of the mission itself.
    private static final List<String> OWN = List.of(
            "name",
            "local_name",
            "kind",
            "seat_country",
            "latitude",
            "longitude",
            "relation_kind",
            "relation_since",
            "source",
            "certainty");

    private static final List<String> OF_ACCREDITATION =
            List.of("accredited_to", "accredited_from", "accredited_until");

    static final Set<String> COLUMNS = Stream.of(List.of("code"), OWN, OF_ACCREDITATION)
            .flatMap(List::stream)
            .collect(toUnmodifiableSet());

    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("kind", "kind"),
            Map.entry("name", "name"),
            Map.entry("localName", "local_name"),
            Map.entry("seat.country", "seat_country"),
            Map.entry("seat.location.latitude", "latitude"),
            Map.entry("seat.location.longitude", "longitude"),
            Map.entry("relation.kind", "relation_kind"),
            Map.entry("source", "source"),
            Map.entry("certainty", "certainty"));

    private final Missions missions;
    private final Legation legation;
    private final PartnershipKinds kinds;
    private final Memory memory;
    private final Effects effects;
    private final Validator validator;

    MissionTable(
            Missions missions,
            Legation legation,
            PartnershipKinds kinds,
            Memory memory,
            Effects effects,
            Validator validator) {
        this.missions = missions;
        this.legation = legation;
        this.kinds = kinds;
        this.memory = memory;
        this.effects = effects;
        this.validator = validator;
    }

    /// @return nothing, with findings, if the row cannot be taken
    Optional<Staged> read(Row row, Set<String> relations, Forms forms, Findings findings) {
        var cells = new Cells(row, forms, findings);
        var form = form(cells, relations);
        accredit(cells);
        if (cells.bad() || form == null) {
            return Optional.empty();
        }
        var code = Legation.codeOf(form);
        var country = Objects.requireNonNullElse(cells.text("accredited_to"), "");
        return Optional.of(
                new Staged(row.number(), Part.MISSION, code + "/" + country, code, row.cells(), null, false));
    }

    private @Nullable Accredit accredit(Cells cells) {
        var country = cells.text("accredited_to") == null ? null : cells.country("accredited_to");
        var from = cells.day("accredited_from");
        var until = cells.day("accredited_until");
        if (country == null && (from != null || until != null)) {
            cells.error("accredited_to", SheetProblem.EMPTY_CELL);
        }
        return country == null || country.isEmpty() ? null : new Accredit(country, from, until);
    }

    /// A row with the form it makes.
    private record Said(
            Staged row,
            String code,
            OpenMission form,
            @Nullable Accredit accredit) {}

    /// Missions are few, so each is opened or changed by itself.
    void take(List<Staged> rows, Work work) {
        var before = memory.of(work.sheet(), rows.stream().map(Staged::key).toList());
        var known = missions
                .coded(rows.stream()
                        .map(row -> String.valueOf(row.code()))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(Mission::code, Function.identity()));
        var relations = kinds.codes();
        var remembered = new ArrayList<Memory.Remembered>();
        var done = new ArrayList<Effect>();
        for (var row : rows) {
            var last = before.get(row.key());
            if (row.cells().equals(last)) {
                work.tally(Part.MISSION).add(Outcome.UNCHANGED);
                continue;
            }
            var cells = new Cells(new Row(row.row(), new HashMap<>(row.cells())), work.forms(), new Findings());
            var form = Objects.requireNonNull(form(cells, relations));
            var said = new Said(row, String.valueOf(row.code()), form, accredit(cells));
            var outcome = apply(said, last, known, relations, work);
            work.tally(Part.MISSION).add(outcome);
            remembered.add(new Memory.Remembered(work.sheet(), row.key(), row.cells()));
            if (outcome != Outcome.UNCHANGED) {
                done.add(new Effect(
                        row.row(),
                        Effect.Record.MISSION,
                        Objects.requireNonNull(known.get(said.code())).id(),
                        said.code(),
                        null,
                        outcome == Outcome.CREATED,
                        null,
                        null,
                        work.sheet(),
                        row.key(),
                        last));
            }
        }
        missions.flush();
        memory.keep(remembered);
        effects.add(work.id(), done);
    }

    private @Nullable OpenMission form(Cells cells, Set<String> relations) {
        var kind = cells.oneOf("kind", ImportProblem.NO_KIND, MissionKind::of);
        var name = cells.required("name");
        var country = cells.country("seat_country");
        var location = cells.location("latitude", "longitude");
        var relation = cells.text("relation_kind") == null
                ? null
                : cells.oneOf(
                                "relation_kind",
                                ImportProblem.NO_PARTNERSHIP_KIND,
                                each -> Optional.of(each).filter(relations::contains))
                        .orElse(null);
        var since = cells.partialDate("relation_since");
        if (cells.text("code") == null && !name.isEmpty() && Slug.of(name).isEmpty()) {
            cells.error("code", ImportProblem.NO_CODE);
        }
        if (cells.bad() || kind.isEmpty()) {
            return null;
        }
        var form = new OpenMission(
                cells.text("code"),
                kind.get(),
                name,
                cells.text("local_name"),
                new OpenMission.Seat(country, location),
                List.of(),
                relation == null ? null : new OpenMission.Relation(relation, since),
                cells.text("source"),
                cells.text("certainty"));
        cells.obey(validator, form, COLUMN_OF);
        return form;
    }

    private Outcome apply(
            Said said,
            @Nullable Map<String, String> remembered,
            Map<String, Mission> known,
            Set<String> relations,
            Work work) {
        var mission = known.get(said.code());
        var caller = work.caller();
        if (mission == null) {
            mission = legation.open(withAccreditation(said), caller);
            known.put(mission.code(), mission);
            return Outcome.CREATED;
        }
        var changed = false;
        if (said.row().leads()) {
            var merged = Memory.merged(cellsOf(mission), remembered, said.row().cells(), OWN);
            var cells = new Cells(new Row(said.row().row(), merged), work.forms(), new Findings());
            var form = form(cells, relations);
            changed = form != null && legation.restate(mission, form, caller);
        }
        var accredit = said.accredit();
        if (accredit != null && !mission.knows(accredit.country())) {
            legation.accredit(mission, accredit, caller);
            changed = true;
        } else if (accredit != null) {
            changed |= redate(mission, accredit, remembered, said.row().cells(), caller);
        }
        return changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    /// New days for the latest standing with that country.
    private boolean redate(
            Mission mission,
            Accredit accredit,
            @Nullable Map<String, String> remembered,
            Map<String, String> said,
            Caller caller) {
        var news = Memory.merged(Map.of(), remembered, said, OF_ACCREDITATION);
        var daysAreNews = news.containsKey("accredited_from")
                || news.containsKey("accredited_until")
                || remembered != null
                        && Stream.of("accredited_from", "accredited_until")
                                .anyMatch(each -> remembered.containsKey(each) && !said.containsKey(each));
        return daysAreNews && legation.redateLatest(mission, accredit, caller);
    }

    private static OpenMission withAccreditation(Said said) {
        var form = said.form();
        return new OpenMission(
                said.code(),
                form.kind(),
                form.name(),
                form.localName(),
                form.seat(),
                Optional.ofNullable(said.accredit()).stream().toList(),
                form.relation(),
                form.source(),
                form.certainty());
    }

    private static Map<String, String> cellsOf(Mission mission) {
        var stated = mission.stated();
        var cells = new HashMap<String, String>();
        put(cells, "code", stated.code());
        put(cells, "name", stated.name());
        put(cells, "local_name", stated.localName());
        put(cells, "kind", stated.kind().code());
        put(cells, "seat_country", stated.seat().country());
        var location = stated.seat().location();
        if (location != null) {
            put(cells, "latitude", location.latitude().toPlainString());
            put(cells, "longitude", location.longitude().toPlainString());
        }
        var relation = stated.relation();
        if (relation != null) {
            put(cells, "relation_kind", relation.kind());
            put(
                    cells,
                    "relation_since",
                    relation.since() == null ? null : relation.since().toString());
        }
        put(cells, "source", stated.source());
        put(cells, "certainty", stated.certainty());
        return cells;
    }

    private static void put(Map<String, String> cells, String column, @Nullable String value) {
        if (value != null) {
            cells.put(column, value);
        }
    }
}
