package id.jembatan.partners.reminder;

import id.jembatan.platform.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/// How many reminders wait, for those who run the suite. Counted by a job of its own, so that it goes on when telling
/// does not.
@ApplicationScoped
class ReminderBacklog {

    private final Sql sql;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile long waiting;
    private volatile long overdue;
    private volatile long failing;

    ReminderBacklog(Sql sql, Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("jembatan.reminders.waiting", () -> waiting)
                .description("Reminders that are planned and not told yet")
                .register(meters);
        Gauge.builder("jembatan.reminders.overdue", () -> overdue)
                .description("Reminders whose time has come and that are not told yet")
                .register(meters);
        Gauge.builder("jembatan.reminders.failing", () -> failing)
                .description("Reminders that could not be told and are tried again")
                .register(meters);
    }

    @Scheduled(
            every = "{jembatan.reminders.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "reminder-backlog")
    void count() {
        sql.first("""
                        select count(*), count(*) filter (where due_at <= ?), count(*) filter (where tries > 0)
                        from reminder where sent_at is null and not dropped""", row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)}, clock.instant())
                .ifPresent(counted -> {
                    waiting = counted[0];
                    overdue = counted[1];
                    failing = counted[2];
                });
    }
}
