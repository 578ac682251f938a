package id.jembatan.partners.imports;

import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of the file at hand, in a table of the transaction: what has to be known of all of them together is asked
/// there, so that memory does not grow with their number.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Staging {

    static final int CHUNK = 1_000;

    private final Sql sql;
    private final Json json;

    Staging(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /// An empty table for this transaction.
    void begin() {
        sql.run("""
                create temporary table staged_row (
                    row integer primary key, part text not null, key text not null, code text,
                    name text, country text, cells jsonb not null, body jsonb,
                    leads boolean not null default false, verdict text, told text
                ) on commit drop""");
    }

    void add(List<Staged> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run("""
                insert into staged_row (row, part, key, code, name, country, cells, body)
                select row, part, key, code, cells ->> 'partner_name', cells ->> 'country_iso2', cells, body
                from jsonb_to_recordset(?::jsonb)
                    as s (row integer, part text, key text, code text, cells jsonb, body jsonb)""", json.text(rows));
    }

    /// Looks up the partners that rows name instead of their code, and those whose code they give. A row whose partner
    /// is not there, or is not one, gets a verdict.
    void resolve() {
        sql.run("create index staged_row_by_name on staged_row (country, name) where code is null");
        sql.run("analyze staged_row");
        sql.run("""
                with sought as (
                    select distinct country, name, fold(name) as folded from staged_row where code is null
                ), named as (
                    select s.country, s.name, n.partner_id from sought s join partner_name n on fold(n.name) = s.folded
                    union
                    select s.country, s.name, n.partner_id
                    from sought s join partner_name n on fold(n.local_name) = s.folded
                ), found as (
                    select n.country, n.name, count(*) as many, min(p.code) as code,
                        string_agg(p.code, ', ' order by p.code) as codes
                    from named n join partner p on p.id = n.partner_id and p.country = n.country and p.record = 'valid'
                    group by n.country, n.name
                )
                update staged_row r set
                    code = case when f.many = 1 then f.code end,
                    key = case when f.many = 1 then f.code || r.key else r.key end,
                    verdict = case when f.many is null then 'nobody' when f.many > 1 then 'several' end,
                    told = coalesce(f.codes, r.name)
                from sought s left join found f on f.country = s.country and f.name = s.name
                where r.code is null and r.country = s.country and r.name = s.name""");
        sql.run("""
                update staged_row r set verdict = 'nobody', told = r.code
                where r.verdict is null and not exists (select from partner p
                    where p.code = r.code and p.record = 'valid')""");
    }

    /// Looks which rows repeat or contradict earlier ones, and which is the first of each record.
    void judge() {
        sql.run("analyze staged_row");
        sql.run("""
                update staged_row r set leads = v.leads, verdict = v.verdict, told = v.told
                from (
                    select row, row = first_of_record as leads,
                        case when row <> first_of_key and cells = cells_of_key then 'repeated'
                            when row <> first_of_key then 'contradicting'
                            when body is distinct from body_of_record then 'contradicting' end as verdict,
                        case when row <> first_of_key then first_of_key else first_of_record end::text as told
                    from (
                        select row, cells, body,
                            first_value(row) over by_key as first_of_key,
                            first_value(cells) over by_key as cells_of_key,
                            first_value(row) over by_record as first_of_record,
                            first_value(body) over by_record as body_of_record
                        from staged_row where verdict is null
                        window by_key as (partition by part, key order by row),
                            by_record as (partition by part, code order by row)
                    ) w
                ) v
                where v.row = r.row and (v.leads or v.verdict is not null)""");
        sql.run("create index staged_row_in_order on staged_row (part, code, row) where verdict is null");
    }

    /// Tells the verdicts, in the order of the file.
    ///
    /// @param each takes the part of the row and its finding
    void verdicts(java.util.function.BiConsumer<Part, Finding> each) {
        sql.each(
                "select row, part, key, code, verdict, told from staged_row where verdict is not null order by row",
                row -> {
                    var number = row.getInt("row");
                    var told = String.valueOf(row.getString("told"));
                    each.accept(
                            Part.valueOf(row.getString("part")),
                            switch (row.getString("verdict")) {
                                case "repeated" ->
                                    Finding.warning(number, null, ImportProblem.REPEATED_ROW, Integer.valueOf(told));
                                case "contradicting" ->
                                    Finding.error(
                                            number,
                                            null,
                                            ImportProblem.CONTRADICTING_ROWS,
                                            String.valueOf(row.getString("code")),
                                            Integer.valueOf(told));
                                case "several" ->
                                    Finding.error(number, "partner_name", ImportProblem.SEVERAL_PARTNERS, told);
                                default -> Finding.error(number, null, ImportProblem.NO_SUCH_PARTNER, told);
                            });
                    return true;
                });
    }

    /// Hands out what is left, in chunks, the rows of one record together as far as a chunk reaches.
    void chunks(Part part, Consumer<List<Staged>> take) {
        Staged last = null;
        for (var chunk = after(part, last); !chunk.isEmpty(); chunk = after(part, last)) {
            take.accept(chunk);
            last = chunk.getLast();
        }
    }

    private List<Staged> after(Part part, @Nullable Staged last) {
        return sql.list(
                """
                select row, key, code, cells::text, leads from staged_row
                where part = ? and verdict is null and (code, row) > (?, ?)
                order by code, row limit ?""",
                row -> new Staged(
                        row.getInt("row"),
                        part,
                        row.getString("key"),
                        row.getString("code"),
                        json.cells(row.getString("cells")),
                        null,
                        row.getBoolean("leads")),
                part.name(),
                last == null ? "" : String.valueOf(last.code()),
                last == null ? 0 : last.row(),
                CHUNK);
    }
}
