package id.jembatan.partners.engagement;

import id.jembatan.partners.activity.Activities;
import id.jembatan.partners.activity.Activity;
import id.jembatan.partners.commitment.Commitments;
import id.jembatan.partners.commitment.Promise;
import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.holiday.CalendarHeard;
import id.jembatan.partners.holiday.Calendars;
import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Everything that changes engagements: state, journal, event, signs of life and reminders in one transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Logbook {

    static final String RESOURCE = "engagement";
    static final String COLLECTION = "engagements";

    private static final Caller NEIGHBOUR =
            new Caller("calendar", "calendar", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    private final EntityManager database;
    private final Soundness soundness;
    private final Procedures procedures;
    private final Needs needs;
    private final Belongings belongings;
    private final PartnerRefs partners;
    private final PartnerRows rows;
    private final Activities activities;
    private final Commitments commitments;
    private final EngagementReminders reminders;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    Logbook(
            EntityManager database,
            Soundness soundness,
            Procedures procedures,
            Needs needs,
            Belongings belongings,
            PartnerRefs partners,
            PartnerRows rows,
            Activities activities,
            Commitments commitments,
            EngagementReminders reminders,
            Calendars calendars,
            Parameters parameters,
            Journal journal,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.database = database;
        this.soundness = soundness;
        this.procedures = procedures;
        this.needs = needs;
        this.belongings = belongings;
        this.partners = partners;
        this.rows = rows;
        this.activities = activities;
        this.commitments = commitments;
        this.reminders = reminders;
        this.calendars = calendars;
        this.parameters = parameters;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /// @throws Refusal 404 on a partner that the caller may not know of, 422 if something that is said does not fit
    Engagement add(RecordEngagement form, Caller caller) {
        var sound = soundness.of(form, null, caller);
        var stage = soundness.firstStage(form, sound, today());
        var engagement = new Engagement(
                form,
                sound.partners(),
                sound.begins(),
                stage,
                caller.language().getLanguage(),
                Desk.of(caller),
                clock.instant());
        count(engagement, sound.kind());
        database.persist(engagement);
        tell("record", engagement, sound.kind(), null, caller);
        promise(engagement, form, caller);
        return engagement;
    }

    /// @return whether that changed anything
    boolean change(Engagement engagement, RecordEngagement form, Caller caller) {
        refuseNotYours(engagement, caller);
        var sound = soundness.of(form, engagement, caller);
        var before = engagement.said();
        var promised = form.nextStep() != null
                && !form.nextStep().text().equals(engagement.words().nextStep());
        if (!engagement.change(form, sound.partners(), sound.begins()) && !promised) {
            return false;
        }
        count(engagement, sound.kind());
        tell("change", engagement, sound.kind(), before, caller);
        if (promised) {
            promise(engagement, form, caller);
        }
        return true;
    }

    /// @throws Refusal 409 if there is no such move now, or something is missing for it
    void move(Engagement engagement, MakeMove form, Caller caller) {
        refuseNotYours(engagement, caller);
        var kind = kind(engagement);
        var move = procedures.moves(kind.procedure(), engagement.stage(), caller.language()).stream()
                .filter(each -> each.code().equals(form.move()))
                .findFirst()
                .orElseThrow(() -> new Refusal(EngagementProblem.NO_SUCH_MOVE, form.move(), engagement.stage()));
        var on = notInTheFuture(form.on());
        var missing = needs.of(engagement, kind.procedure(), move.code(), form, today(), caller.language());
        if (!missing.isEmpty()) {
            throw new Refusal(EngagementProblem.MOVE_LACKS, move.name()).with("missing", missing);
        }
        var before = engagement.said();
        engagement.go(move, procedures.stage(kind.procedure(), move.to()), form, on);
        database.persist(new MadeMove(engagement.id(), move, form, on, Desk.of(caller), clock.instant()));
        count(engagement, kind);
        tell(move.code(), engagement, kind, before, caller);
    }

    /// @throws Refusal 404 if the partner is none of the engagement's
    UUID promise(Engagement engagement, PromiseHere form, Caller caller) {
        refuseNotYours(engagement, caller);
        var partner = form.partner() == null ? engagement.partnerIds().getFirst() : form.partner();
        if (!engagement.partnerIds().contains(partner)) {
            throw partners.unknown("/partner");
        }
        return commitments.promise(
                new Promise(
                        COLLECTION,
                        engagement.id(),
                        partner,
                        form.side() == null ? Side.OURS : form.side(),
                        form.owner(),
                        form.ownerText(),
                        form.title(),
                        form.dueOn(),
                        engagement.audience(),
                        engagement.keeper(),
                        engagement.confidential()),
                caller);
    }

    private void promise(Engagement engagement, RecordEngagement form, Caller caller) {
        var next = form.nextStep();
        if (next != null) {
            promise(
                    engagement,
                    new PromiseHere(null, next.side(), next.text(), next.owner(), next.ownerText(), next.dueOn()),
                    caller);
        }
    }

    /// Something that belongs to it changed: that is a change of the engagement too, or two people could change two
    /// parts of it unseen.
    void touched(String action, Engagement engagement, @Nullable Object before, @Nullable Object after, Caller caller) {
        database.lock(engagement, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        database.flush();
        journal.record(caller, action, RESOURCE, engagement.id(), before, after);
        announce(engagement, kind(engagement));
    }

    /// Looking at a confidential one is on record.
    void looked(Engagement engagement, Caller caller) {
        if (engagement.confidential()) {
            journal.record(caller, "view", RESOURCE, engagement.id(), null, null);
        }
    }

    /// Days off changed: the days that are still to come are counted anew, and both are on record.
    void recount(@Observes CalendarHeard heard) {
        var open = database.createQuery("""
                        from Engagement e where e.permitDecidedOn is null and e.permitLatest is not null
                        or e.returnedOn is not null and e.reportedOn is null""", Engagement.class).getResultList();
        for (var engagement : open) {
            var kind = kind(engagement);
            var before = engagement.clocks();
            if (!procedures
                            .moves(kind.procedure(), engagement.stage(), NEIGHBOUR.language())
                            .isEmpty()
                    && count(engagement, kind)) {
                database.flush();
                journal.record(NEIGHBOUR, "recount", RESOURCE, engagement.id(), before, engagement.clocks());
                announce(engagement, kind);
            }
        }
    }

    void refuseNotYours(Engagement engagement, Caller caller) {
        if (!rows.keeps(caller, engagement.keeper())) {
            throw new Refusal(EngagementProblem.ENGAGEMENT_NOT_YOURS);
        }
    }

    EngagementKind kind(Engagement engagement) {
        return procedures
                .kind(engagement.kind())
                .orElseThrow(() -> new IllegalStateException("No kind " + engagement.kind()));
    }

    /// The day that was said, or today.
    LocalDate notInTheFuture(@Nullable LocalDate on) {
        if (on != null && on.isAfter(today())) {
            throw new Refusal(CommonProblem.INVALID).at("/on", EngagementProblem.NOT_IN_THE_FUTURE);
        }
        return on == null ? today() : on;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private boolean count(Engagement engagement, EngagementKind kind) {
        return engagement.count(
                calendars.home(),
                procedures.knows(kind.procedure(), "permit_requested"),
                parameters.number("permit-lead"),
                parameters.number("permit-decision"),
                parameters.number("visit-report"));
    }

    private void tell(
            String action, Engagement engagement, EngagementKind kind, @Nullable Object before, Caller caller) {
        database.flush(); // the event carries the version that this change made
        journal.record(caller, action, RESOURCE, engagement.id(), before, engagement.said());
        announce(engagement, kind);
    }

    private void announce(Engagement engagement, EngagementKind kind) {
        var cohorts = belongings.cohorts(engagement.id());
        outbox.add(EngagementEvent.of(engagement, partners.named(engagement.partnerIds()), cohorts));
        activities.take(engagement.id());
        if (engagement.happened()) {
            engagement
                    .partnerIds()
                    .forEach(each -> activities.put(new Activity(
                            engagement.id(),
                            COLLECTION,
                            each,
                            belongings.partnershipOf(engagement, each),
                            engagement.kind(),
                            engagement.confidential()
                                    ? kind.code()
                                    : String.valueOf(engagement.words().subject()),
                            engagement.begins(),
                            engagement.audience())));
        }
        var open = !procedures
                .moves(kind.procedure(), engagement.stage(), Locale.ROOT)
                .isEmpty();
        reminders.plan(engagement, open, belongings.followUps(engagement, kind, today()), cohorts);
    }
}
