package id.jembatan.partners.notification;

import id.jembatan.platform.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// How many mails wait or were given up, for those who run the suite.
@ApplicationScoped
class MailBacklog {

    private final Sql sql;
    private final MeterRegistry meters;
    private volatile long waiting;
    private volatile long givenUp;

    MailBacklog(Sql sql, MeterRegistry meters) {
        this.sql = sql;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("jembatan.mails.waiting", () -> waiting)
                .description("Mails that no server has taken yet")
                .register(meters);
        Gauge.builder("jembatan.mails.given.up", () -> givenUp)
                .description("Mails that a server refused too often; they wait for somebody's command")
                .register(meters);
    }

    @Scheduled(
            every = "{jembatan.mail.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "mail-backlog")
    void count() {
        waiting = of("waiting");
        givenUp = of("given_up");
    }

    private long of(String state) {
        return sql.first(
                        "select count(*) from mail where state = '" + state
                                + "'", // one of two words: the index is partial
                        row -> row.getLong(1))
                .orElse(0L);
    }
}
