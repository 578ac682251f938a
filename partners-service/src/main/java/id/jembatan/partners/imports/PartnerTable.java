package id.jembatan.partners.imports;

import id.jembatan.partners.imports.Effect.Record;
import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.partners.imports.Tally.Outcome;
import id.jembatan.partners.imports.TieTable.Taken;
import id.jembatan.partners.mission.MissionKind;
import id.jembatan.partners.naming.Slug;
import id.jembatan.partners.partnership.BondIntake;
import id.jembatan.partners.registry.ChangePartner;
import id.jembatan.partners.registry.Intake;
import id.jembatan.partners.registry.Partner;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.partners.registry.RecordState;
import id.jembatan.partners.registry.Register;
import id.jembatan.partners.registry.RegisterPartner;
import id.jembatan.partners.registry.RenamePartner;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sheet.SheetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes rows that say something of a partner: one row for each relation with it.
@ApplicationScoped
class PartnerTable {

    static final Set<String> REQUIRED = Set.of("name", "kind", "country_iso2");

    static final Set<String> COLUMNS = Stream.of(List.of("code", "partnership_kind", "since_year"), PartnerCells.OWN)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /// What all rows of one partner have to agree on.
    private static final List<String> BODY = List.of("kind", "name", "local_name", "latitude", "longitude");

    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("kind", "kind"),
            Map.entry("name", "name"),
            Map.entry("localName", "local_name"),
            Map.entry("country", "country_iso2"),
            Map.entry("location.latitude", "latitude"),
            Map.entry("location.longitude", "longitude"),
            Map.entry("partnerships[0].kind", "partnership_kind"),
            Map.entry("partnerships[0].source", "source"),
            Map.entry("partnerships[0].certainty", "certainty"),
            Map.entry("source", "source"),
            Map.entry("certainty", "certainty"));

    private final Intake intake;
    private final BondIntake bonds;
    private final TieTable ties;
    private final Memory memory;
    private final Effects effects;
    private final Validator validator;
    private final EntityManager session;

    PartnerTable(
            Intake intake,
            BondIntake bonds,
            TieTable ties,
            Memory memory,
            Effects effects,
            Validator validator,
            EntityManager session) {
        this.intake = intake;
        this.bonds = bonds;
        this.ties = ties;
        this.memory = memory;
        this.effects = effects;
        this.validator = validator;
        this.session = session;
    }

    /// Whether a row of a file of partners is about a mission: embassies stand among the partners in such files.
    static boolean isMission(Row row) {
        var kind = row.cells().get("kind");
        return kind != null && MissionKind.of(kind.toLowerCase(Locale.ROOT)).isPresent();
    }

    /// The same row in the columns of a file of missions. The mission is taken to be accredited to the country it
    /// stands in; from when, the file does not say.
    static Row asMission(Row row) {
        var names = Map.of(
                "country_iso2", "seat_country", "partnership_kind", "relation_kind", "since_year", "relation_since");
        var cells = new HashMap<String, String>();
        row.cells().forEach((column, cell) -> cells.put(names.getOrDefault(column, column), cell));
        var country = cells.get("seat_country");
        if (country != null) {
            cells.put("accredited_to", country);
        }
        return new Row(row.number(), cells);
    }

    /// @return nothing, with findings, if the row cannot be taken
    Optional<Staged> read(Row row, Set<String> relations, Forms forms, Findings findings) {
        var form = form(row, relations, forms, findings);
        if (form == null || findings.refuses(row.number())) {
            return Optional.empty();
        }
        var code = Register.codeOf(form.code(), form.country(), form.name());
        var cells = row.cells();
        var relation = Objects.requireNonNullElse(cells.get("partnership_kind"), "");
        var body = new HashMap<String, String>();
        BODY.forEach(column -> PartnerCells.put(body, column, cells.get(column)));
        return Optional.of(new Staged(row.number(), Part.PARTNER, code + "/" + relation, code, cells, body, false));
    }

    private @Nullable RegisterPartner form(Row row, Set<String> relations, Forms forms, Findings findings) {
        var cells = new Cells(row, forms, findings);
        var kind = cells.oneOf("kind", ImportProblem.NO_KIND, PartnerKind::of);
        var name = cells.required("name");
        var country = cells.country("country_iso2");
        var location = cells.location("latitude", "longitude");
        var relation = cells.text("partnership_kind") == null
                ? Optional.<String>empty()
                : cells.oneOf(
                        "partnership_kind",
                        ImportProblem.NO_PARTNERSHIP_KIND,
                        each -> Optional.of(each).filter(relations::contains));
        var since = cells.partialDate("since_year");
        if (cells.text("partnership_kind") == null && since != null) {
            cells.error("partnership_kind", SheetProblem.EMPTY_CELL);
        }
        var code = cells.text("code");
        if (!country.isEmpty()) {
            if (code == null && !name.isEmpty() && Slug.of(name).isEmpty()) {
                cells.error("code", ImportProblem.NO_CODE);
            } else if (code != null && !code.startsWith(country.toLowerCase(Locale.ROOT) + "-")) {
                cells.error("code", ImportProblem.NO_CODE);
            }
        }
        if (cells.bad() || kind.isEmpty()) {
            return null;
        }
        var source = cells.text("source");
        var certainty = cells.text("certainty");
        var form = new RegisterPartner(
                code,
                kind.get(),
                name,
                cells.text("local_name"),
                country,
                location,
                relation.stream()
                        .map(each -> new StatedPartnership(each, since, source, certainty))
                        .toList(),
                source,
                certainty);
        cells.obey(validator, form, COLUMN_OF);
        return form;
    }

    /// The form of cells that were read before.
    private RegisterPartner formOf(int row, Map<String, String> cells, Forms forms) {
        var own = new HashMap<>(cells);
        own.remove("partnership_kind");
        own.remove("since_year");
        var form = form(new Row(row, own), Set.of(), forms, new Findings());
        if (form == null) {
            throw new IllegalStateException("What was read once can be read again: row " + row);
        }
        return form;
    }

    /// A few statements for a thousand rows.
    void take(List<Staged> rows, Work work) {
        var before = memory.of(work.sheet(), rows.stream().map(Staged::key).toList());
        var news = rows.stream()
                .filter(row -> !row.cells().equals(before.get(row.key())))
                .toList();
        for (var i = news.size(); i < rows.size(); i++) {
            work.tally(Part.PARTNER).add(Outcome.UNCHANGED);
        }
        if (news.isEmpty()) {
            return;
        }
        var done = new Taken(work.sheet(), new ArrayList<>(), new ArrayList<>());
        var load = intake.begin(
                news.stream().map(row -> String.valueOf(row.code())).distinct().toList(), "import", work.caller());
        var known = load.known().stream().map(Partner::id).toList();
        var outcomes = new HashMap<Staged, Outcome>();
        var created = new HashSet<UUID>();
        for (var row : news) {
            outcomes.put(row, takePartner(row, before.get(row.key()), load, created, done, work));
        }
        var partners = new HashMap<String, UUID>();
        news.forEach(row ->
                load.find(String.valueOf(row.code())).ifPresent(partner -> partners.put(partner.code(), partner.id())));
        intake.end(load);

        var tieLoad = bonds.begin(known, work.caller());
        for (var row : news) {
            var relation = row.cells().get("partnership_kind");
            var partner = partners.get(String.valueOf(row.code()));
            if (relation == null || partner == null || outcomes.get(row) == Outcome.REFUSED) {
                continue;
            }
            var said = new Staged(row.row(), row.part(), row.key(), row.code(), asTie(row.cells()), null, row.leads());
            var remembered = before.get(row.key());
            var became = ties.take(
                    said, partner, relation, remembered == null ? null : asTie(remembered), remembered, tieLoad, done);
            if (became != Outcome.UNCHANGED && outcomes.get(row) == Outcome.UNCHANGED) {
                outcomes.put(row, Outcome.CHANGED);
            }
        }
        bonds.end(tieLoad, created);
        session.clear();
        outcomes.values().forEach(work.tally(Part.PARTNER)::add);
        memory.keep(news.stream()
                .filter(row -> outcomes.get(row) != Outcome.REFUSED)
                .map(row -> new Memory.Remembered(work.sheet(), row.key(), row.cells()))
                .toList());
        effects.add(work.id(), done.effects());
    }

    /// The cells of a relation as a file of ties has them.
    private static Map<String, String> asTie(Map<String, String> cells) {
        var tie = new HashMap<String, String>();
        PartnerCells.put(tie, "since", cells.get("since_year"));
        PartnerCells.put(tie, "source", cells.get("source"));
        PartnerCells.put(tie, "certainty", cells.get("certainty"));
        return tie;
    }

    private Outcome takePartner(
            Staged row,
            @Nullable Map<String, String> remembered,
            Intake.Load load,
            Set<UUID> created,
            Taken done,
            Work work) {
        var code = String.valueOf(row.code());
        var found = load.find(code);
        if (found.isEmpty()) {
            var partner = load.add(code, formOf(row.row(), row.cells(), work.forms()));
            created.add(partner.id());
            done.effects().add(effect(row, partner, true, null, remembered, done));
            return Outcome.CREATED;
        }
        var partner = found.get();
        if (partner.record() == RecordState.MERGED) {
            work.findings().add(Finding.error(row.row(), null, ImportProblem.MERGED_PARTNER, code));
            return Outcome.REFUSED;
        }
        // What an undone import had brought is there again because a file says so again.
        var restored = partner.record() == RecordState.ENTERED_IN_ERROR;
        if (restored) {
            load.restore(partner);
        }
        if (!row.leads() || created.contains(partner.id())) {
            return Outcome.UNCHANGED;
        }
        var before = PartnerCells.of(partner);
        var form = formOf(row.row(), Memory.merged(before, remembered, row.cells(), PartnerCells.OWN), work.forms());
        var changed =
                load.change(partner, new ChangePartner(form.kind(), form.location(), form.source(), form.certainty()));
        changed |= load.rename(
                partner,
                new RenamePartner(form.name(), form.localName(), null, "row " + row.row() + " of an imported file"));
        if (restored || changed) {
            done.effects().add(effect(row, partner, restored, restored ? null : before, remembered, done));
        }
        return restored || changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private static Effect effect(
            Staged row,
            Partner partner,
            boolean created,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> remembered,
            Taken done) {
        return new Effect(
                row.row(),
                Record.PARTNER,
                partner.id(),
                partner.code(),
                null,
                created,
                before,
                PartnerCells.of(partner),
                done.sheet(),
                row.key(),
                remembered);
    }
}
