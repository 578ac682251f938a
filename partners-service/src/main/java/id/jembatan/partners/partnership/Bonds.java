package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.partners.registry.Ties;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that changes partnerships: state and journal in one transaction, and the partner's view with them.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Bonds implements Ties {

    private static final String RESOURCE = "partnership";

    private final Partnerships partnerships;
    private final PartnershipKinds kinds;
    private final Partners partners;
    private final Journal journal;

    Bonds(Partnerships partnerships, PartnershipKinds kinds, Partners partners, Journal journal) {
        this.partnerships = partnerships;
        this.kinds = kinds;
        this.partners = partners;
        this.journal = journal;
    }

    @Override
    public void begin(UUID partnerId, List<StatedPartnership> stated, Caller caller) {
        refuseUnfitting(stated);
        stated.forEach(each -> add(partnerId, each, caller));
        partnerships.flush(); // the partner is shown with them right after
    }

    /// Takes what is said of a relation: a new one, or new knowledge of the one of that kind.
    ///
    /// @return whether that is anything new
    public boolean state(UUID partnerId, StatedPartnership stated, Caller caller) {
        refuseUnfitting(List.of(stated));
        var known = partnerships
                .find("partnerId = ?1 and kind = ?2", partnerId, stated.kind())
                .firstResultOptional();
        if (known.isPresent()) {
            return restate(known.get(), stated, caller);
        }
        add(partnerId, stated, caller);
        partners.tiesChanged(partnerId);
        return true;
    }

    /// Takes what is now said of a relation that is on record.
    ///
    /// @return whether that is anything new
    public boolean restate(Partnership partnership, StatedPartnership stated, Caller caller) {
        var before = Stated.of(partnership);
        if (!partnership.restate(stated)) {
            return false;
        }
        tell("change", partnership, before, caller);
        partners.tiesChanged(partnership.partnerId());
        return true;
    }

    private void add(UUID partnerId, StatedPartnership stated, Caller caller) {
        var partnership = new Partnership(partnerId, stated);
        partnerships.persist(partnership);
        tell("begin", partnership, null, caller);
    }

    private void refuseUnfitting(List<StatedPartnership> stated) {
        if (stated.isEmpty()) {
            return;
        }
        var known = kinds.codes();
        var seen = new HashSet<String>();
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < stated.size(); i++) {
            var kind = stated.get(i).kind();
            if (!known.contains(kind)) {
                refusal.at("/partnerships/" + i + "/kind", PartnershipProblem.UNKNOWN_PARTNERSHIP_KIND, kind);
            } else if (!seen.add(kind)) {
                refusal.at("/partnerships/" + i + "/kind", PartnershipProblem.REPEATED_PARTNERSHIP, kind);
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private void tell(String action, Partnership partnership, @Nullable Stated before, Caller caller) {
        journal.record(caller, action, RESOURCE, partnership.id(), before, Stated.of(partnership));
    }

    /// What the journal keeps of a partnership.
    private record Stated(UUID partnerId, StatedPartnership stated) {

        static Stated of(Partnership partnership) {
            return new Stated(partnership.partnerId(), partnership.stated());
        }
    }
}
