package id.jembatan.partners.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Validator validator;

    MissionTable(Missions missions, Legation legation, PartnershipKinds kinds, Memory memory, Validator validator) {
        this.missions = missions;
        this.legation = legation;
        this.kinds = kinds;
        this.memory = memory;
        this.validator = validator;
    }

    /// A row that can be taken.
    private record Readable(
            Table.Row row,
            String key,
            String code,
            OpenMission form,
            @Nullable Accredit accredit) implements Memory.Said {}

    /// Takes the rows that can be taken; the others are in the findings afterwards.
    ///
    /// @param sheet under which the rows are remembered
    Tally take(String sheet, List<Table.Row> rows, Findings findings, Caller caller) {
        var tally = new Tally();
        var readable = readable(rows, findings);
        for (var row : rows) {
            if (findings.refuses(row.number())) {
                tally.add(Outcome.REFUSED);
            }
        }
        if (readable.isEmpty()) {
            return tally;
        }
        var known = missions
                .coded(readable.values().stream().map(Readable::code).distinct().toList())
                .stream()
                .collect(toMap(Mission::code, Function.identity()));
        memory.take(
                sheet,
                readable,
                tally,
                (said, first, remembered) -> apply(said, first, remembered, known, findings, caller));
        return tally;
    }

    private Map<String, Readable> readable(List<Table.Row> rows, Findings findings) {
        var readable = new LinkedHashMap<String, Readable>();
        var relations = kinds.codes();
        for (var row : rows) {
            var cells = new Cells(row, findings);
            var form = form(cells, relations);
            var country = cells.text("accredited_to") == null ? null : cells.country("accredited_to");
            var from = cells.day("accredited_from");
            var until = cells.day("accredited_until");
            if (country == null && (from != null || until != null)) {
                cells.error("accredited_to", ImportProblem.EMPTY_CELL);
            }
            if (cells.bad() || form == null) {
                continue;
            }
            var code = Legation.codeOf(form);
            var key = code + "/" + (country == null ? "" : country);
            var accredit = country == null ? null : new Accredit(country, from, until);
            if (readable.putIfAbsent(key, new Readable(row, key, code, form, accredit)) != null) {
                cells.error(null, ImportProblem.REPEATED_ROW, key);
            }
        }
        return readable;
    }

    private @Nullable OpenMission form(Cells cells, Set<String> relations) {
        var kind = cells.oneOf("kind", MissionKind::of);
        var name = cells.required("name");
        var country = cells.country("seat_country");
        var location = cells.location("latitude", "longitude");
        var relation = cells.text("relation_kind");
        if (relation != null && !relations.contains(relation)) {
            cells.error("relation_kind", ImportProblem.NO_PARTNERSHIP_KIND, relation);
        }
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
            Readable said,
            boolean first,
            @Nullable Map<String, String> remembered,
            Map<String, Mission> known,
            Findings findings,
            Caller caller) {
        var mission = known.get(said.code());
        if (mission == null) {
            mission = legation.open(withAccreditation(said), caller);
            known.put(mission.code(), mission);
            return Outcome.CREATED;
        }
        var changed = false;
        if (first) {
            var merged = Memory.merged(cellsOf(mission), remembered, said.row().cells(), OWN);
            var cells = new Cells(new Table.Row(said.row().number(), merged), findings);
            var form = form(cells, kinds.codes());
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

    private static OpenMission withAccreditation(Readable said) {
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
