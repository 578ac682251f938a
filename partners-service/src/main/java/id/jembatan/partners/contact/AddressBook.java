package id.jembatan.partners.contact;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.mission.Missions;
import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Everything that changes contacts: state and journal in one transaction. The journal is for good, so it gets the
/// names of the fields that changed and never what stands in them; there is no event for the same reason.
@ApplicationScoped
@Transactional(value = TxType.MANDATORY, dontRollbackOn = Refusal.class)
class AddressBook {

    static final String RESOURCE = "contact";
    static final String TERM_ENDS = "term-of-office-ends";

    private final Contacts contacts;
    private final ContactRows rows;
    private final DataRules rules;
    private final PartnerRefs partners;
    private final Missions missions;
    private final Parameters parameters;
    private final Reminders reminders;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;
    private final ZoneId zone;

    AddressBook(
            Contacts contacts,
            ContactRows rows,
            DataRules rules,
            PartnerRefs partners,
            Missions missions,
            Parameters parameters,
            Reminders reminders,
            Journal journal,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.contacts = contacts;
        this.rows = rows;
        this.rules = rules;
        this.partners = partners;
        this.missions = missions;
        this.parameters = parameters;
        this.reminders = reminders;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
        this.zone = zone;
    }

    /// @param cardUid the identity of the card it comes from, if it comes from one
    /// @throws Refusal 404 if the partner is not the caller's to know of, 409 if the role has passed to
    ///     somebody else already, 422 if something does not fit
    Contact enter(EnterContact form, @Nullable String cardUid, Caller caller) {
        var house = house(form, caller);
        refuseUnfitting(form, house, null, caller);
        var contact = new Contact(form, house, Desk.of(caller), cardUid);
        contacts.persist(contact);
        touch(contact.predecessorId());
        flush();
        journal.record(caller, "enter", RESOURCE, contact.id(), null, Mark.of(null, contact.stated()));
        remind(contact);
        return contact;
    }

    /// @return whether that changed anything
    /// @throws Refusal as for a new contact, and 409 if the person is erased
    boolean restate(Contact contact, EnterContact form, Caller caller) {
        rows.refuseForeign(caller, contact);
        if (contact.erased()) {
            throw new Refusal(ContactProblem.CONTACT_ERASED);
        }
        var before = contact.stated();
        if (before.equals(form)) {
            return false;
        }
        var house = house(form, caller);
        refuseUnfitting(form, house, contact, caller);
        contact.restate(form, house);
        if (!Objects.equals(before.predecessorId(), contact.predecessorId())) {
            touch(before.predecessorId());
            touch(contact.predecessorId());
        }
        flush();
        journal.record(
                caller, "change", RESOURCE, contact.id(), Mark.of(before, before), Mark.of(before, contact.stated()));
        remind(contact);
        return true;
    }

    /// Forgets the person, here and in the answers that are kept for repeated requests.
    ///
    /// @throws Refusal 409 if that has been done already
    void erase(Contact contact, String reason, Caller caller) {
        if (contact.erased()) {
            throw new Refusal(ContactProblem.CONTACT_ERASED);
        }
        contact.erase(clock.instant(), reason);
        contacts.flush();
        // Kept answers show a contact with its id beside it.
        sql.run(
                "delete from idempotency_key where position(? in coalesce(body, '') || coalesce(location, '')) > 0",
                contact.id().toString());
        reminders.drop(contact.id());
        journal.record(caller, "erase", RESOURCE, contact.id(), null, new Erasure(reason));
    }

    /// Who follows is shown with whoever went before: that is another version of both.
    private void touch(@Nullable UUID id) {
        if (id != null) {
            contacts.findByIdOptional(id)
                    .ifPresent(each -> contacts.getEntityManager().lock(each, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        }
    }

    private record Erasure(String reason) {}

    private void flush() {
        try {
            contacts.flush();
        } catch (ConstraintViolationException e) {
            // Somebody else was faster by less than the checks can see.
            if ("contact_one_successor".equals(e.getConstraintName())) {
                throw new Refusal(ContactProblem.PREDECESSOR_HAS_SUCCESSOR);
            }
            throw e;
        }
    }

    private House house(EnterContact form, Caller caller) {
        if (Stream.of(form.partnerId() != null, form.mission() != null, form.agency() != null)
                        .filter(given -> given)
                        .count()
                != 1) {
            throw new Refusal(CommonProblem.INVALID).at("/partnerId", ContactProblem.CONTACT_NEEDS_ONE_PLACE);
        }
        if (form.partnerId() != null) {
            return new House(
                    partners.seen(form.partnerId(), null, caller, "/partnerId").id(), null, null, null);
        }
        var mission = form.mission();
        var house = mission == null
                ? new House(null, null, null, form.agency())
                : missions.coded(Set.of(mission)).stream()
                        .findFirst()
                        .map(found -> new House(null, found.id(), found.code(), null))
                        .orElseThrow(() -> new Refusal(CommonProblem.INVALID)
                                .at("/mission", ContactProblem.UNKNOWN_PLACE, mission));
        if (!rows.mayEnterAt(caller, house)) {
            throw new Refusal(CommonProblem.INVALID)
                    .at(mission == null ? "/agency" : "/mission", ContactProblem.CONTACT_AT_ANOTHER_HOUSE);
        }
        return house;
    }

    private void refuseUnfitting(EnterContact form, House house, @Nullable Contact itself, Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var retention = rules.classes().get(form.retentionClass());
        if (retention == null) {
            refusal.at("/retentionClass", ContactProblem.UNKNOWN_RETENTION_CLASS, form.retentionClass());
        } else if (retention.countsFromOccasion() && form.occasionOn() == null) {
            refusal.at("/occasionOn", ContactProblem.OCCASION_NEEDED, form.retentionClass());
        }
        var consent = form.consent();
        if (!rules.bases().containsKey(consent.basis())) {
            refusal.at("/consent/basis", ContactProblem.UNKNOWN_LEGAL_BASIS, consent.basis());
        }
        if (consent.givenOn() != null
                && consent.withdrawnOn() != null
                && consent.withdrawnOn().isBefore(consent.givenOn())) {
            refusal.at("/consent/withdrawnOn", ContactProblem.CONSENT_WITHDRAWN_BEFORE_GIVEN);
        }
        var term = form.termOrOpen();
        if (term.from() != null
                && term.until() != null
                && term.until().latest().isBefore(term.from().earliest())) {
            refusal.at("/term/until", ContactProblem.TERM_ENDS_BEFORE_IT_BEGINS);
        }
        if (house.partnerId() != null
                && form.audienceOrMissions() == Audience.OFFICES
                && Desk.of(caller).of("mission").isPresent()) {
            refusal.at("/audience", ContactProblem.AUDIENCE_HIDES_IT);
        }
        if (form.predecessorId() != null) {
            refuseUnfittingPredecessor(form.predecessorId(), house, itself, caller, refusal);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private void refuseUnfittingPredecessor(
            UUID predecessorId, House house, @Nullable Contact itself, Caller caller, Refusal refusal) {
        var predecessor = contacts.seen(predecessorId, caller);
        if (predecessor.isEmpty()) {
            refusal.at("/predecessorId", ContactProblem.UNKNOWN_PREDECESSOR);
        } else if (!predecessor.get().house().equals(house)) {
            refusal.at("/predecessorId", ContactProblem.PREDECESSOR_ELSEWHERE);
        } else if (itself != null && contacts.precedes(itself.id(), predecessorId)) {
            refusal.at("/predecessorId", ContactProblem.PREDECESSOR_IN_CIRCLE);
        } else if (contacts.count(
                        "predecessorId = ?1 and id <> ?2", predecessorId, itself == null ? predecessorId : itself.id())
                > 0) {
            throw new Refusal(ContactProblem.PREDECESSOR_HAS_SUCCESSOR);
        }
    }

    /// The reminder names the role and the house, never the person: it is stored and mailed.
    void remind(Contact contact) {
        reminders.drop(contact.id(), TERM_ENDS);
        var until = contact.termUntil();
        if (until == null || until.latest().atStartOfDay(zone).toInstant().isBefore(clock.instant())) {
            return;
        }
        var facts = new HashMap<String, String>();
        var house = contact.house();
        var partnerId = house.partnerId();
        var partner = partnerId == null
                ? null
                : partners.named(List.of(partnerId)).of(partnerId).name();
        if (partner != null) {
            facts.put("partner", partner);
        }
        facts.put(
                "title",
                Stream.of(contact.role(), contact.unit(), partner, house.missionCode(), house.agency())
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(""));
        facts.put("due", until.latest().toString());
        reminders.plan(new PlannedReminder(
                TERM_ENDS,
                "contacts",
                contact.id(),
                until.latest().toString(),
                until.latest()
                        .minusDays(parameters.number("term-of-office-reminder"))
                        .atStartOfDay(zone)
                        .toInstant(),
                Set.copyOf(List.of(contact.keeper(), Desk.bureau())),
                facts));
    }
}
