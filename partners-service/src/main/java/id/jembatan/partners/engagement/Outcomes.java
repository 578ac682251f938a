package id.jembatan.partners.engagement;

import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// What came of engagements: answers to follow-ups, companies, cohorts.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Outcomes {

    private final EntityManager database;
    private final Belongings belongings;
    private final Logbook logbook;
    private final Parameters parameters;
    private final PartnerRefs partners;
    private final Clock clock;

    Outcomes(
            EntityManager database,
            Belongings belongings,
            Logbook logbook,
            Parameters parameters,
            PartnerRefs partners,
            Clock clock) {
        this.database = database;
        this.belongings = belongings;
        this.logbook = logbook;
        this.parameters = parameters;
        this.partners = partners;
        this.clock = clock;
    }

    /// An answer may be corrected by another one; the journal keeps both.
    void answer(Engagement engagement, int days, AnswerFollowUp form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        var followUp = belongings.followUps(engagement.id()).stream()
                .filter(each -> each.days() == days)
                .findFirst()
                .orElseThrow(() -> new Refusal(EngagementProblem.UNKNOWN_FOLLOW_UP));
        var before = followUp.answer();
        var on = logbook.notInTheFuture(form.on());
        followUp.answer(form.answer(), on, form.note());
        logbook.touched(
                "answer-follow-up",
                engagement,
                before == null ? null : new Answered(days, before, null),
                new Answered(days, form.answer(), form.note()),
                caller);
    }

    private record Answered(
            int days, Answer answer, @Nullable String note) {}

    void lead(Engagement engagement, StartLead form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        refuseOtherKind(logbook.kind(engagement).funnel());
        var lead = new Lead(
                engagement.id(),
                form.ourCompany(),
                seen(form.ourPartner(), caller, "/ourPartner"),
                form.theirCompany(),
                seen(form.theirPartner(), caller, "/theirPartner"),
                form.on() == null ? day(engagement) : logbook.notInTheFuture(form.on()),
                form.note(),
                clock.instant());
        try {
            database.persist(lead);
            logbook.touched("start-lead", engagement, null, lead.view(), caller);
        } catch (ConstraintViolationException e) {
            throw "engagement_lead_pair_once".equals(e.getConstraintName())
                    ? new Refusal(EngagementProblem.DUPLICATE_LEAD)
                    : e;
        }
    }

    void step(Engagement engagement, UUID id, StepLead form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        var lead = belongings.leads(engagement.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(EngagementProblem.UNKNOWN_LEAD));
        var before = lead.view();
        lead.step(form.stage(), logbook.notInTheFuture(form.on()), form.note(), form.facilitated());
        logbook.touched("step-lead", engagement, before, lead.view(), caller);
    }

    CohortsView cohorts(Engagement engagement) {
        var cohorts = belongings.cohorts(engagement.id());
        record Places(int planned, @Nullable Integer enrolled) {

            Places and(Places other) {
                return new Places(
                        planned + other.planned,
                        enrolled == null
                                ? other.enrolled
                                : Integer.valueOf(
                                        enrolled + Objects.requireNonNullElse(other.enrolled, Integer.valueOf(0))));
            }
        }
        var byYear = new TreeMap<Integer, Places>();
        cohorts.forEach(
                each -> byYear.merge(each.begins().year(), new Places(each.planned(), each.actual()), Places::and));
        var years = new ArrayList<CohortsView.Year>();
        var sum = new Places(0, null);
        for (var each : byYear.entrySet()) {
            var here = each.getValue();
            sum = sum.and(here);
            years.add(new CohortsView.Year(
                    each.getKey(), here.planned(), here.enrolled(), sum.planned(), sum.enrolled()));
        }
        return new CohortsView(
                cohorts.stream().map(each -> each.view(engagement.direction())).toList(), List.copyOf(years));
    }

    /// @throws Refusal 404 if there is none
    Cohort cohort(Engagement engagement, UUID id) {
        return belongings.cohorts(engagement.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(EngagementProblem.UNKNOWN_COHORT));
    }

    void cohort(Engagement engagement, SayCohort form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        refuseOtherKind(logbook.kind(engagement).cohorts());
        var cohort = new Cohort(engagement.id(), form, parameters.number("survey-after-cohort"));
        keepOnce(() -> {
            database.persist(cohort);
            logbook.touched("add-cohort", engagement, null, cohort.said(), caller);
        });
    }

    void change(Engagement engagement, Cohort cohort, SayCohort form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        var before = cohort.said();
        if (!before.equals(form)) {
            keepOnce(() -> {
                cohort.change(form, parameters.number("survey-after-cohort"));
                logbook.touched("change-cohort", engagement, before, form, caller);
            });
        }
    }

    void survey(Engagement engagement, Cohort cohort, SaySurvey form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        cohort.survey(form, logbook.notInTheFuture(form.on()));
        logbook.touched("survey-cohort", engagement, null, form, caller);
    }

    private static void keepOnce(Runnable work) {
        try {
            work.run();
        } catch (ConstraintViolationException e) {
            throw "engagement_cohort_name_once".equals(e.getConstraintName())
                    ? new Refusal(EngagementProblem.DUPLICATE_COHORT)
                    : e;
        }
    }

    private static void refuseOtherKind(boolean has) {
        if (!has) {
            throw new Refusal(EngagementProblem.NOT_OF_THIS_KIND);
        }
    }

    private @Nullable UUID seen(@Nullable UUID partner, Caller caller, String pointer) {
        return partner == null
                ? null
                : partners.seen(partner, null, caller, pointer).id();
    }

    /// The day of the meeting if it is known and over, else today.
    private LocalDate day(Engagement engagement) {
        var day = Engagement.exact(engagement.begins());
        return day == null || day.isAfter(logbook.today()) ? logbook.today() : day;
    }
}
