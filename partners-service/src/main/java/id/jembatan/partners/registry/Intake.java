package id.jembatan.partners.registry;

import id.jembatan.partners.registry.PartnerEvent.Happened;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes many partners at once. What [Register] does to one, a load does to a thousand with the same few statements:
/// whatever was done to a record in it is one new version, one entry of the journal and one event.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Intake {

    private static final String RESOURCE = "partner";

    private final Partners partners;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Intake(Partners partners, Outbox outbox, Journal journal, Clock clock) {
        this.partners = partners;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /// Begins a load with the records it may meet.
    ///
    /// @param action as the journal calls it
    public Load begin(Collection<String> codes, String action, Caller caller) {
        var load = new Load(action, caller, clock.instant());
        // With their names, which the event tells: one statement for all of them.
        partners.getEntityManager()
                .createQuery(
                        "select distinct p from Partner p left join fetch p.names where p.code in :codes",
                        Partner.class)
                .setParameter("codes", codes)
                .getResultList()
                .forEach(each -> load.known.put(each.code(), each));
        return load;
    }

    /// Tells everything that the load did, and forgets its records: memory does not grow with their number.
    ///
    /// @return the versions that the load made, by record
    public Map<UUID, Long> end(Load load) {
        partners.flush();
        var entries = new ArrayList<Journal.Record>(load.touched.size());
        var events = new ArrayList<PartnerEvent>(load.touched.size());
        var versions = new HashMap<UUID, Long>();
        load.touched.forEach((partner, touch) -> {
            var after = Register.PartnerState.of(partner);
            entries.add(new Journal.Record(load.action, RESOURCE, partner.id(), touch.before, after));
            events.add(PartnerEvent.of(touch.happened, partner));
            versions.put(partner.id(), partner.version());
        });
        journal.recordAll(load.caller, entries);
        outbox.addAll(events);
        partners.getEntityManager().clear();
        return versions;
    }

    /// Some partners, and what is being done to them.
    public final class Load {

        private final String action;
        private final Caller caller;
        private final Instant at;
        private final Map<String, Partner> known = new HashMap<>();
        private final Map<Partner, Touch> touched = new LinkedHashMap<>();

        private Load(String action, Caller caller, Instant at) {
            this.action = action;
            this.caller = caller;
            this.at = at;
        }

        /// Those that were on record before.
        public Collection<Partner> known() {
            return List.copyOf(known.values());
        }

        public Optional<Partner> find(String code) {
            return Optional.ofNullable(known.get(code));
        }

        /// The kinds of partnership and the code have been looked at before.
        public Partner add(String code, RegisterPartner form) {
            var partner = new Partner(code, form, at);
            partners.persist(partner);
            known.put(code, partner);
            touched.put(partner, new Touch(null, Happened.REGISTERED));
            return partner;
        }

        /// Puts a record back that was withdrawn, because the file says again that there is one.
        public void restore(Partner partner) {
            touch(partner, Happened.CHANGED, () -> {
                partner.restore(new HashSet<>());
                return true;
            });
        }

        /// @return whether that changed anything
        public boolean change(Partner partner, ChangePartner form) {
            return touch(partner, Happened.CHANGED, () -> partner.change(form));
        }

        /// @return whether that is another name
        public boolean rename(Partner partner, RenamePartner form) {
            return touch(partner, Happened.RENAMED, () -> partner.rename(form, at));
        }

        private boolean touch(Partner partner, Happened happened, Change change) {
            var touch = touched.get(partner);
            var before = touch == null ? Register.PartnerState.of(partner) : touch.before;
            if (!change.make()) {
                return false;
            }
            if (touch == null || touch.happened == Happened.CHANGED) {
                touched.put(partner, new Touch(before, happened));
            }
            return true;
        }
    }

    private interface Change {
        boolean make();
    }

    private record Touch(Register.@Nullable PartnerState before, Happened happened) {}
}
