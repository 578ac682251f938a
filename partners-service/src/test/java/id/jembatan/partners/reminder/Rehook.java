package id.jembatan.partners.reminder;

import id.jembatan.partners.desk.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// What a feature with a recurring rule does: it plans the next time in the transaction that tells this one.
@ApplicationScoped
class Rehook implements AfterReminder {

    static final List<SentReminder> SEEN = new CopyOnWriteArrayList<>();
    static volatile UUID replanned;
    static volatile UUID broken;

    private final Reminders reminders;

    Rehook(Reminders reminders) {
        this.reminders = reminders;
    }

    static void forget() {
        SEEN.clear();
        replanned = null;
        broken = null;
    }

    @Override
    public String rule() {
        return "working-group-silent";
    }

    @Override
    public void sent(SentReminder reminder) {
        if (reminder.subject().equals(broken)) {
            throw new IllegalStateException("A fault of ours");
        }
        SEEN.add(reminder);
        if (reminder.subject().equals(replanned)) {
            reminders.plan(new PlannedReminder(
                    reminder.rule(),
                    reminder.subjectKind(),
                    reminder.subject(),
                    Integer.toString(Integer.parseInt(reminder.occurrence()) + 1),
                    reminder.dueAt().plus(Duration.ofDays(365)),
                    Set.of(Desk.bureau()),
                    Map.of("title", "Next")));
        }
    }
}
