package id.jembatan.partners.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.jembatan.partners.imports.Tally.Outcome;
import id.jembatan.partners.mission.MissionKind;
import id.jembatan.partners.naming.Slug;
import id.jembatan.partners.partnership.Bonds;
import id.jembatan.partners.partnership.Partnership;
import id.jembatan.partners.partnership.PartnershipKinds;
import id.jembatan.partners.partnership.Partnerships;
import id.jembatan.partners.registry.ChangePartner;
import id.jembatan.partners.registry.Partner;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.registry.Register;
import id.jembatan.partners.registry.RegisterPartner;
import id.jembatan.partners.registry.RenamePartner;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes rows that say something of a partner: one row for each relation with it.
@ApplicationScoped
class PartnerTable {

    static final Set<String> REQUIRED = Set.of("name", "kind", "country_iso2");

    /// What a row says of the partner itself.
    private static final List<String> OWN =
            List.of("name", "local_name", "kind", "country_iso2", "latitude", "longitude", "source", "certainty");

    /// What a row says of the relation.
    private static final List<String> OF_RELATION = List.of("partnership_kind", "since_year", "source", "certainty");

    static final Set<String> COLUMNS =
            Stream.of(List.of("code"), OWN, OF_RELATION).flatMap(List::stream).collect(toUnmodifiableSet());

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

    private final Partners partners;
    private final Register register;
    private final Partnerships partnerships;
    private final Bonds bonds;
    private final PartnershipKinds kinds;
    private final Memory memory;
    private final Validator validator;

    PartnerTable(
            Partners partners,
            Register register,
            Partnerships partnerships,
            Bonds bonds,
            PartnershipKinds kinds,
            Memory memory,
            Validator validator) {
        this.partners = partners;
        this.register = register;
        this.partnerships = partnerships;
        this.bonds = bonds;
        this.kinds = kinds;
        this.memory = memory;
        this.validator = validator;
    }

    /// A row that can be taken.
    private record Readable(Table.Row row, String code, RegisterPartner form) implements Memory.Said {}

    /// Whether a row of a file of partners is about a mission: embassies stand among the partners in such files.
    static boolean isMission(Table.Row row) {
        var kind = row.cells().get("kind");
        return kind != null && MissionKind.of(kind).isPresent();
    }

    /// The same row in the columns of a file of missions. The mission is taken to be accredited to the country it
    /// stands in; from when, the file does not say.
    static Table.Row asMission(Table.Row row) {
        var names = Map.of(
                "country_iso2", "seat_country", "partnership_kind", "relation_kind", "since_year", "relation_since");
        var cells = new HashMap<String, String>();
        row.cells().forEach((column, cell) -> cells.put(names.getOrDefault(column, column), cell));
        var country = cells.get("seat_country");
        if (country != null) {
            cells.put("accredited_to", country);
        }
        return new Table.Row(row.number(), Map.copyOf(cells));
    }

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
        var known = partners
                .coded(readable.values().stream().map(Readable::code).distinct().toList())
                .stream()
                .collect(toMap(Partner::code, Function.identity()));
        var onRecord = new OnRecord(known, ties(known.values()));
        memory.take(
                sheet,
                readable,
                tally,
                (said, first, remembered) -> apply(said, first, remembered, onRecord, findings, caller));
        return tally;
    }

    /// Of the partners that the file speaks of.
    ///
    /// @param partners by code
    /// @param ties by partner and kind, as far as they were on record before
    private record OnRecord(Map<String, Partner> partners, Map<UUID, Map<String, Partnership>> ties) {

        Optional<Partnership> tie(Partner partner, String kind) {
            return Optional.ofNullable(ties.getOrDefault(partner.id(), Map.of()).get(kind));
        }
    }

    private Map<UUID, Map<String, Partnership>> ties(Collection<Partner> known) {
        return known.isEmpty()
                ? Map.of()
                : partnerships.withAny(known.stream().map(Partner::id).toList()).stream()
                        .collect(groupingBy(Partnership::partnerId, toMap(Partnership::kind, Function.identity())));
    }

    private Map<String, Readable> readable(List<Table.Row> rows, Findings findings) {
        var readable = new LinkedHashMap<String, Readable>();
        var leading = new HashMap<String, Readable>();
        var relations = kinds.codes();
        for (var row : rows) {
            var cells = new Cells(row, findings);
            var form = form(cells, relations);
            if (form == null || cells.bad()) {
                continue;
            }
            var code = Register.codeOf(form.code(), form.country(), form.name());
            var key = code + "/" + Objects.requireNonNullElse(cells.text("partnership_kind"), "");
            var said = new Readable(row, code, form);
            if (readable.containsKey(key)) {
                cells.error(null, ImportProblem.REPEATED_ROW, key);
                continue;
            }
            var first = leading.putIfAbsent(code, said);
            if (first != null && !sameBody(first.form(), form)) {
                cells.error(
                        null,
                        ImportProblem.CONTRADICTING_ROWS,
                        code,
                        first.row().number());
                continue;
            }
            readable.put(key, said);
        }
        return readable;
    }

    private static boolean sameBody(RegisterPartner one, RegisterPartner other) {
        return one.kind() == other.kind()
                && one.name().equals(other.name())
                && Objects.equals(one.localName(), other.localName())
                && Objects.equals(one.location(), other.location());
    }

    private @Nullable RegisterPartner form(Cells cells, Set<String> relations) {
        var kind = cells.oneOf("kind", PartnerKind::of);
        var name = cells.required("name");
        var country = cells.country("country_iso2");
        var location = cells.location("latitude", "longitude");
        var relation = cells.text("partnership_kind");
        if (relation != null && !relations.contains(relation)) {
            cells.error("partnership_kind", ImportProblem.NO_PARTNERSHIP_KIND, relation);
        }
        var since = cells.partialDate("since_year");
        if (relation == null && since != null) {
            cells.error("partnership_kind", ImportProblem.EMPTY_CELL);
        }
        var code = cells.text("code");
        if (code == null && !name.isEmpty() && Slug.of(name).isEmpty()) {
            cells.error("code", ImportProblem.NO_CODE);
        } else if (code != null && !code.startsWith(country.toLowerCase(Locale.ROOT) + "-")) {
            cells.error("code", ImportProblem.NO_CODE);
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
                relation == null ? List.of() : List.of(new StatedPartnership(relation, since, source, certainty)),
                source,
                certainty);
        cells.obey(validator, form, COLUMN_OF);
        return form;
    }

    private Outcome apply(
            Readable said,
            boolean first,
            @Nullable Map<String, String> remembered,
            OnRecord onRecord,
            Findings findings,
            Caller caller) {
        var partner = onRecord.partners().get(said.code());
        if (partner == null) {
            partner = register.add(said.form(), caller);
            onRecord.partners().put(partner.code(), partner);
            return Outcome.CREATED;
        }
        var changed = false;
        if (first) {
            var merged = Memory.merged(cellsOf(partner), remembered, said.row().cells(), OWN);
            var form = form(new Cells(new Table.Row(said.row().number(), merged), findings), Set.of());
            changed = form != null && take(partner, form, said.row().number(), caller);
        }
        for (var stated : said.form().partnerships()) {
            changed |= takeRelation(partner, stated, remembered, said, onRecord, findings, caller);
        }
        return changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private boolean take(Partner partner, RegisterPartner form, int row, Caller caller) {
        var changed = register.change(
                partner, new ChangePartner(form.kind(), form.location(), form.source(), form.certainty()), caller);
        var name = new RenamePartner(form.name(), form.localName(), null, "row " + row + " of an imported file");
        return register.rename(partner, name, caller) || changed;
    }

    private boolean takeRelation(
            Partner partner,
            StatedPartnership stated,
            @Nullable Map<String, String> remembered,
            Readable said,
            OnRecord onRecord,
            Findings findings,
            Caller caller) {
        var tie = onRecord.tie(partner, stated.kind());
        if (tie.isEmpty()) {
            return bonds.state(partner.id(), stated, caller);
        }
        var merged = Memory.merged(
                cellsOf(tie.get().stated()), remembered, said.row().cells(), OF_RELATION);
        var cells = new Cells(new Table.Row(said.row().number(), merged), findings);
        return bonds.restate(
                tie.get(),
                new StatedPartnership(
                        stated.kind(), cells.partialDate("since_year"), cells.text("source"), cells.text("certainty")),
                caller);
    }

    private static Map<String, String> cellsOf(Partner partner) {
        var cells = new HashMap<String, String>();
        put(cells, "code", partner.code());
        put(cells, "name", partner.name());
        put(cells, "local_name", partner.localName());
        put(cells, "kind", partner.kind().code());
        put(cells, "country_iso2", partner.country());
        var location = partner.location();
        if (location != null) {
            put(cells, "latitude", location.latitude().toPlainString());
            put(cells, "longitude", location.longitude().toPlainString());
        }
        put(cells, "source", partner.source());
        put(cells, "certainty", partner.certainty());
        return cells;
    }

    private static Map<String, String> cellsOf(StatedPartnership stated) {
        var cells = new HashMap<String, String>();
        put(cells, "partnership_kind", stated.kind());
        put(cells, "since_year", stated.since() == null ? null : stated.since().toString());
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
