package id.jembatan.partners.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All notifications. Each desk sees its own; an auditor sees all.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Notifications {

    private static final String COLUMNS = """
            select n.id, n.rule, n.subject_kind, n.subject, n.occurrence, n.desk, n.stands_in_for, n.facts, n.due_at,
                n.told_at, n.told_with, n.read_at,
                coalesce((select case when bool_or(m.state = 'given_up') then 'given_up'
                    when bool_or(m.state = 'waiting') then 'waiting' else max(m.state) end
                    from mail m where m.notification = coalesce(n.told_with, n.id)), 'none') as mail
            from notification n where\s""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Mails mails;

    Notifications(Sql sql, ObjectMapper json, Mails mails) {
        this.sql = sql;
        this.json = json;
        this.mails = mails;
    }

    /// What was told now that had not been told before.
    public record New(UUID id, ToTell told) {}

    /// Tells it, each once, and queues the mails: one per desk and matter, which speaks for the earlier ones too.
    ///
    /// @param together of one subject, in the order in which it was to be told
    /// @return what nobody had told before
    public List<New> tell(List<ToTell> together, Instant now) {
        var told = new ArrayList<New>();
        for (var each : together) {
            var id = Ids.next();
            if (sql.run(
                            """
                            insert into notification (id, rule, subject_kind, subject, occurrence, desk, stands_in_for,
                                facts, due_at, told_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                            on conflict (subject, rule, occurrence, desk) do nothing""",
                            id,
                            each.rule().code(),
                            each.subjectKind(),
                            each.subject(),
                            each.occurrence(),
                            each.desk().code(),
                            each.standsInFor() == null
                                    ? null
                                    : each.standsInFor().code(),
                            each.facts(),
                            each.dueAt(),
                            now)
                    == 1) {
                told.add(new New(id, each));
            }
        }
        var matters = new LinkedHashMap<String, List<New>>();
        told.forEach(each -> matters.computeIfAbsent(
                        each.told().desk() + " " + each.told().rule().matter(), _ -> new ArrayList<>())
                .add(each));
        matters.values().forEach(this::write);
        return told;
    }

    /// The last one is written about, and speaks for those before it.
    private void write(List<New> matter) {
        var last = matter.getLast();
        sql.run(
                "update notification set told_with = ? where id = any(?)",
                last.id(),
                matter.stream()
                        .map(New::id)
                        .filter(each -> !each.equals(last.id()))
                        .toArray(UUID[]::new));
        mails.queue(last.id(), last.told().desk());
    }

    /// Which notifications are asked for.
    ///
    /// @param unread only those that nobody at the desk has read, or only the others
    record Filter(
            @Nullable Boolean unread,
            @Nullable String rule,
            @Nullable String subjectKind,
            @Nullable UUID subject) {}

    Page<Notification> page(Filter filter, Caller caller, Paging paging) {
        var condition = condition(filter, caller);
        var counted = new Condition(condition.text(), List.copyOf(condition.values()));
        paging.after().ifPresent(after -> condition.add("(n.told_at, n.id) < (?, ?)", after.instant(0), after.uuid(1)));
        condition.values().add(paging.limit() + 1);
        var found = sql.list(
                COLUMNS + condition.text() + " order by n.told_at desc, n.id desc limit ?",
                this::notification,
                condition.values().toArray());
        var page = Page.of(found, paging.limit(), last -> Cursor.of(last.toldAt(), last.id()));
        return paging.wantsTotal() ? page.withTotal(count(counted)) : page;
    }

    long countUnread(Caller caller) {
        return count(condition(new Filter(true, null, null, null), caller));
    }

    private long count(Condition condition) {
        return sql.first(
                        "select count(*) from notification n where " + condition.text(),
                        row -> row.getLong(1),
                        condition.values().toArray())
                .orElse(0L);
    }

    /// @throws Refusal 404 if there is none that this caller may know of
    Notification get(UUID id, Caller caller) {
        var condition = condition(new Filter(null, null, null, null), caller);
        condition.add("n.id = ?", id);
        return sql.first(
                        COLUMNS + condition.text(),
                        this::notification,
                        condition.values().toArray())
                .orElseThrow(() -> new Refusal(NotificationProblem.UNKNOWN_NOTIFICATION));
    }

    Notification get(UUID id) {
        return sql.first(COLUMNS + "n.id = ?", this::notification, id)
                .orElseThrow(() -> new Refusal(NotificationProblem.UNKNOWN_NOTIFICATION));
    }

    /// What this one also speaks for, in the order in which it was to be told.
    List<Notification> earlierOf(UUID id) {
        return sql.list(COLUMNS + "n.told_with = ? order by n.due_at, n.id", this::notification, id);
    }

    /// @return whether nobody had read it before, or one that it speaks for
    boolean read(UUID id, Instant now) {
        return sql.run(
                        "update notification set read_at = ? where (id = ? or told_with = ?) and read_at is null",
                        now,
                        id,
                        id)
                > 0;
    }

    private record Condition(StringBuilder text, List<Object> values) {

        void add(String more, Object... with) {
            text.append(" and ").append(more);
            values.addAll(List.of(with));
        }
    }

    private static Condition condition(Filter filter, Caller caller) {
        var condition = new Condition(new StringBuilder("true"), new ArrayList<>());
        if (!caller.is("auditor")) {
            Readers.deskOf(caller)
                    .ifPresentOrElse(desk -> condition.add("n.desk = ?", desk.code()), () -> condition.add("false"));
        }
        if (filter.unread() != null) {
            condition.add(filter.unread() ? "n.read_at is null" : "n.read_at is not null");
        }
        Optional.ofNullable(filter.rule()).ifPresent(rule -> condition.add("n.rule = ?", rule));
        Optional.ofNullable(filter.subjectKind()).ifPresent(kind -> condition.add("n.subject_kind = ?", kind));
        Optional.ofNullable(filter.subject()).ifPresent(subject -> condition.add("n.subject = ?", subject));
        return condition;
    }

    private Notification notification(ResultSet row) throws SQLException {
        var standsInFor = row.getString("stands_in_for");
        return new Notification(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("occurrence"),
                new Desk(row.getString("desk")),
                standsInFor == null ? null : new Desk(standsInFor),
                facts(row.getString("facts")),
                instant(row, "due_at"),
                instant(row, "told_at"),
                row.getObject("told_with", UUID.class),
                row.getObject("read_at") == null ? null : instant(row, "read_at"),
                row.getString("mail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are texts and can be read", e);
        }
    }
}
