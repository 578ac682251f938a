package id.jembatan.partners.partnership;

import id.jembatan.partners.activity.ActivitiesChanged;
import id.jembatan.partners.heard.AgreementHeard;
import id.jembatan.partners.partnership.Stages.Derived;
import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.partners.registry.Ties;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Everything that changes partnerships: state, journal, event and reminders in one transaction, and the partner's view
/// with them.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Bonds implements Ties {

    static final String RESOURCE = "partnership";

    /// A row of `ending_reason`.
    static final String ENTERED_IN_ERROR = "entered_in_error";

    /// Whose word a derived stage is in the journal.
    private static final Caller AGREEMENTS =
            new Caller("agreements", "agreements", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    private final Partnerships partnerships;
    private final PartnershipKinds kinds;
    private final EndingReasons endingReasons;
    private final Partners partners;
    private final Stages stages;
    private final SilenceWatch silence;
    private final AnniversaryPlanner anniversaries;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Bonds(
            Partnerships partnerships,
            PartnershipKinds kinds,
            EndingReasons endingReasons,
            Partners partners,
            Stages stages,
            SilenceWatch silence,
            AnniversaryPlanner anniversaries,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.partnerships = partnerships;
        this.kinds = kinds;
        this.endingReasons = endingReasons;
        this.partners = partners;
        this.stages = stages;
        this.silence = silence;
        this.anniversaries = anniversaries;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void begin(UUID partnerId, List<StatedPartnership> stated, Caller caller) {
        refuseUnfitting(stated, "/partnerships/");
        stated.forEach(each -> enter(new Partnership(partnerId, each), caller));
        partnerships.flush(); // the partner is shown with them right after
    }

    /// Takes what is said of a relation: a new one, or new knowledge of the one of that kind.
    ///
    /// @return whether that is anything new
    public boolean state(UUID partnerId, StatedPartnership stated, Caller caller) {
        refuseUnfitting(List.of(stated), "/partnerships/");
        var known = partnerships.ofKind(partnerId, stated.kind());
        if (known.isPresent()) {
            return restate(known.get(), stated, caller);
        }
        begun(enter(new Partnership(partnerId, stated), caller), caller);
        return true;
    }

    /// Takes what is now said of a relation that is on record.
    ///
    /// @return whether that is anything new
    public boolean restate(Partnership partnership, StatedPartnership stated, Caller caller) {
        var before = State.of(partnership);
        if (!partnership.restate(stated)) {
            return false;
        }
        tell("change", partnership, before, caller);
        if (!Objects.equals(before.since(), partnership.since())) {
            anniversaries.sinceChanged(partnership.id());
        }
        partners.tiesChanged(partnership.partnerId());
        return true;
    }

    /// @throws Refusal 409 if one of this kind goes on, 422 if the kind or what is followed does not fit
    Partnership open(OpenPartnership form, Caller caller) {
        partners.get(form.partner(), caller); // 404 as for an unknown one
        if (!kinds.codes().contains(form.kind())) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/kind", PartnershipProblem.UNKNOWN_PARTNERSHIP_KIND, form.kind());
        }
        var last = partnerships.ofKind(form.partner(), form.kind());
        last.filter(each -> !each.hasEnded()).ifPresent(each -> {
            throw new Refusal(PartnershipProblem.PARTNERSHIP_GOES_ON, form.kind()).with("existing", each.id());
        });
        var partnership = new Partnership(
                form.partner(),
                form.stated(),
                form.note(),
                followed(form, last.map(Partnership::id).orElse(null)));
        try {
            enter(partnership, caller);
        } catch (ConstraintViolationException e) {
            // Somebody else was faster by less than the check above can see.
            if ("partnership_open_once_per_kind".equals(e.getConstraintName())) {
                throw new Refusal(PartnershipProblem.PARTNERSHIP_GOES_ON, form.kind());
            }
            throw e;
        }
        begun(partnership, caller);
        return partnership;
    }

    private @Nullable UUID followed(OpenPartnership form, @Nullable UUID last) {
        var wanted = form.follows();
        if (wanted == null) {
            return last;
        }
        return partnerships
                .findByIdOptional(wanted)
                .filter(each -> each.partnerId().equals(form.partner()))
                .orElseThrow(
                        () -> new Refusal(CommonProblem.INVALID).at("/follows", PartnershipProblem.FOLLOWS_NOTHING))
                .id();
    }

    void change(Partnership partnership, ChangePartnership form, Caller caller) {
        var before = State.of(partnership);
        refuseEarlierEnd(partnership.endedOn(), form.since(), "/since");
        if (!partnership.change(form)) {
            return;
        }
        tell("change", partnership, before, caller);
        if (!Objects.equals(before.since(), partnership.since())) {
            anniversaries.sinceChanged(partnership.id());
        }
        partners.tiesChanged(partnership.partnerId());
    }

    /// @throws Refusal 409 if it has ended already, 422 if the reason or the day does not fit
    void end(Partnership partnership, EndPartnership form, Caller caller) {
        if (partnership.hasEnded()) {
            throw new Refusal(PartnershipProblem.PARTNERSHIP_HAS_ENDED);
        }
        if (!endingReasons.codes().contains(form.reason())) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/reason", PartnershipProblem.UNKNOWN_ENDING_REASON, form.reason());
        }
        refuseEarlierEnd(form.on(), partnership.since(), "/on");
        var before = State.of(partnership);
        partnership.end(form, clock.instant());
        tell("end", partnership, before, caller);
        silence.ended(partnership.id());
        anniversaries.ended(partnership.id());
        partners.tiesChanged(partnership.partnerId());
    }

    /// Takes a relation back that should never have been entered, for example because the import that brought it was
    /// undone: it stays on record as one that ended for that reason.
    ///
    /// @throws Refusal 409 if it has ended already
    public void withdraw(Partnership partnership, String reason, Caller caller) {
        end(partnership, new EndPartnership(ENTERED_IN_ERROR, null, reason, null), caller);
    }

    private static void refuseEarlierEnd(@Nullable PartialDate end, @Nullable PartialDate since, String pointer) {
        if (end != null && since != null && end.isSurelyBefore(since.earliest())) {
            throw new Refusal(CommonProblem.INVALID).at(pointer, PartnershipProblem.ENDED_BEFORE_IT_BEGAN);
        }
    }

    /// What is said of it, or who leads it, changed: a new version, because it shows that.
    void touch(Partnership partnership, Caller caller, String action, Object after) {
        partnerships.getEntityManager().lock(partnership, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        partnerships.flush();
        journal.record(caller, action, RESOURCE, partnership.id(), null, after);
        outbox.add(event(partnership));
    }

    /// News of an agreement: the stages of the relations with its partners follow.
    void hear(@Observes AgreementHeard news) {
        derive(news.partners(), news.toldAt(), AGREEMENTS);
    }

    /// The relations of one partner are another's now; their rows have moved already.
    void moved(UUID from, UUID to, Caller caller) {
        for (var partnership : partnerships.list("partnerId = ?1 order by id", to)) {
            partnerships.getEntityManager().refresh(partnership);
            outbox.add(event(partnership));
        }
        derive(Set.of(from, to), clock.instant(), caller);
        silence.hear(new ActivitiesChanged(Set.of(from, to)));
    }

    private void derive(Set<UUID> partnerIds, Instant at, Caller caller) {
        var derived = stages.of(partnerIds);
        for (var partnership : partnerships.list("partnerId in ?1 and endedAt is null order by id", partnerIds)) {
            var before = State.of(partnership);
            var now = derived.getOrDefault(partnership.id(), new Derived(null, null));
            var was = new Derived(partnership.stage(), partnership.stageShared());
            if (partnership.derive(now.all(), now.shared())) {
                stages.enter(partnership.id(), was, now, at);
                tell("derive-stage", partnership, before, caller);
            }
        }
    }

    private Partnership enter(Partnership partnership, Caller caller) {
        partnerships.persist(partnership);
        tell("begin", partnership, null, caller);
        return partnership;
    }

    /// What is known of its partner already may concern it.
    private void begun(Partnership partnership, Caller caller) {
        derive(Set.of(partnership.partnerId()), clock.instant(), caller);
        silence.begun(partnership.id());
        partners.tiesChanged(partnership.partnerId());
    }

    private void refuseUnfitting(List<StatedPartnership> stated, String pointer) {
        if (stated.isEmpty()) {
            return;
        }
        var known = kinds.codes();
        var seen = new HashSet<String>();
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < stated.size(); i++) {
            var kind = stated.get(i).kind();
            if (!known.contains(kind)) {
                refusal.at(pointer + i + "/kind", PartnershipProblem.UNKNOWN_PARTNERSHIP_KIND, kind);
            } else if (!seen.add(kind)) {
                refusal.at(pointer + i + "/kind", PartnershipProblem.REPEATED_PARTNERSHIP, kind);
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private void tell(String action, Partnership partnership, @Nullable State before, Caller caller) {
        partnerships.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, partnership.id(), before, State.of(partnership));
        outbox.add(event(partnership));
    }

    private PartnershipEvent event(Partnership partnership) {
        var partner = partners.findById(partnership.partnerId());
        return PartnershipEvent.of(
                partnership, new PartnershipEvent.Partner(partner.id(), partner.code(), partner.country()));
    }

    /// What the journal keeps of a partnership.
    record State(
            UUID partnerId,
            String kind,
            @Nullable PartialDate since,
            @Nullable String source,
            @Nullable String certainty,
            @Nullable String note,
            @Nullable UUID follows,
            @Nullable String stage,
            @Nullable String stageShared,
            @Nullable EndPartnership ending) {

        static State of(Partnership it) {
            var reason = it.endingReason();
            return new State(
                    it.partnerId(),
                    it.kind(),
                    it.since(),
                    it.source(),
                    it.certainty(),
                    it.note(),
                    it.follows(),
                    it.stage(),
                    it.stageShared(),
                    reason == null
                            ? null
                            : new EndPartnership(reason, it.endedOn(), it.endingNote(), it.endingDocument()));
        }
    }
}
