package id.jembatan.partners.request;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.mission.Missions;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Everything that changes requests: state, history, reminders, journal and event in one transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Asking {

    private static final String RESOURCE = "request";

    private final Requests requests;
    private final RequestKinds kinds;
    private final RequestViews views;
    private final Missions missions;
    private final PartnerRefs partners;
    private final Reminders reminders;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    Asking(
            Requests requests,
            RequestKinds kinds,
            RequestViews views,
            Missions missions,
            PartnerRefs partners,
            Reminders reminders,
            Journal journal,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.requests = requests;
        this.kinds = kinds;
        this.views = views;
        this.missions = missions;
        this.partners = partners;
        this.reminders = reminders;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /// @throws Refusal 404 if the partner is not the caller's to know of, 422 if something does not fit
    Request ask(AskMission form, Caller caller) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var mission = missions.coded(Set.of(form.mission())).stream().findFirst();
        if (mission.isEmpty()) {
            refusal.at("/mission", RequestProblem.REQUEST_MISSION_UNKNOWN, form.mission());
        }
        refuseUnfitting(form.kind(), form.due(), refusal);
        if (mission.isEmpty() || refusal.hasFaults()) {
            throw refusal;
        }
        if (form.partnerId() != null) {
            partners.seen(form.partnerId(), null, caller, "/partnerId");
        }
        var request = new Request(form, mission.get().id(), Desk.of(caller), clock.instant(), zone);
        requests.persist(request);
        tell("ask", request, null, form.text(), List.of(), caller);
        remind(request);
        return request;
    }

    /// @return whether that changed anything
    /// @throws Refusal 403 if another desk asked, 409 if it is settled, 422 if something does not fit
    boolean change(Request request, ChangeRequest form, Caller caller) {
        if (!requests.asks(caller, request)) {
            throw new Refusal(
                    RequestProblem.REQUEST_OF_ANOTHER_DESK, request.keeper().code());
        }
        var before = State.of(request);
        var sameDue = form.due().equals(request.due());
        var refusal = new Refusal(CommonProblem.INVALID);
        if (!kinds.has(form.kind())) {
            refusal.at("/kind", RequestProblem.UNKNOWN_REQUEST_KIND, form.kind());
        }
        if (!sameDue) {
            refuseUnfittingDue(form.due(), refusal);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        if (!request.change(form, clock.instant(), zone)) {
            return false;
        }
        tell("change", request, before, form.text(), List.of(), caller);
        remind(request);
        return true;
    }

    /// @throws Refusal 403 if the move is the other side's, 409 if it does not lead on from here, 422 if something does
    ///     not fit
    void move(Request request, MoveRequest form, Caller caller) {
        var move = form.move();
        if (!views.his(move, request, caller)) {
            throw new Refusal(RequestProblem.REQUEST_MOVE_OF_OTHER_SIDE, move.code());
        }
        refuseUnfittingMove(form);
        var before = State.of(request);
        request.move(form, clock.instant(), zone);
        tell(move.code(), request, before, form.text(), form.results(), caller);
        remind(request);
    }

    private void refuseUnfitting(String kind, Due due, Refusal refusal) {
        if (!kinds.has(kind)) {
            refusal.at("/kind", RequestProblem.UNKNOWN_REQUEST_KIND, kind);
        }
        refuseUnfittingDue(due, refusal);
    }

    private void refuseUnfittingDue(Due due, Refusal refusal) {
        if (!due.once()) {
            refusal.at("/due", RequestProblem.REQUEST_DUE_ONCE);
        } else if (!due.end(zone).isAfter(clock.instant())) {
            refusal.at("/due", RequestProblem.REQUEST_DUE_PAST);
        }
    }

    private void refuseUnfittingMove(MoveRequest form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        var move = form.move();
        var needsText = switch (move) {
            case DECLINE, ASK_AGAIN -> true;
            case ANSWER -> form.results().isEmpty();
            case ACCEPT, CLOSE, WITHDRAW -> false;
        };
        if (needsText && form.text() == null) {
            refusal.at("/text", RequestProblem.REQUEST_TEXT_NEEDED);
        }
        if (!move.takesResults() && !form.results().isEmpty()) {
            refusal.at("/results", RequestProblem.REQUEST_MOVE_TAKES_NO_RESULTS, move.code());
        }
        for (var i = 0; i < form.results().size(); i++) {
            var result = form.results().get(i);
            if (result.link() == null && result.documentId() == null) {
                refusal.at("/results/" + i, RequestProblem.REQUEST_RESULT_NOWHERE);
            }
        }
        if (move.takesDue()) {
            // What is asked again is due anew: the old day is over, or soon will be.
            refuseUnfittingDue(form.due() == null ? new Due(null, null) : form.due(), refusal);
        } else if (form.due() != null) {
            refusal.at("/due", RequestProblem.REQUEST_MOVE_TAKES_NO_DUE, move.code());
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private void tell(
            String action,
            Request request,
            @Nullable State before,
            @Nullable String text,
            List<RequestResult> results,
            Caller caller) {
        requests.flush(); // the event carries the version that this change made
        requests.getEntityManager()
                .persist(new RequestStep(request, action, Desk.of(caller), clock.instant(), text, results));
        journal.record(caller, action, RESOURCE, request.id(), before, State.of(request));
        outbox.add(RequestEvent.of(request));
    }

    /// The same state with another version: the partner it is about has another record now.
    void tellAgain(Request request) {
        outbox.add(RequestEvent.of(request));
        remind(request);
    }

    /// Half time and the due day are told to the mission, that it is too late to whoever asked.
    private void remind(Request request) {
        reminders.drop(request.id());
        if (!request.open()) {
            return;
        }
        var mission = Set.of(Desk.mission(request.missionCode()));
        plan("request-half-time", request, request.halfTime(), mission);
        plan("request-due", request, request.due().reminded(zone), mission);
        plan("request-overdue", request, request.dueAt(), Set.of(request.keeper()));
    }

    private void plan(String rule, Request request, Instant at, Set<Desk> recipients) {
        var facts = new HashMap<String, String>();
        facts.put("title", request.title());
        facts.put("due", request.due().day(zone).toString());
        facts.put("mission", request.missionCode());
        var partnerId = request.partnerId();
        if (partnerId != null) {
            facts.put(
                    "partner", partners.named(List.of(partnerId)).of(partnerId).name());
        }
        reminders.plan(new PlannedReminder(
                rule, "requests", request.id(), request.dueAt().toString(), at, recipients, facts));
    }

    /// What the journal keeps of a request.
    private record State(
            String kind,
            String title,
            @Nullable String text,
            String mission,
            Due due,
            Priority priority,
            RequestState state) {

        static State of(Request request) {
            return new State(
                    request.kind(),
                    request.title(),
                    request.text(),
                    request.missionCode(),
                    request.due(),
                    request.priority(),
                    request.state());
        }
    }
}
