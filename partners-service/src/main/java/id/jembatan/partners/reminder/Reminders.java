package id.jembatan.partners.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/// The book of reminders. Planned in the transaction of the change that asks for them.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reminders {

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Reminders(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// Enters it once per recipient. What was planned for the same rule, subject, occurrence and recipient before gets
    /// the new time and facts, unless it is sent already: then it stays as it was.
    public void plan(PlannedReminder planned) {
        for (var desk : planned.recipients()) {
            sql.run(
                    """
                    insert into reminder
                        (id, rule, subject_kind, subject, occurrence, due_at, recipient, facts, planned_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                    on conflict (subject, rule, occurrence, recipient) do update
                    set due_at = excluded.due_at, facts = excluded.facts, dropped = false, tries = 0, reason = null,
                        next_at = null,
                        planned_at = case when reminder.due_at = excluded.due_at then reminder.planned_at
                            else excluded.planned_at end
                    where reminder.sent_at is null""",
                    Ids.next(),
                    planned.rule(),
                    planned.subjectKind(),
                    planned.subject(),
                    planned.occurrence(),
                    planned.dueAt(),
                    desk.code(),
                    text(planned),
                    clock.instant());
        }
    }

    /// Nothing of this subject needs to be told any more: it is done, answered, withdrawn.
    public void drop(UUID subject) {
        sql.run("update reminder set dropped = true where subject = ? and sent_at is null", subject);
    }

    /// Nothing of this rule needs to be told of this subject any more, until it is planned again.
    public void drop(UUID subject, String rule) {
        sql.run("update reminder set dropped = true where subject = ? and rule = ? and sent_at is null", subject, rule);
    }

    private String text(PlannedReminder planned) {
        try {
            return json.writeValueAsString(planned.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are texts and can be written", e);
        }
    }
}
