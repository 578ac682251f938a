package id.jembatan.partners.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Header;
import id.jembatan.platform.sheet.PartialDates;
import id.jembatan.platform.sheet.RawRow;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Severity;
import id.jembatan.platform.sheet.Sheet;
import id.jembatan.platform.sheet.SheetProblem;
import id.jembatan.platform.sheet.TableFile;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts outside lists of ties beside our register, set by set: what agrees, what differs, what only one side has.
@ApplicationScoped
class Reconciliations {

    static final Set<String> REQUIRED = Set.of("name", "country_iso2");
    static final Set<String> COLUMNS = Set.of("name", "country_iso2", "kind", "since", "source");

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final String LINES = """
            select l.*, array_to_json(l.candidates)::text as candidate_ids, l.why::text as reasons, p.code as partner_code,
                s.kind as our_kind, s.since_year as our_since_year, s.since_month as our_since_month,
                s.since_day as our_since_day
            from reconciliation_line l left join partner p on p.id = l.partner_id
            left join partnership s on s.id = l.partnership_id
            where l.reconciliation_id = :id""";

    /// Who is meant: whoever has or had this name in this country. A name that several have is nobody's.
    private static final String MATCH = """
            with sought as (
                select distinct country, name, fold(name) as folded from reconciliation_line
                where reconciliation_id = ? and outcome <> 'unreadable'
            ), named as (
                select s.country, s.name, n.partner_id from sought s join partner_name n on fold(n.name) = s.folded
                union
                select s.country, s.name, n.partner_id
                from sought s join partner_name n on fold(n.local_name) = s.folded
            ), found as (
                select n.country, n.name, array_agg(p.id order by p.code) as ids
                from named n join partner p on p.id = n.partner_id and p.country = n.country and p.record = 'valid'
                group by n.country, n.name
            )
            update reconciliation_line l set
                candidates = coalesce(f.ids, '{}'),
                partner_id = case when cardinality(f.ids) = 1 then f.ids[1] end,
                outcome = case when cardinality(f.ids) > 1 then 'ambiguous' else 'only_theirs' end,
                why = case when f.ids is null then '["no-such-partner"]'::jsonb
                    when cardinality(f.ids) > 1 then '["several-partners"]' else '["same-name"]' end
            from sought s left join found f on f.country = s.country and f.name = s.name
            where l.reconciliation_id = ? and l.country = s.country and l.name = s.name and l.outcome <> 'unreadable'""";

    /// The tie that a line speaks of: that of its kind, or the only one, whose kind then differs.
    private static final String COMPARE = """
            with beside as (
                select l.seq, s.id as tie, l.kind is not null and s.kind <> l.kind as other_kind,
                    l.since_year is not null and s.since_year is not null and (l.since_year <> s.since_year
                        or l.since_month <> s.since_month or l.since_day <> s.since_day) as other_since,
                    row_number() over (partition by l.seq
                        order by (l.kind is null or s.kind = l.kind) desc, s.id) as place
                from reconciliation_line l
                join partnership s on s.partner_id = l.partner_id and s.ended_at is null
                where l.reconciliation_id = ?
            )
            update reconciliation_line l set
                partnership_id = b.tie,
                outcome = case when b.other_kind or coalesce(b.other_since, false) then 'differing' else 'matched' end,
                why = l.why || case when b.other_kind then '["kind-differs"]'::jsonb else '[]' end
                    || case when coalesce(b.other_since, false) then '["since-differs"]'::jsonb else '[]' end
            from beside b
            where l.reconciliation_id = ? and l.seq = b.seq and b.place = 1""";

    private static final String OURS = """
            insert into reconciliation_line (reconciliation_id, seq, outcome, why, name, country, kind, since_year,
                since_month, since_day, source, partner_id, partnership_id)
            select ?, ? + row_number() over (order by p.code, s.kind), 'only_ours', '["not-in-the-list"]', p.name, p.country,
                s.kind, s.since_year, s.since_month, s.since_day, s.source, p.id, s.id
            from partnership s join partner p on p.id = s.partner_id
            where s.ended_at is null and p.record = 'valid' and not exists (select from reconciliation_line l
                where l.reconciliation_id = ? and l.partnership_id = s.id)""";

    private final Sql sql;
    private final Json json;
    private final Journal journal;
    private final Clock clock;
    private final TieTable ties;

    Reconciliations(Sql sql, Json json, Journal journal, Clock clock, TieTable ties) {
        this.sql = sql;
        this.json = json;
        this.journal = journal;
        this.clock = clock;
        this.ties = ties;
    }

    /// @throws Refusal 400 or 422 if it is no such list
    @Transactional(TxType.MANDATORY)
    ReconciliationView take(Upload upload, ReconcileOptions options, Caller caller) {
        var file = TableFile.of(upload);
        var forms = new Forms(
                options.forms == null ? null : Forms.Form.of(options.forms).orElse(null));
        look(file, forms);
        var id = Ids.next();
        sql.run(
                """
                insert into reconciliation (id, list_name, source, as_of, sha256, at, by_subject, by_name, counts)
                values (?, ?, ?, ?, ?, ?, ?, ?, '{}')""",
                id,
                options.list.strip(),
                options.source.strip(),
                options.asOf == null ? LocalDate.now(clock) : options.asOf,
                upload.sha256(),
                clock.instant(),
                caller.subject(),
                caller.name());
        var lines = store(id, file, forms);
        sql.run(MATCH, id, id);
        sql.run(COMPARE, id, id);
        sql.run("""
                update reconciliation_line set why = why || '["no-tie-on-record"]'::jsonb
                where reconciliation_id = ? and outcome = 'only_theirs' and partner_id is not null""", id);
        sql.run(OURS, id, lines, id);
        sql.run("""
                update reconciliation set counts = (select jsonb_object_agg(outcome, many) from
                    (select outcome, count(*) as many from reconciliation_line where reconciliation_id = ? group by outcome) c)
                where id = ?""", id, id);
        var view = get(id);
        journal.record(caller, "reconcile", "reconciliation", id, null, view);
        return view;
    }

    private void look(TableFile file, Forms forms) {
        var header = new Header[1];
        var findings = new Findings();
        file.read(raw -> {
            if (header[0] == null) {
                header[0] = Header.of(raw, REQUIRED, COLUMNS, findings);
            } else {
                Cells.note(header[0].row(raw, new Findings()), forms);
            }
        });
        if (header[0] == null) {
            throw new Refusal(SheetProblem.UNREADABLE_FILE);
        }
        if (findings.refuseTheFile()) {
            var refusal = new Refusal(ImportProblem.IMPORT_REFUSED, 0);
            findings.inOrder().forEach(each -> refusal.at(String.valueOf(each.column()), each.problem(), each.args()));
            throw refusal;
        }
    }

    /// @return how many lines it has
    private int store(UUID id, TableFile file, Forms forms) {
        var relations = ties.relations();
        var header = new Header[1];
        var rows = new ArrayList<@Nullable Object[]>();
        var count = new int[1];
        file.read(raw -> {
            if (header[0] == null) {
                header[0] = Header.of(raw, REQUIRED, COLUMNS, new Findings());
                return;
            }
            rows.add(line(id, ++count[0], header[0], raw, relations, forms));
            if (rows.size() == Staging.CHUNK) {
                add(rows);
            }
        });
        add(rows);
        return count[0];
    }

    private void add(List<@Nullable Object[]> rows) {
        sql.batch("""
                insert into reconciliation_line (reconciliation_id, seq, row, outcome, why, name, country, kind, since_year,
                    since_month, since_day, source)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""", rows);
        rows.clear();
    }

    private @Nullable Object[] line(UUID id, int seq, Header header, RawRow raw, Set<String> relations, Forms forms) {
        var findings = new Findings();
        var row = header.row(raw, findings);
        var cells = new Cells(row, forms, findings);
        var name = cells.required("name");
        var country = cells.country("country_iso2");
        if (cells.text("kind") != null) {
            cells.oneOf(
                    "kind",
                    ImportProblem.NO_PARTNERSHIP_KIND,
                    each -> java.util.Optional.of(each).filter(relations::contains));
        }
        var since = cells.partialDate("since");
        var bad = cells.bad();
        return new @Nullable Object[] {
            id,
            seq,
            raw.number(),
            bad ? "unreadable" : "only_theirs",
            json.text(findings.inOrder().stream()
                    .filter(each -> each.severity() != Severity.WARNING)
                    .map(each -> each.problem().code())
                    .toList()),
            name,
            country,
            cells.text("kind"),
            since == null ? null : since.year(),
            since == null ? null : since.month(),
            since == null ? null : since.day(),
            cells.text("source")
        };
    }

    /// @throws Refusal 404 if there is none
    ReconciliationView get(UUID id) {
        return sql.first("select r.*, r.counts::text as counted from reconciliation r where id = ?", this::view, id)
                .orElseThrow(() -> new Refusal(ImportProblem.UNKNOWN_RECONCILIATION));
    }

    /// The newest first.
    Page<ReconciliationView> page(Paging paging) {
        var values = new HashMap<String, Object>();
        var where = "true";
        var after = paging.after();
        if (after.isPresent()) {
            where = "(at, id) < (:afterAt, :afterId)";
            values.put("afterAt", after.get().instant(0));
            values.put("afterId", after.get().uuid(1));
        }
        values.put("atMost", paging.limit() + 1);
        var found = sql.list(
                "select r.*, r.counts::text as counted from reconciliation r where " + where
                        + " order by at desc, id desc limit :atMost",
                this::view,
                values);
        var page = Page.of(found, paging.limit(), each -> Cursor.of(each.at(), each.id()));
        return paging.wantsTotal()
                ? page.withTotal(sql.first("select count(*) from reconciliation", row -> row.getLong(1))
                        .orElseThrow())
                : page;
    }

    /// @throws Refusal 404 if there is no such list
    Page<ReconciliationView.Line> lines(UUID id, @Nullable String outcome, Paging paging) {
        get(id);
        var values = new HashMap<String, Object>(Map.of("id", id));
        var which = outcome == null ? "" : " and l.outcome = :outcome";
        if (outcome != null) {
            values.put("outcome", outcome);
        }
        var total = !paging.wantsTotal()
                ? null
                : sql.first(
                                "select count(*) from reconciliation_line l where l.reconciliation_id = :id" + which,
                                row -> row.getLong(1),
                                values)
                        .orElseThrow();
        values.put("afterSeq", paging.after().map(each -> each.number(0)).orElse(0L));
        values.put("atMost", paging.limit() + 1);
        var found = sql.list(LINES + which + " and l.seq > :afterSeq order by l.seq limit :atMost", this::line, values);
        var page = Page.of(found, paging.limit(), each -> Cursor.of(each.seq()));
        return total == null ? page : page.withTotal(total);
    }

    /// @throws Refusal 404 if there is no such list
    Sheet sheet(UUID id, @Nullable String outcome) {
        get(id);
        var which = outcome == null ? "" : " and l.outcome = :outcome";
        Map<String, Object> values = outcome == null ? Map.of("id", id) : Map.of("id", id, "outcome", outcome);
        return new Sheet(
                "reconciliation",
                List.of(
                        Column.number("row", "row"),
                        Column.text("outcome"),
                        Column.text("why", "reasons"),
                        Column.text("name"),
                        Column.text("country_iso2", "country"),
                        Column.text("kind"),
                        Column.partialDate("since", "since"),
                        Column.text("source"),
                        Column.text("partner_code"),
                        Column.text("our_kind"),
                        Column.partialDate("our_since", "our_since")),
                new Selection(LINES + which + " order by l.seq", values));
    }

    private ReconciliationView view(ResultSet row) throws SQLException {
        return new ReconciliationView(
                row.getObject("id", UUID.class),
                row.getString("list_name"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getString("sha256"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                json.read(row.getString("counted"), MEMBERS));
    }

    private ReconciliationView.Line line(ResultSet row) throws SQLException {
        return new ReconciliationView.Line(
                row.getInt("seq"),
                row.getObject("row", Integer.class),
                row.getString("outcome"),
                json.read(row.getString("reasons"), new TypeReference<List<String>>() {}),
                row.getString("name"),
                row.getString("country"),
                row.getString("kind"),
                PartialDates.read(row, "since"),
                row.getString("source"),
                row.getObject("partner_id", UUID.class),
                row.getString("partner_code"),
                row.getObject("partnership_id", UUID.class),
                row.getString("our_kind"),
                PartialDates.read(row, "our_since"),
                json.read(row.getString("candidate_ids"), new TypeReference<List<UUID>>() {}));
    }
}
