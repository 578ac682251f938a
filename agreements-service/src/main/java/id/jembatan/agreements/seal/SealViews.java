package id.jembatan.agreements.seal;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Worded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows who approves which content. An approval of other words than those of now is dead, whether or not somebody has
/// already written that down.
@ApplicationScoped
class SealViews {

    private final Seals seals;
    private final Rows rows;

    SealViews(Seals seals, Rows rows) {
        this.seals = seals;
        this.rows = rows;
    }

    SealView of(Instrument instrument, Agreement agreement, Caller caller) {
        var now = seals.content(instrument);
        var contents = seals.contentsOf(instrument.id()).stream()
                .collect(Collectors.toMap(SealContent::id, Function.identity()));
        var all = seals.approvals(instrument.id());
        var alive = all.stream()
                .filter(SealApproval::isAlive)
                .filter(it -> contents.get(it.contentId()) != null
                        && contents.get(it.contentId()).hash().equals(now.hash()))
                .toList();
        var waits = seals.parties(instrument).stream()
                .filter(party -> alive.stream().noneMatch(it -> it.isOf(party.side(), party.partner())))
                .map(it -> new SealView.PartyOf(it.side(), it.partner().isEmpty() ? null : it.partner()))
                .toList();
        return new SealView(
                instrument.id(),
                instrument.number(),
                now.hash(),
                waits.isEmpty(),
                waits.isEmpty() && alive.stream().allMatch(it -> it.proof() != SealApproval.Proof.UNVERIFIED),
                waits,
                all.stream()
                        .<SealView.ApprovalOf>mapMulti((it, to) -> {
                            var content = contents.get(it.contentId());
                            if (content != null) {
                                to.accept(approval(it, content, alive.contains(it), caller));
                            }
                        })
                        .toList(),
                actions(instrument, agreement, caller));
    }

    private static SealView.ApprovalOf approval(SealApproval it, SealContent content, boolean alive, Caller caller) {
        return new SealView.ApprovalOf(
                it.id(),
                it.side(),
                it.partner().isEmpty() ? null : it.partner(),
                it.signer(),
                it.capacity(),
                it.way(),
                it.proof(),
                ProblemTexts.text("word.proof-" + it.proof().name(), caller.language())
                        .orElse(it.proof().name()),
                content.hash(),
                content.revision(),
                it.at(),
                alive,
                it.diedAt(),
                Worded.ofNullable(it.diedWhy(), caller.language()));
    }

    private List<String> actions(Instrument instrument, Agreement agreement, Caller caller) {
        var actions = new ArrayList<String>();
        if (instrument.state() == Instrument.State.DRAFT) {
            var partner = caller.is("partner-officer")
                    && caller.partner() != null
                    && seals.parties(instrument).stream()
                            .anyMatch(it -> it.partner().equals(caller.partner()));
            var mayChange = rows.mayChange(caller, agreement.agency());
            if (partner || mayChange && caller.may("agreement:approve")) {
                actions.add("approve");
            }
            if (mayChange && caller.may("agreement:update")) {
                actions.add("import-approval");
            }
        }
        return actions;
    }
}
