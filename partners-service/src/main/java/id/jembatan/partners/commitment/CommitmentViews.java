package id.jembatan.partners.commitment;

import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How commitments are shown, with the names of their partners and what the caller may do with them.
@ApplicationScoped
public class CommitmentViews {

    private final Commitments commitments;
    private final CommitmentRows rows;
    private final PartnerRefs partners;

    CommitmentViews(Commitments commitments, CommitmentRows rows, PartnerRefs partners) {
        this.commitments = commitments;
        this.rows = rows;
        this.partners = partners;
    }

    /// What was promised in one record, as far as the caller may see it; the words of confidential ones are left out.
    public List<CommitmentView> of(UUID origin, Caller caller) {
        return listed(rows.of(origin, caller), caller);
    }

    List<CommitmentView> listed(List<Commitment> found, Caller caller) {
        var names = partners.named(
                found.stream().map(Commitment::partnerId).distinct().toList());
        var today = commitments.today();
        return found.stream()
                .map(each -> CommitmentView.of(each, names.of(each.partnerId()), today, actions(each, caller))
                        .listed())
                .toList();
    }

    CommitmentView of(Commitment commitment, Caller caller) {
        return CommitmentView.of(
                commitment,
                partners.named(List.of(commitment.partnerId())).of(commitment.partnerId()),
                commitments.today(),
                actions(commitment, caller));
    }

    private List<String> actions(Commitment commitment, Caller caller) {
        var open = commitment.state() == CommitmentState.OPEN;
        var actions = new ArrayList<String>();
        if (caller.may("engagement:update") && commitments.isTheirs(commitment, caller)) {
            actions.addAll(open ? List.of("update", "settle") : List.of("reopen"));
        }
        if (caller.may("statement:create") && open && commitment.side() == Side.THEIRS) {
            actions.add("state");
        }
        return actions;
    }
}
