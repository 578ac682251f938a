package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Chronicle;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.term.ExpiringEvent.About;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Reminds of ends that come. What is due is what has not been told, whatever day it is; a row makes each reminder one,
/// however many replicas try. Whoever hears the event tells people.
@ApplicationScoped
class ExpiryReminders {

    private static final Logger LOG = Logger.getLogger(ExpiryReminders.class);
    private static final int AT_ONCE = 200;

    /// A last day known by year only is reminded of by its first possible day.
    private static final String DUE = """
            select i.id, d.days, i.%1$s as act_by, i.%2$s as last_day
            from instrument i cross join unnest(?::integer[]) as d (days)
            where i.state = 'SIGNED' and i.live_end is not null and i.%1$s - d.days <= ?
            and not exists (select from term_told t where t.instrument_id = i.id and t.about = '%3$s'
                and t.last_day = i.%2$s and t.days = d.days)
            and i.id <> all(?)
            order by i.%1$s, i.id, d.days desc limit ?""";

    private final Sql sql;
    private final Instruments instruments;
    private final ReminderDays days;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;
    private final ZoneId zone;

    ExpiryReminders(
            Sql sql,
            Instruments instruments,
            ReminderDays days,
            Rows rows,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.instruments = instruments;
        this.days = days;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    private record Due(UUID instrument, About about, int days, LocalDate actBy, LocalDate lastDay) {}

    void tell() {
        tell(About.END, "ends_earliest", "ends_latest", days.beforeEnd());
        tell(About.LAST_DAY_TO_OBJECT, "object_by", "object_by", days.beforeObjection());
    }

    private void tell(About about, String actBy, String lastDay, List<Integer> before) {
        var query = DUE.formatted(actBy, lastDay, about);
        var numbers =
                "{" + String.join(",", before.stream().map(String::valueOf).toList()) + "}";
        var failed = new HashSet<UUID>();
        while (true) {
            var due = sql.list(
                    query,
                    row -> new Due(
                            row.getObject("id", UUID.class),
                            about,
                            row.getInt("days"),
                            row.getObject("act_by", LocalDate.class),
                            row.getObject("last_day", LocalDate.class)),
                    numbers,
                    rows.today(),
                    failed.toArray(UUID[]::new),
                    AT_ONCE);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(it -> tellOnce(it, before, failed));
        }
    }

    private void tellOnce(Due due, List<Integer> before, Set<UUID> failed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> tell(due, before));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The reminder of instrument %s cannot be told now", due.instrument());
            failed.add(due.instrument()); // the others go on, however many fail; what is due stays due
        }
    }

    private void tell(Due due, List<Integer> before) {
        var held = instruments.toKeep(due.instrument()).orElseThrow();
        var passed = passedBeforeItWasKnown(held.instrument(), due, before);
        // Another replica that is at the same one waits here, and then finds that it is told.
        var first = sql.run(
                        "insert into term_told (instrument_id, about, last_day, days, told_at, passed)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        due.instrument(),
                        due.about().name(),
                        due.lastDay(),
                        due.days(),
                        clock.instant(),
                        passed)
                == 1;
        if (first && !passed) {
            say(held, due);
        }
    }

    /// Of the days that were over when the end became known, only the last one is worth telling, and none when the end
    /// itself was over: an old text that is entered today is nobody's surprise.
    private boolean passedBeforeItWasKnown(Instrument instrument, Due due, List<Integer> before) {
        var set = instrument.endsSetAt();
        if (set == null) {
            return false;
        }
        return passedBefore(LocalDate.ofInstant(set, zone), due.actBy(), due.lastDay(), due.days(), before);
    }

    static boolean passedBefore(LocalDate known, LocalDate actBy, LocalDate lastDay, int days, List<Integer> before) {
        if (lastDay.isBefore(known)) {
            return true;
        }
        if (!actBy.minusDays(days).isBefore(known)) {
            return false;
        }
        return before.stream().anyMatch(it -> it < days && actBy.minusDays(it).isBefore(known.plusDays(1)));
    }

    private void say(Held held, Due due) {
        var instrument = held.instrument();
        say(
                held.agreement(),
                new ExpiringEvent.InstrumentOf(
                        instrument.id(),
                        instrument.number(),
                        instrument.kind(),
                        instrument.draft().title()),
                new ExpiringEvent.Ends(
                        due.about(),
                        TermViews.written(instrument.ends()),
                        due.actBy(),
                        instrument.ends() != null && instrument.ends().exact()
                                ? Certainty.CERTAINLY
                                : Certainty.POSSIBLY,
                        due.days()));
    }

    /// Tells others, in the running transaction, in which the case is locked.
    void say(Agreement agreement, ExpiringEvent.InstrumentOf text, ExpiringEvent.Ends ends) {
        agreement.touch(clock.instant());
        database.flush();
        var partners = sql.list(
                """
                select distinct k.id, k.code, k.country from party p
                join known_partner o on o.id = p.partner_id join known_partner k on k.id = o.current_id
                where p.agreement_id = ? and p.ended_at is null order by k.code""",
                row -> new ExpiringEvent.PartnerOf(
                        row.getObject("id", UUID.class), row.getString("code"), row.getString("country")),
                agreement.id());
        journal.record(
                Chronicle.CLOCK,
                "expiring",
                "agreement",
                agreement.id(),
                null,
                Map.of(
                        "instrument", text.number(),
                        "about", ends.about(),
                        "actBy", ends.actBy(),
                        "days", ends.days()));
        outbox.add(new ExpiringEvent(
                agreement.id(),
                agreement.reference(),
                agreement.title(),
                agreement.agency(),
                partners,
                agreement.sharedWith(),
                text,
                ends.about(),
                ends.on(),
                ends.actBy(),
                ends.dayKnown(),
                ends.days(),
                ChronoUnit.DAYS.between(rows.today(), ends.actBy()),
                agreement.version()));
    }
}
