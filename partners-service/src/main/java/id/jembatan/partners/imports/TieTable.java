package id.jembatan.partners.imports;

import static java.util.stream.Collectors.toMap;

import id.jembatan.partners.imports.Effect.Record;
import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.partners.imports.Tally.Outcome;
import id.jembatan.partners.partnership.BondIntake;
import id.jembatan.partners.partnership.PartnershipKinds;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes rows that say something of a tie: our own word becomes the relation on record; what the partner or somebody
/// else says is kept as his claim beside it, whether or not our register has the tie.
@ApplicationScoped
class TieTable {

    static final Set<String> REQUIRED = Set.of("kind");

    static final Set<String> COLUMNS = Set.of(
            "partner_code",
            "partner_name",
            "country_iso2",
            "kind",
            "since",
            "source",
            "certainty",
            "side",
            "claimed_by");

    private static final Map<String, String> COLUMN_OF =
            Map.of("kind", "kind", "source", "source", "certainty", "certainty");

    private final PartnershipKinds kinds;
    private final BondIntake bonds;
    private final Memory memory;
    private final Effects effects;
    private final Claims claims;
    private final Validator validator;
    private final Sql sql;
    private final EntityManager session;

    TieTable(
            PartnershipKinds kinds,
            BondIntake bonds,
            Memory memory,
            Effects effects,
            Claims claims,
            Validator validator,
            Sql sql,
            EntityManager session) {
        this.kinds = kinds;
        this.bonds = bonds;
        this.memory = memory;
        this.effects = effects;
        this.claims = claims;
        this.validator = validator;
        this.sql = sql;
        this.session = session;
    }

    /// Whose word a row is.
    enum Side {
        OURS,
        PARTNER,
        SOURCE;

        static Optional<Side> of(String code) {
            return switch (code) {
                case "ours" -> Optional.of(OURS);
                case "partner" -> Optional.of(PARTNER);
                case "source" -> Optional.of(SOURCE);
                default -> Optional.empty();
            };
        }
    }

    Set<String> relations() {
        return kinds.codes();
    }

    /// @return nothing, with findings, if the row cannot be taken
    Optional<Staged> read(Row row, Set<String> relations, Forms forms, Findings findings) {
        var cells = new Cells(row, forms, findings);
        var code = cells.text("partner_code");
        var country = cells.text("country_iso2");
        if (code == null) {
            cells.required("partner_name");
            country = cells.country("country_iso2");
        } else if (country != null) {
            country = cells.country("country_iso2");
        }
        var kind = cells.oneOf(
                "kind",
                ImportProblem.NO_PARTNERSHIP_KIND,
                each -> Optional.of(each).filter(relations::contains));
        var side = cells.text("side") == null
                ? Optional.of(Side.OURS)
                : cells.oneOf("side", ImportProblem.NO_SIDE, Side::of);
        cells.partialDate("since");
        if (cells.bad() || kind.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        cells.obey(validator, stated(kind.get(), row.cells()), COLUMN_OF);
        if (cells.bad()) {
            return Optional.empty();
        }
        var claimed = side.get() == Side.OURS
                ? ""
                : "/" + cells.text("side") + "/" + Objects.requireNonNullElse(cells.text("claimed_by"), "");
        var key = "/" + kind.get() + claimed;
        return Optional.of(new Staged(
                row.number(),
                side.get() == Side.OURS ? Part.TIE : Part.CLAIM,
                code == null ? key : code + key,
                code,
                row.cells(),
                null,
                false));
    }

    private static StatedPartnership stated(String kind, Map<String, String> cells) {
        var since = cells.get("since");
        return new StatedPartnership(
                kind, since == null ? null : PartialDate.parse(since), cells.get("source"), cells.get("certainty"));
    }

    /// A few statements for a thousand rows.
    void takeTies(List<Staged> rows, Work work) {
        var before = memory.of(work.sheet(), rows.stream().map(Staged::key).toList());
        var partners = ids(rows);
        var load = bonds.begin(partners.values(), work.caller());
        var done = new Taken(work.sheet(), new ArrayList<>(), new ArrayList<>());
        for (var row : rows) {
            var remembered = before.get(row.key());
            if (row.cells().equals(remembered)) {
                work.tally(Part.TIE).add(Outcome.UNCHANGED);
                continue;
            }
            var partner = Objects.requireNonNull(partners.get(row.code()));
            work.tally(Part.TIE)
                    .add(take(
                            row, partner, String.valueOf(row.cells().get("kind")), remembered, remembered, load, done));
        }
        bonds.end(load, Set.of());
        session.clear();
        memory.keep(done.remembered());
        effects.add(work.id(), done.effects());
    }

    /// What a chunk leaves behind.
    record Taken(String sheet, List<Memory.Remembered> remembered, List<Effect> effects) {}

    /// One relation: as a new one, or with what the row says that is new.
    ///
    /// @param remembered what the row said of the relation the last time
    /// @param whole all that the row said the last time
    Outcome take(
            Staged row,
            UUID partner,
            String kind,
            @Nullable Map<String, String> remembered,
            @Nullable Map<String, String> whole,
            BondIntake.Load load,
            Taken done) {
        var known = load.find(partner, kind);
        var onRecord = known.map(each -> PartnerCells.of(each.stated())).orElse(Map.of());
        var merged = Memory.merged(onRecord, remembered, row.cells(), PartnerCells.OF_RELATION);
        var stated = stated(kind, known.isPresent() ? merged : row.cells());
        var changed = true;
        var tie = known.orElse(null);
        if (tie == null) {
            tie = bonds.add(load, partner, stated);
        } else {
            changed = bonds.restate(load, tie, stated);
        }
        done.remembered().add(new Memory.Remembered(done.sheet(), row.key(), row.cells()));
        done.effects()
                .add(new Effect(
                        row.row(),
                        Record.PARTNERSHIP,
                        tie.id(),
                        String.valueOf(row.code()),
                        kind,
                        known.isEmpty(),
                        known.isEmpty() ? null : onRecord,
                        PartnerCells.of(tie.stated()),
                        done.sheet(),
                        row.key(),
                        whole));
        return known.isEmpty() ? Outcome.CREATED : changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    void takeClaims(List<Staged> rows, Work work) {
        var before = memory.of(work.sheet(), rows.stream().map(Staged::key).toList());
        var partners = ids(rows);
        var done = new Taken(work.sheet(), new ArrayList<>(), new ArrayList<>());
        var said = new ArrayList<Claims.Claim>();
        for (var row : rows) {
            var remembered = before.get(row.key());
            if (row.cells().equals(remembered)) {
                work.tally(Part.CLAIM).add(Outcome.UNCHANGED);
                continue;
            }
            var partner = Objects.requireNonNull(partners.get(row.code()));
            said.add(new Claims.Claim(
                    partner,
                    String.valueOf(row.cells().get("side")),
                    row.cells().get("claimed_by"),
                    stated(String.valueOf(row.cells().get("kind")), row.cells())));
            done.remembered().add(new Memory.Remembered(work.sheet(), row.key(), row.cells()));
            done.effects()
                    .add(new Effect(
                            row.row(),
                            Record.CLAIM,
                            partner,
                            String.valueOf(row.code()),
                            String.valueOf(row.cells().get("kind")),
                            remembered == null,
                            null,
                            null,
                            work.sheet(),
                            row.key(),
                            remembered));
            work.tally(Part.CLAIM).add(remembered == null ? Outcome.CREATED : Outcome.CHANGED);
        }
        claims.take(said);
        memory.keep(done.remembered());
        effects.add(work.id(), done.effects());
    }

    private Map<String, UUID> ids(List<Staged> rows) {
        return sql
                .list(
                        "select code, id from partner where code = any(?)",
                        row -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)),
                        (Object) rows.stream().map(Staged::code).distinct().toArray(String[]::new))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
    }
}
