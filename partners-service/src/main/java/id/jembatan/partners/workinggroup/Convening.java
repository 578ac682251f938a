package id.jembatan.partners.workinggroup;

import id.jembatan.partners.activity.Activities;
import id.jembatan.partners.activity.Activity;
import id.jembatan.partners.commitment.Commitments;
import id.jembatan.partners.commitment.Promise;
import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.contact.KnownContacts;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.partners.workinggroup.FoundWorkingGroup.NameMember;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Everything that changes working groups and their meetings: state, signs of life, reminders, journal and event in
/// one transaction. Every change is one of the group too, so that two people never change it unseen by each other.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Convening {

    static final String SILENT = "working-group-silent";

    private static final String RESOURCE = "working-group";
    private static final String COLLECTION = "working-groups";

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final PartnerRefs partners;
    private final PartnerRows rows;
    private final KnownContacts contacts;
    private final Commitments commitments;
    private final Activities activities;
    private final Reminders reminders;
    private final Journal journal;
    private final Outbox outbox;
    private final Sql sql;
    private final EntityManager entities;
    private final Clock clock;
    private final ZoneId zone;

    Convening(
            WorkingGroups groups,
            Meetings meetings,
            PartnerRefs partners,
            PartnerRows rows,
            KnownContacts contacts,
            Commitments commitments,
            Activities activities,
            Reminders reminders,
            Journal journal,
            Outbox outbox,
            Sql sql,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.groups = groups;
        this.meetings = meetings;
        this.partners = partners;
        this.rows = rows;
        this.contacts = contacts;
        this.commitments = commitments;
        this.activities = activities;
        this.reminders = reminders;
        this.journal = journal;
        this.outbox = outbox;
        this.sql = sql;
        this.entities = entities;
        this.clock = clock;
        this.zone = zone;
    }

    /// @throws Refusal 404 if the partner is not the caller's to know of, 422 if something does not fit
    WorkingGroup found(FoundWorkingGroup form, Caller caller) {
        partners.seen(form.partnerId(), null, caller, "/partnerId");
        var refusal = new Refusal(CommonProblem.INVALID);
        refuseUnfitting(form.partnerId(), form.partnershipId(), form.sectors(), form.mandate(), refusal);
        refuseHiding(form.audienceOrMissions(), caller, refusal);
        for (var i = 0; i < form.members().size(); i++) {
            refuseUnfitting(form.members().get(i), "/members/" + i, caller, refusal);
        }
        if (form.foundedOn() != null && form.foundedOn().isAfter(groups.today())) {
            refusal.at("/foundedOn", WorkingGroupProblem.MEETING_IN_FUTURE);
        }
        throwIfAny(refusal);
        var group = new WorkingGroup(form, Desk.of(caller), groups.today());
        groups.persist(group);
        groups.flush();
        journal.record(caller, "found", RESOURCE, group.id(), null, state(group));
        outbox.add(WorkingGroupEvent.of(group, new WorkingGroupEvent.Meetings(0, 0, 0, 0), List.of()));
        remind(group);
        return group;
    }

    /// @return whether that changed anything
    boolean change(WorkingGroup group, ChangeWorkingGroup form, Caller caller) {
        refuseForeign(group, caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        refuseUnfitting(group.partnerId(), form.partnershipId(), form.sectors(), form.mandate(), refusal);
        refuseHiding(form.audience(), caller, refusal);
        throwIfAny(refusal);
        var before = state(group);
        if (!group.change(form)) {
            return false;
        }
        tell("change", group, before, state(group), caller, false);
        remind(group);
        return true;
    }

    void add(WorkingGroup group, NameMember form, Caller caller) {
        refuseForeign(group, caller);
        group.refuseEnded();
        var refusal = new Refusal(CommonProblem.INVALID);
        refuseUnfitting(form, "", caller, refusal);
        throwIfAny(refusal);
        var member = group.add(form);
        tell("add-member", group, null, memberState(member), caller, true);
    }

    void restate(WorkingGroup group, Member member, NameMember form, Caller caller) {
        refuseForeign(group, caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        refuseUnfitting(form, "", caller, refusal);
        throwIfAny(refusal);
        var before = memberState(member);
        if (member.restate(form)) {
            tell("change-member", group, before, memberState(member), caller, true);
        }
    }

    /// Plans a meeting, or records one that nobody planned.
    ///
    /// @throws Refusal 409 if the group is over, 422 if there is no day, or one on which it cannot have taken place
    Meeting plan(WorkingGroup group, PlanMeeting form, Caller caller) {
        refuseForeign(group, caller);
        group.refuseEnded();
        var held = form.heldOn();
        var planned = form.plannedOn();
        if ((held == null) == (planned == null) || planned != null && form.byDocuments()) {
            throw new Refusal(CommonProblem.INVALID).at("/plannedOn", WorkingGroupProblem.MEETING_DAY_NEEDED);
        }
        if (held != null) {
            refuseFuture(held, "/heldOn");
        }
        var day = planned == null ? held : planned;
        if (day == null) {
            throw new IllegalStateException("One of the two days is given");
        }
        var meeting = new Meeting(
                group.id(),
                planned != null,
                day,
                form.host() == null ? nextHost(group) : form.host(),
                form.place(),
                form.agenda());
        meetings.persist(meeting);
        if (held != null) {
            happen(group, meeting, form.byDocuments() ? MeetingMove.REPLACE : MeetingMove.HOLD, held);
        }
        tell("plan-meeting", group, null, state(meeting), caller, true);
        return meeting;
    }

    /// Plans the meetings of a year that are still lacking, spread over it, each side hosting in turn.
    List<Meeting> plan(WorkingGroup group, PlanYear form, Caller caller) {
        refuseForeign(group, caller);
        group.refuseEnded();
        var lacking = (int) (group.meetingsPerYear() - meetings.plannedIn(group, form.year()));
        var planned = new ArrayList<Meeting>();
        var host = nextHost(group);
        var already = group.meetingsPerYear() - Math.max(0, lacking);
        for (var i = 0; i < lacking; i++) {
            var meeting = new Meeting(
                    group.id(), true, spread(form.year(), already + i, group.meetingsPerYear()), host, null, List.of());
            meetings.persist(meeting);
            planned.add(meeting);
            host = Views.other(host);
        }
        if (!planned.isEmpty()) {
            tell("plan-year", group, null, planned.stream().map(this::state).toList(), caller, true);
        }
        return planned;
    }

    /// The middle of each of as many equal parts of the year.
    private static LocalDate spread(int year, int index, int count) {
        var first = LocalDate.of(year, 1, 1);
        return first.plusDays((long) first.lengthOfYear() * (2L * index + 1) / (2L * count));
    }

    /// The side whose turn it is: the other than last.
    private Side nextHost(WorkingGroup group) {
        var last = meetings.lastHosts(List.of(group.id())).get(group.id());
        return last == null ? group.firstHost() : Views.other(last);
    }

    boolean change(WorkingGroup group, Meeting meeting, ChangeMeeting form, Caller caller) {
        refuseForeign(group, caller);
        var before = state(meeting);
        if (!meeting.change(form)) {
            return false;
        }
        tell("change-meeting", group, before, state(meeting), caller, true);
        return true;
    }

    /// @throws Refusal 409 if the move does not lead on from here, or the meeting has minutes, 422 without a day
    void move(WorkingGroup group, Meeting meeting, MoveMeeting form, Caller caller) {
        refuseForeign(group, caller);
        var before = state(meeting);
        switch (form.move()) {
            case HOLD, REPLACE -> {
                var on = form.on();
                if (on == null) {
                    throw new Refusal(CommonProblem.INVALID).at("/on", WorkingGroupProblem.MEETING_DAY_NEEDED);
                }
                refuseFuture(on, "/on");
                happen(group, meeting, form.move(), on);
            }
            case CANCEL -> meeting.move(form.move(), null);
            case REOPEN -> {
                if (meetings.currentMinutes(meeting).isPresent()) {
                    throw new Refusal(WorkingGroupProblem.MEETING_HAS_MINUTES);
                }
                meeting.move(form.move(), null);
                activities.take(meeting.id());
                settled(group);
            }
        }
        tell(form.move().code() + "-meeting", group, before, state(meeting), caller, true);
    }

    private void happen(WorkingGroup group, Meeting meeting, MeetingMove move, LocalDate on) {
        meeting.move(move, on);
        activities.put(new Activity(
                meeting.id(),
                COLLECTION,
                group.partnerId(),
                group.partnershipId(),
                move == MeetingMove.REPLACE ? "document_exchange" : "working_group_meeting",
                group.name(),
                PartialDate.of(on),
                group.audience()));
        settled(group);
    }

    /// The group's last sign of life, and from there the next silence.
    private void settled(WorkingGroup group) {
        meetings.flush();
        group.met(meetings.lastMet(group));
        remind(group);
    }

    /// @return the version that holds now: the same text again is no new one
    Minutes write(WorkingGroup group, Meeting meeting, WriteMinutes form, Caller caller) {
        refuseForeign(group, caller);
        refuseNotHeld(meeting);
        lock(group);
        var current = meetings.currentMinutes(meeting);
        if (current.isPresent() && current.get().text().equals(form.text())) {
            return current.get();
        }
        var minutes = new Minutes(
                meeting.id(),
                current.map(each -> each.number() + 1).orElse(1),
                form.text(),
                Desk.of(caller),
                clock.instant());
        entities.persist(minutes);
        touch(meeting);
        tell(
                "write-minutes",
                group,
                null,
                new MinutesState(meeting.id(), minutes.number(), minutes.sha256()),
                caller,
                false);
        return minutes;
    }

    /// @throws Refusal 403 if the caller speaks for neither side, 409 if the text is another one by now
    void confirm(WorkingGroup group, Meeting meeting, ConfirmMinutes form, Caller caller) {
        var side = Views.sideOf(caller).orElseThrow(() -> new Refusal(WorkingGroupProblem.NO_SIDE_TO_CONFIRM));
        lock(group);
        var minutes = meetings.currentMinutes(meeting).orElseThrow(() -> new Refusal(WorkingGroupProblem.NO_MINUTES));
        if (!minutes.sha256().equals(form.sha256())) {
            throw new Refusal(WorkingGroupProblem.MINUTES_CHANGED).with("sha256", minutes.sha256());
        }
        if (meetings.confirmations(List.of(minutes.id())).stream().anyMatch(each -> each.side() == side)) {
            return;
        }
        entities.persist(new MinutesConfirmation(minutes, side, Desk.of(caller), clock.instant()));
        touch(meeting);
        tell("confirm-minutes", group, null, new ConfirmedState(meeting.id(), side, minutes.sha256()), caller, false);
    }

    void decide(WorkingGroup group, Meeting meeting, TakeDecision form, Caller caller) {
        refuseForeign(group, caller);
        refuseNotHeld(meeting);
        lock(group);
        var commitment = commitments.promise(
                new Promise(
                        COLLECTION,
                        group.id(),
                        group.partnerId(),
                        form.side(),
                        form.owner(),
                        form.ownerText(),
                        form.title(),
                        form.dueOn(),
                        group.audience(),
                        group.keeper(),
                        false),
                caller);
        var number = meetings.decisions(List.of(meeting.id())).size() + 1;
        entities.persist(new Decision(meeting.id(), number, form, commitment, clock.instant()));
        touch(meeting);
        tell("decide", group, null, new DecisionState(meeting.id(), number, form.title(), commitment), caller, false);
    }

    GroupDocument add(WorkingGroup group, AddGroupDocument form, Caller caller) {
        refuseForeign(group, caller);
        if (form.link() == null && form.documentId() == null) {
            throw new Refusal(CommonProblem.INVALID).at("/link", WorkingGroupProblem.GROUP_DOCUMENT_NOWHERE);
        }
        if (form.meetingId() != null) {
            touch(meetings.get(group, form.meetingId()));
        }
        var document = new GroupDocument(group.id(), form, Desk.of(caller), clock.instant());
        entities.persist(document);
        tell("add-document", group, null, document.view(), caller, true);
        return document;
    }

    void share(WorkingGroup group, GroupDocument document, ShareGroupDocument form, Caller caller) {
        refuseForeign(group, caller);
        if (document.share(form.shared())) {
            var meetingId = document.view().meetingId();
            if (meetingId != null) {
                touch(meetings.get(group, meetingId));
            }
            tell("share-document", group, null, document.view(), caller, true);
        }
    }

    /// Another version of the meeting as well: what it shows has changed.
    private void touch(Meeting meeting) {
        entities.lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void lock(WorkingGroup group) {
        entities.lock(group, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void refuseForeign(WorkingGroup group, Caller caller) {
        if (!rows.keeps(caller, group.keeper())) {
            throw new Refusal(
                    WorkingGroupProblem.WORKING_GROUP_OF_ANOTHER_DESK,
                    group.keeper().code());
        }
    }

    private static void refuseNotHeld(Meeting meeting) {
        if (!meeting.state().tookPlace()) {
            throw new Refusal(
                    WorkingGroupProblem.MEETING_NOT_HELD, meeting.state().code());
        }
    }

    private void refuseFuture(LocalDate day, String pointer) {
        if (day.isAfter(groups.today())) {
            throw new Refusal(CommonProblem.INVALID).at(pointer, WorkingGroupProblem.MEETING_IN_FUTURE);
        }
    }

    private static void refuseHiding(Audience audience, Caller caller, Refusal refusal) {
        if (audience == Audience.OFFICES && Desk.of(caller).of("mission").isPresent()) {
            refusal.at("/audience", WorkingGroupProblem.GROUP_AUDIENCE_HIDES_IT);
        }
    }

    private static void throwIfAny(Refusal refusal) {
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private void refuseUnfitting(
            UUID partnerId,
            @Nullable UUID partnershipId,
            List<String> sectors,
            @Nullable Mandate mandate,
            Refusal refusal) {
        if (!sectors.isEmpty()) {
            var known = new HashSet<>(
                    sql.list("select code from sector where code = any(?)", row -> row.getString(1), (Object)
                            sectors.toArray(String[]::new)));
            for (var i = 0; i < sectors.size(); i++) {
                if (!known.contains(sectors.get(i))) {
                    refusal.at("/sectors/" + i, WorkingGroupProblem.GROUP_UNKNOWN_SECTOR, sectors.get(i));
                }
            }
        }
        if (partnershipId != null
                && sql.first(
                                "select id from partnership where id = ? and partner_id = ?",
                                row -> row.getObject(1, UUID.class),
                                partnershipId,
                                partnerId)
                        .isEmpty()) {
            refusal.at("/partnershipId", WorkingGroupProblem.GROUP_UNKNOWN_PARTNERSHIP);
        }
        if (mandate != null
                && mandate.from() != null
                && mandate.until() != null
                && mandate.until().isBefore(mandate.from())) {
            refusal.at("/mandate/until", WorkingGroupProblem.MANDATE_ENDS_BEFORE_IT_BEGINS);
        }
    }

    private void refuseUnfitting(NameMember form, String pointer, Caller caller, Refusal refusal) {
        if (!form.isSomebody()) {
            refusal.at(pointer + "/contactId", WorkingGroupProblem.MEMBER_NEEDS_SOMEBODY);
        }
        if (form.contactId() != null && !contacts.sees(form.contactId(), caller)) {
            refusal.at(pointer + "/contactId", WorkingGroupProblem.MEMBER_UNKNOWN_CONTACT);
        }
        if (form.from() != null && form.until() != null && form.until().isBefore(form.from())) {
            refusal.at(pointer + "/until", WorkingGroupProblem.MEMBER_LEAVES_BEFORE_JOINING);
        }
    }

    /// @param alone whether the group itself has not changed and needs another version all the same
    private void tell(
            String action,
            WorkingGroup group,
            @Nullable Object before,
            @Nullable Object after,
            Caller caller,
            boolean alone) {
        if (alone) {
            lock(group);
        }
        groups.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, group.id(), before, after);
        outbox.add(WorkingGroupEvent.of(group, meetings.counted(group), meetings.days(group)));
    }

    /// The same state with another version: the partner it is about has another record now.
    void tellAgain(WorkingGroup group) {
        outbox.add(WorkingGroupEvent.of(group, meetings.counted(group), meetings.days(group)));
        remind(group);
    }

    /// One reminder for each silence: it is known by the day on which the silence becomes too long.
    private void remind(WorkingGroup group) {
        reminders.drop(group.id(), SILENT);
        if (group.endedOn() != null) {
            return;
        }
        var from = group.quietSince().plusMonths(groups.silence());
        var partner =
                partners.named(List.of(group.partnerId())).of(group.partnerId()).name();
        reminders.plan(new PlannedReminder(
                SILENT,
                COLLECTION,
                group.id(),
                from.toString(),
                from.atStartOfDay(zone).toInstant(),
                Set.copyOf(List.of(Desk.bureau(), group.keeper())),
                Map.of(
                        "title", group.name(),
                        "partner", partner,
                        "due", from.toString(),
                        "since", group.quietSince().toString())));
    }

    private static ChangeWorkingGroup state(WorkingGroup group) {
        return group.changeable();
    }

    private MeetingKept state(Meeting meeting) {
        return new MeetingKept(
                meeting.id(), meeting.state(), meeting.host(), meeting.plannedOn(), meeting.heldOn(), meeting.agenda());
    }

    private static MemberState memberState(Member member) {
        var stated = member.stated();
        return new MemberState(
                member.id(), stated.side(), stated.contactId(), stated.from(), stated.until(), stated.leads());
    }

    /// What the journal keeps of a meeting.
    private record MeetingKept(
            UUID meeting,
            MeetingState state,
            Side host,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            List<AgendaItem> agenda) {}

    /// What the journal keeps of a member: what people write into roles can be a name, so it stays out.
    private record MemberState(
            UUID member,
            Side side,
            @Nullable UUID contactId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean chair) {}

    private record MinutesState(UUID meeting, int number, String sha256) {}

    private record ConfirmedState(UUID meeting, Side side, String sha256) {}

    private record DecisionState(UUID meeting, int number, String title, UUID commitment) {}
}
