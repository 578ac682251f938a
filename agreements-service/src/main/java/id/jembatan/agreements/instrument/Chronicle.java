package id.jembatan.agreements.instrument;

import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes down what happened to an instrument: its act, the journal, the version of its case and the event, in the
/// transaction of the change.
@ApplicationScoped
public class Chronicle {

    /// Acts that nobody did: time passed.
    public static final Caller CLOCK =
            new Caller("system", "system", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    private final EntityManager database;
    private final Journal journal;
    private final Outbox outbox;
    private final Event<InstrumentChanged> changed;
    private final Clock clock;

    Chronicle(EntityManager database, Journal journal, Outbox outbox, Event<InstrumentChanged> changed, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    public InstrumentAct write(Held held, Said said, @Nullable Map<String, Object> before, Caller caller) {
        var now = clock.instant();
        var instrument = held.instrument();
        var act = new InstrumentAct(instrument.id(), said, caller, now);
        held.agreement().touch(now);
        instrument.touch(now);
        database.flush();
        database.persist(act);
        journal.record(
                caller,
                "instrument-" + said.act().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "agreement",
                instrument.agreementId(),
                before,
                snapshot(instrument));
        changed.fire(new InstrumentChanged(instrument, caller));
        outbox.add(InstrumentEvent.of(instrument));
        return act;
    }

    /// What the journal keeps of an instrument.
    public static Map<String, Object> snapshot(Instrument it) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("instrument", it.id());
        kept.put("number", it.number());
        kept.put("state", it.state());
        kept.put("draft", it.draft());
        kept.put("signedOn", String.valueOf(it.signed()));
        kept.put("inForceOn", String.valueOf(it.inForce()));
        kept.put("endsOn", String.valueOf(it.ends()));
        kept.put("endGround", String.valueOf(it.endGround()));
        kept.put("powers", it.powers());
        return kept;
    }
}
