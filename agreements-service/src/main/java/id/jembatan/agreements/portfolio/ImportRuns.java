package id.jembatan.agreements.portfolio;

import id.jembatan.agreements.agreement.Intake;
import id.jembatan.agreements.portfolio.ImportReport.RowError;
import id.jembatan.agreements.portfolio.ImportRun.State;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Severity;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every run, what was found in it and what it did.
@ApplicationScoped
class ImportRuns {

    private final Sql sql;
    private final Clock clock;

    ImportRuns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What a row did.
    record Effect(int row, Intake.Result result) {}

    /// @param journalled the last entry of the journal that belongs to it; absent where nothing was stored
    void keep(
            UUID id,
            Upload file,
            State state,
            boolean dryRun,
            Tally tally,
            List<Finding> findings,
            List<Effect> effects,
            Caller caller) {
        sql.run(
                """
                insert into import_run (id, at, by_subject, by_name, media_type, hash, bytes, dry_run, state, row_count,
                    created, changed, unchanged, refused, journal_seq)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    case when ? then (select coalesce(max(seq), 0) from journal_entry) end)""",
                id,
                clock.instant(),
                caller.subject(),
                caller.name(),
                file.mediaType(),
                file.sha256(),
                file.bytes(),
                dryRun,
                state.name(),
                tally.rows(),
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                state == State.DONE);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var i = 0; i < findings.size(); i++) {
            var it = findings.get(i);
            rows.add(new @Nullable Object[] {
                id,
                i,
                it.row(),
                it.column(),
                it.severity().name(),
                it.code(),
                it.values().toArray(String[]::new)
            });
        }
        sql.batch("insert into import_finding values (?, ?, ?, ?, ?, ?, ?)", rows);
        var done = new ArrayList<@Nullable Object[]>();
        for (var it : effects) {
            done.add(new @Nullable Object[] {
                id,
                it.result().agreement(),
                it.row(),
                it.result().taken() == Intake.Taken.CREATED,
                it.result().before(),
                it.result().statements().toArray(UUID[]::new)
            });
        }
        sql.batch("insert into import_effect values (?, ?, ?, ?, ?::jsonb, ?)", done);
    }

    /// How many rows became what.
    record Tally(int rows, int created, int changed, int unchanged, int refused) {}

    ImportRun get(UUID id) {
        return one(id, "");
    }

    ImportRun toReverse(UUID id) {
        return one(id, " for update");
    }

    private ImportRun one(UUID id, String lock) {
        return sql.first("select * from import_run where id = ?" + lock, ImportRuns::run, id)
                .orElseThrow(() -> new Refusal(ImportProblem.UNKNOWN_IMPORT));
    }

    Page<ImportRun> page(Paging paging) {
        var after = paging.after().map(it -> it.uuid(0)).orElse(null);
        var page = Page.of(
                sql.list(
                        "select * from import_run where (cast(? as uuid) is null or id < ?) order by id desc limit ?",
                        ImportRuns::run,
                        after,
                        after,
                        paging.limit() + 1),
                paging.limit(),
                it -> Cursor.of(it.id()));
        return paging.wantsTotal()
                ? page.withTotal(sql.first("select count(*) from import_run", row -> row.getLong(1))
                        .orElseThrow())
                : page;
    }

    private record Kept(int position, Finding finding) {}

    Page<RowError> findings(UUID id, Paging paging, Caller caller) {
        get(id);
        var after = paging.after().map(it -> it.number(0)).orElse(-1L);
        var page = Page.of(
                sql.list(
                        "select * from import_finding where run_id = ? and position > ? order by position limit ?",
                        row -> new Kept(
                                row.getInt("position"),
                                new Finding(
                                        row.getInt("row_number"),
                                        row.getString("column_name"),
                                        Severity.valueOf(row.getString("severity")),
                                        row.getString("code"),
                                        Arrays.asList((String[])
                                                row.getArray("arguments").getArray()))),
                        id,
                        after,
                        paging.limit() + 1),
                paging.limit(),
                it -> Cursor.of(it.position()));
        var worded = page.map(it -> it.finding().worded(caller.language()));
        return paging.wantsTotal()
                ? worded.withTotal(
                        sql.first("select count(*) from import_finding where run_id = ?", row -> row.getLong(1), id)
                                .orElseThrow())
                : worded;
    }

    /// What a run did, the last row first.
    List<Effect> effects(UUID id) {
        return sql.list(
                "select * from import_effect where run_id = ? order by row_number desc",
                row -> new Effect(
                        row.getInt("row_number"),
                        new Intake.Result(
                                row.getBoolean("created") ? Intake.Taken.CREATED : Intake.Taken.CHANGED,
                                row.getObject("agreement_id", UUID.class),
                                row.getString("before"),
                                Arrays.asList(
                                        (UUID[]) row.getArray("statements").getArray()))),
                id);
    }

    long journalled(UUID id) {
        return sql.first("select journal_seq from import_run where id = ?", row -> row.getLong(1), id)
                .orElseThrow();
    }

    void reversed(UUID id, String reason, Caller caller) {
        sql.run(
                "update import_run set state = 'REVERSED', reversed_at = ?, reversed_by = ?, reversal_reason = ?"
                        + " where id = ?",
                clock.instant(),
                caller.name(),
                reason,
                id);
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        var reversed = row.getObject("reversed_at", OffsetDateTime.class);
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("media_type"),
                row.getString("hash"),
                row.getLong("bytes"),
                State.valueOf(row.getString("state")),
                row.getInt("row_count"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                reversed == null ? null : reversed.toInstant(),
                row.getString("reversed_by"),
                row.getString("reversal_reason"));
    }
}
