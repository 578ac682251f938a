package id.jembatan.agreements.term;

import id.jembatan.agreements.calendar.CalendarChanged;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Signing;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Last days to object that are counted in working days: a decree that changes a calendar moves those that are still
/// open, and the journal keeps both days.
@ApplicationScoped
class ObjectionDays {

    private final Sql sql;
    private final Instruments instruments;
    private final Signing signing;
    private final Journal journal;
    private final EntityManager database;
    private final Clock clock;

    ObjectionDays(
            Sql sql, Instruments instruments, Signing signing, Journal journal, EntityManager database, Clock clock) {
        this.sql = sql;
        this.instruments = instruments;
        this.signing = signing;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    void recompute(@Observes CalendarChanged changed) {
        sql.list("""
                        select id from instrument where state = 'SIGNED' and object_by is not null
                        and jsonb_exists(draft -> 'term' -> 'extension' -> 'objection' -> 'calendars', ?)
                        order by agreement_id, id""", row -> row.getObject(1, UUID.class), changed.calendar())
                .forEach(id -> instruments.toKeep(id).ifPresent(held -> {
                    var before = held.instrument().objectBy();
                    if (signing.objectsAnew(held.instrument())) {
                        held.agreement().touch(clock.instant());
                        database.flush();
                        journal.record(
                                changed.by(),
                                "recompute-deadline",
                                "agreement",
                                held.agreement().id(),
                                Map.of("objectBy", String.valueOf(before)),
                                Map.of(
                                        "instrument",
                                        held.instrument().number(),
                                        "objectBy",
                                        String.valueOf(held.instrument().objectBy())));
                    }
                }));
    }
}
