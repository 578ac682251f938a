package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes many partnerships at once: what [Bonds] does to one, with the same few statements for a thousand.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BondIntake {

    private static final String RESOURCE = "partnership";

    private final Partnerships partnerships;
    private final Partners partners;
    private final Stages stages;
    private final SilenceWatch silence;
    private final AnniversaryPlanner anniversaries;
    private final Outbox outbox;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    BondIntake(
            Partnerships partnerships,
            Partners partners,
            Stages stages,
            SilenceWatch silence,
            AnniversaryPlanner anniversaries,
            Outbox outbox,
            Journal journal,
            Sql sql,
            Clock clock) {
        this.partnerships = partnerships;
        this.partners = partners;
        this.stages = stages;
        this.silence = silence;
        this.anniversaries = anniversaries;
        this.outbox = outbox;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// Begins a load with the relations that are on record with these partners.
    public Load begin(Collection<UUID> partnerIds, Caller caller) {
        var load = new Load(caller);
        if (!partnerIds.isEmpty()) {
            partnerships.withAny(partnerIds).forEach(load::know);
        }
        return load;
    }

    /// Tells everything that the load did. The session is not cleared: that is for whoever began it.
    ///
    /// @param registered partners that came with these relations: they are shown with them for the first time
    public void end(Load load, Set<UUID> registered) {
        partnerships.flush();
        derive(load);
        var partnersOf = partnersOf(load);
        var entries = new ArrayList<Journal.Record>(load.touched.size());
        var events = new ArrayList<PartnershipEvent>(load.touched.size());
        var begun = new ArrayList<UUID>();
        var others = new HashSet<UUID>();
        load.touched.forEach((partnership, before) -> {
            entries.add(new Journal.Record(
                    before == null ? "begin" : "change",
                    RESOURCE,
                    partnership.id(),
                    before,
                    Bonds.State.of(partnership)));
            var partner = partnersOf.get(partnership.partnerId());
            if (partner != null) {
                events.add(PartnershipEvent.of(partnership, partner));
            }
            if (before == null) {
                begun.add(partnership.id());
            } else if (!Objects.equals(before.since(), partnership.since())) {
                anniversaries.sinceChanged(partnership.id());
            }
            if (!registered.contains(partnership.partnerId())) {
                others.add(partnership.partnerId());
            }
        });
        journal.recordAll(load.caller, entries);
        outbox.addAll(events);
        silence.begun(begun);
        partners.tiesChanged(
                load.touched.keySet().stream().map(Partnership::partnerId).toList(), others);
    }

    /// What was heard of agreements already may concern a relation that is entered now.
    private void derive(Load load) {
        var begun = load.touched.keySet().stream()
                .filter(each -> load.touched.get(each) == null)
                .toList();
        var derived =
                stages.of(begun.stream().map(Partnership::partnerId).distinct().toList());
        for (var partnership : begun) {
            var now = derived.get(partnership.id());
            if (now != null && partnership.derive(now.all(), now.shared())) {
                stages.enter(partnership.id(), new Stages.Derived(null, null), now, clock.instant());
            }
        }
        partnerships.flush();
    }

    private Map<UUID, PartnershipEvent.Partner> partnersOf(Load load) {
        var found = new HashMap<UUID, PartnershipEvent.Partner>();
        sql.each(
                "select id, code, country from partner where id = any(?)",
                row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(id, new PartnershipEvent.Partner(id, row.getString("code"), row.getString("country")));
                    return true;
                },
                (Object) load.touched.keySet().stream()
                        .map(Partnership::partnerId)
                        .distinct()
                        .toArray(UUID[]::new));
        return found;
    }

    /// Some relations, and what is being done to them.
    public static final class Load {

        private final Caller caller;
        private final Map<UUID, Map<String, Partnership>> known = new HashMap<>();
        private final Map<Partnership, Bonds.@Nullable State> touched = new LinkedHashMap<>();

        private Load(Caller caller) {
            this.caller = caller;
        }

        private void know(Partnership partnership) {
            if (Bonds.ENTERED_IN_ERROR.equals(partnership.endingReason())) {
                return; // as if it had never been entered
            }
            known.computeIfAbsent(partnership.partnerId(), unknown -> new HashMap<>())
                    .put(partnership.kind(), partnership);
        }

        public Optional<Partnership> find(UUID partnerId, String kind) {
            return Optional.ofNullable(known.getOrDefault(partnerId, Map.of()).get(kind));
        }
    }

    /// The kind has been looked at before.
    public Partnership add(Load load, UUID partnerId, StatedPartnership stated) {
        var partnership = new Partnership(partnerId, stated);
        partnerships.persist(partnership);
        load.know(partnership);
        load.touched.put(partnership, null);
        return partnership;
    }

    /// @return whether that is anything new
    public boolean restate(Load load, Partnership partnership, StatedPartnership stated) {
        var before = Bonds.State.of(partnership);
        if (!partnership.restate(stated)) {
            return false;
        }
        load.touched.putIfAbsent(partnership, before);
        return true;
    }
}
