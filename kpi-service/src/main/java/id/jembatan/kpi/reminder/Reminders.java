package id.jembatan.kpi.reminder;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All reminders that were told. Only who sees every card asks for them.
@ApplicationScoped
class Reminders {

    private final Sql sql;

    Reminders(Sql sql) {
        this.sql = sql;
    }

    /// What a list is narrowed to; null narrows nothing.
    record Filter(
            @Nullable UUID scorecard,
            @Nullable String recipient,
            @Nullable Occasion occasion) {}

    private record Head(
            UUID id, UUID scorecard, String recipient, Occasion occasion, LocalDate dueOn, Instant toldAt) {}

    private record Line(UUID reminder, ReminderView.Figure figure) {}

    /// The latest first.
    Page<ReminderView> page(Filter filter, Paging paging) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(" from reporting_reminder where true");
        if (filter.scorecard() != null) {
            where.append(" and scorecard_id = :card");
            values.put("card", filter.scorecard());
        }
        if (filter.recipient() != null) {
            where.append(" and recipient = :recipient");
            values.put("recipient", filter.recipient());
        }
        if (filter.occasion() != null) {
            where.append(" and occasion = :occasion");
            values.put("occasion", filter.occasion().name());
        }
        var total = paging.wantsTotal()
                ? sql.first("select count(*)" + where, row -> row.getLong(1), values)
                        .orElse(0L)
                : 0L;
        paging.after().ifPresent(cursor -> {
            where.append(" and id < :after");
            values.put("after", cursor.uuid(0));
        });
        values.put("most", paging.limit() + 1);
        var heads = sql.list(
                "select id, scorecard_id, recipient, occasion, due_on, told_at" + where
                        + " order by id desc limit :most",
                row -> new Head(
                        row.getObject("id", UUID.class),
                        row.getObject("scorecard_id", UUID.class),
                        row.getString("recipient"),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()),
                values);
        var page = Page.of(heads, paging.limit(), head -> Cursor.of(head.id()));
        var lines = lines(page.items());
        var views = page.map(head -> new ReminderView(
                head.id(),
                head.scorecard(),
                head.recipient(),
                head.occasion(),
                head.dueOn(),
                head.toldAt(),
                lines.getOrDefault(head.id(), List.of())));
        return paging.wantsTotal() ? views.withTotal(total) : views;
    }

    private Map<UUID, List<ReminderView.Figure>> lines(List<Head> heads) {
        var lines = new HashMap<UUID, List<ReminderView.Figure>>();
        sql.list(
                        """
                        select distinct t.reminder_id, t.applied_id, i.code, a.definition, t.period, t.due_on
                        from reporting_reminder_item t join applied_indicator a on a.id = t.applied_id
                        join indicator i on i.id = a.indicator_id
                        where t.reminder_id = any(?) order by t.due_on, i.code, t.applied_id, t.period""",
                        row -> new Line(
                                row.getObject("reminder_id", UUID.class),
                                new ReminderView.Figure(
                                        row.getObject("applied_id", UUID.class),
                                        row.getString("code"),
                                        row.getString("definition"),
                                        PeriodView.of(Period.parse(row.getString("period"))),
                                        row.getObject("due_on", LocalDate.class))),
                        (Object) heads.stream().map(Head::id).toArray(UUID[]::new))
                .forEach(line -> lines.computeIfAbsent(line.reminder(), _ -> new ArrayList<>())
                        .add(line.figure()));
        return lines;
    }
}
