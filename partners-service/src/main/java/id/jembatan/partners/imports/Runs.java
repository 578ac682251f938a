package id.jembatan.partners.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sheet.RowError;
import id.jembatan.platform.sheet.Severity;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every file that was taken or tried.
@ApplicationScoped
class Runs {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final String SELECT = """
            select r.*, r.report::text as report_text, v.id as reversal_id, v.at as reversal_at,
                v.by_name as reversal_by, v.reason as reversal_reason, v.withdrawn, v.restored, v.kept
            from import_run r left join import_reversal v on v.import_id = r.id""";

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    Runs(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// What is kept of a report: its counts. Findings have rows of their own.
    private record Kept(
            int rows,
            int created,
            int changed,
            int unchanged,
            int refused,
            ImportReport.Counts partners,
            ImportReport.Counts missions,
            ImportReport.Counts partnerships,
            ImportReport.Counts claims,
            int findings) {

        static Kept of(ImportReport report) {
            return new Kept(
                    report.rows(),
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.refused(),
                    report.partners(),
                    report.missions(),
                    report.partnerships(),
                    report.claims(),
                    report.findings());
        }
    }

    /// Enters a run that is at work, in its transaction: what it does refers to it.
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Work work, Upload upload) {
        enter(work, upload, "{}", "done");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(Work work, ImportReport report) {
        sql.run("update import_run set report = ?::jsonb where id = ?", json.text(Kept.of(report)), work.id());
        keepFindings(work);
    }

    /// Enters a run that stored nothing else.
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Work work, Upload upload, ImportReport report, String state) {
        enter(work, upload, json.text(Kept.of(report)), state);
        keepFindings(work);
    }

    private void enter(Work work, Upload upload, String report, String state) {
        var options = work.options();
        sql.run(
                """
                insert into import_run (id, kind, state, file_name, media_type, sha256, bytes, at, by_subject, by_name,
                    dry_run, rows_mode, duplicates, forms, report)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                work.id(),
                work.kind().code(),
                state,
                options.fileName,
                upload.mediaType(),
                upload.sha256(),
                upload.bytes(),
                clock.instant(),
                work.caller().subject(),
                work.caller().name(),
                options.dryRun,
                options.rows,
                options.duplicates,
                options.forms,
                report);
    }

    private void keepFindings(Work work) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var finding : work.findings().inOrder()) {
            rows.add(new @Nullable Object[] {
                work.id(),
                rows.size() + 1,
                finding.row(),
                finding.column(),
                finding.problem().name(),
                finding.severity().code(),
                json.text(finding.args())
            });
        }
        sql.batch("""
                insert into import_finding (import_id, seq, row, col, problem, severity, args)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""", rows);
    }

    /// @throws Refusal 404 if there is none
    ImportView get(UUID id) {
        return sql.first(SELECT + " where r.id = ?", this::view, id)
                .orElseThrow(() -> new Refusal(ImportProblem.UNKNOWN_IMPORT));
    }

    /// The newest first.
    Page<ImportView> page(@Nullable String kind, @Nullable String state, Paging paging) {
        var where = new StringBuilder("true");
        var values = new HashMap<String, Object>();
        if (kind != null) {
            where.append(" and r.kind = :kind");
            values.put("kind", kind);
        }
        if (state != null) {
            where.append(" and r.state = :state");
            values.put("state", state);
        }
        var total = !paging.wantsTotal()
                ? null
                : sql.first("select count(*) from import_run r where " + where, row -> row.getLong(1), values)
                        .orElseThrow();
        paging.after().ifPresent(after -> {
            where.append(" and (r.at, r.id) < (:afterAt, :afterId)");
            values.put("afterAt", after.instant(0));
            values.put("afterId", after.uuid(1));
        });
        values.put("atMost", paging.limit() + 1);
        var found = sql.list(
                SELECT + " where " + where + " order by r.at desc, r.id desc limit :atMost", this::view, values);
        var page = Page.of(found, paging.limit(), each -> Cursor.of(each.at(), each.id()));
        return total == null ? page : page.withTotal(total);
    }

    /// In the order of the file, in the reader's language.
    ///
    /// @throws Refusal 404 if there is no such import
    Page<RowError> findings(UUID id, @Nullable String severity, Paging paging, Locale language) {
        get(id);
        record Told(int seq, RowError error) {}
        var where = "import_id = :id" + (severity == null ? "" : " and severity = :severity");
        var values = new HashMap<String, Object>(Map.of("id", id));
        if (severity != null) {
            values.put("severity", severity);
        }
        var total = !paging.wantsTotal()
                ? null
                : sql.first("select count(*) from import_finding where " + where, row -> row.getLong(1), values)
                        .orElseThrow();
        values.put("afterSeq", paging.after().map(each -> each.number(0)).orElse(0L));
        values.put("atMost", paging.limit() + 1);
        List<Told> found = sql.list(
                "select seq, row, col, problem, severity, args::text from import_finding where " + where
                        + " and seq > :afterSeq order by seq limit :atMost",
                row -> new Told(
                        row.getInt("seq"),
                        new Finding(
                                        row.getInt("row"),
                                        row.getString("col"),
                                        ImportProblem.named(row.getString("problem")),
                                        Severity.valueOf(
                                                row.getString("severity").toUpperCase(Locale.ROOT)),
                                        json.values(row.getString("args")))
                                .worded(language)),
                values);
        var page = Page.of(found, paging.limit(), each -> Cursor.of(each.seq())).map(Told::error);
        return total == null ? page : page.withTotal(total);
    }

    private ImportView view(ResultSet row) throws SQLException {
        var reversal = row.getObject("reversal_id", UUID.class);
        return new ImportView(
                row.getObject("id", UUID.class),
                ImportKind.of(row.getString("kind")).orElseThrow(),
                row.getString("state"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getBoolean("dry_run"),
                row.getString("rows_mode"),
                row.getString("duplicates"),
                row.getString("forms"),
                json.read(row.getString("report_text"), MEMBERS),
                reversal == null
                        ? null
                        : new ImportView.Reversal(
                                reversal,
                                row.getTimestamp("reversal_at").toInstant(),
                                row.getString("reversal_by"),
                                row.getString("reversal_reason"),
                                row.getInt("withdrawn"),
                                row.getInt("restored"),
                                row.getInt("kept")),
                actions(row.getString("state")));
    }

    /// Whoever reads of imports may undo them: it takes the same right.
    private static List<String> actions(String state) {
        return state.equals("done") ? List.of("reverse") : List.of();
    }
}
