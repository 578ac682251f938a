package id.jembatan.kpi.programme;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sheet.PartialDates;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every plan that was ever approved. Written once, line by line, and never changed.
@ApplicationScoped
class Plans {

    private static final String LINES = "select l.activity_id, l.start_year, l.start_month, l.start_day, l.end_year,"
            + " l.end_month, l.end_day from plan_line l join plan p on p.id = l.plan_id"
            + " where p.programme_id = ? and p.number = ?";

    private final Sql sql;

    Plans(Sql sql) {
        this.sql = sql;
    }

    /// A plan without its lines.
    ///
    /// @param number 1 is the baseline, the highest is the plan that holds
    record Head(
            UUID id,
            int number,
            @Nullable String reason,
            @Nullable String source,
            String approver,
            Instant madeAt) {}

    List<Head> heads(UUID programme) {
        return sql.list(
                "select id, number, reason, source, approved_by_name, made_at from plan where programme_id = ?"
                        + " order by number",
                Plans::head,
                programme);
    }

    /// How many plans there are; 0 while nothing was approved.
    int count(UUID programme) {
        return sql.first("select count(*) from plan where programme_id = ?", row -> row.getInt(1), programme)
                .orElse(0);
    }

    /// The dates of one plan by activity.
    Map<UUID, Span> lines(UUID programme, int number) {
        var lines = new HashMap<UUID, Span>();
        sql.list(
                LINES,
                row -> lines.put(
                        row.getObject("activity_id", UUID.class),
                        new Span(PartialDates.read(row, "start"), PartialDates.read(row, "end"))),
                programme,
                number);
        return lines;
    }

    /// Writes down the present dates of the activities.
    void keep(
            UUID programme,
            int number,
            @Nullable String reason,
            @Nullable String source,
            List<Activity> activities,
            Caller approver,
            Instant at) {
        var id = Ids.next();
        sql.run(
                "insert into plan (id, programme_id, number, reason, source, approved_by, approved_by_name, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                programme,
                number,
                reason,
                source,
                approver.subject(),
                approver.name(),
                at);
        sql.batch(
                "insert into plan_line (plan_id, activity_id, start_year, start_month, start_day, end_year, end_month,"
                        + " end_day) values (?, ?, ?, ?, ?, ?, ?, ?)",
                activities.stream().map(it -> line(id, it)).toList());
    }

    private static @Nullable Object[] line(UUID plan, Activity activity) {
        var start = activity.planned().start();
        var end = activity.planned().end();
        return new @Nullable Object[] {
            plan, activity.id(), year(start), month(start), day(start), year(end), month(end), day(end)
        };
    }

    private static @Nullable Integer year(@Nullable PartialDate date) {
        return date == null ? null : Integer.valueOf(date.year());
    }

    private static @Nullable Integer month(@Nullable PartialDate date) {
        return date == null ? null : date.month();
    }

    private static @Nullable Integer day(@Nullable PartialDate date) {
        return date == null ? null : date.day();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("reason"),
                row.getString("source"),
                row.getString("approved_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
