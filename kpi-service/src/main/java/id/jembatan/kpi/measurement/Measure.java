package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.indicator.IndicatorProblem;
import id.jembatan.kpi.indicator.Indicators;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens scorecards and applies indicators to them. Joins the transaction of its caller.
@ApplicationScoped
public class Measure {

    private final EntityManager entities;
    private final Sql sql;
    private final Scorecards scorecards;
    private final Indicators indicators;
    private final KnownAgreements agreements;
    private final Goals goals;
    private final Baselines baselines;
    private final Targets targets;
    private final Store store;
    private final Journal journal;
    private final FigureChanges changes;
    private final Gate gate;
    private final List<Measurable> others;
    private final Clock clock;

    Measure(
            EntityManager entities,
            Sql sql,
            Scorecards scorecards,
            Indicators indicators,
            KnownAgreements agreements,
            Goals goals,
            Baselines baselines,
            Targets targets,
            Store store,
            Journal journal,
            FigureChanges changes,
            Gate gate,
            @All List<Measurable> others,
            Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.agreements = agreements;
        this.goals = goals;
        this.baselines = baselines;
        this.targets = targets;
        this.store = store;
        this.journal = journal;
        this.changes = changes;
        this.gate = gate;
        this.others = others;
        this.clock = clock;
    }

    /// @throws Refusal if the subject is not known to the caller, belongs to another agency, or has a scorecard already
    public Scorecard open(OpenScorecard form, Caller caller) {
        var rows = Rows.of(caller, clock);
        @Nullable String agency = null;
        var known = false;
        switch (form.kind()) {
            case AGREEMENT -> {
                var agreement = agreements.visible(form.subject(), rows);
                known = agreement.isPresent();
                agency = agreement.map(KnownAgreement::agency).orElse(null);
            }
            case GOAL -> known = goals.visible(form.subject(), rows).isPresent();
            case PROGRAMME -> {
                var subject = other(form.kind(), form.subject(), rows);
                known = subject.isPresent();
                agency = subject.map(Measurable.Subject::agency).orElse(null);
            }
        }
        if (!known) {
            throw new Refusal(CommonProblem.INVALID).at("/subject", MeasurementProblem.UNKNOWN_SUBJECT);
        }
        if (!Rows.mayChange(caller, agency)) {
            throw new Refusal(MeasurementProblem.NOT_YOUR_AGENCY);
        }
        return opened(form.kind(), form.subject(), caller)
                .orElseThrow(() -> new Refusal(MeasurementProblem.SCORECARD_EXISTS)
                        .with(
                                "scorecard",
                                scorecards
                                        .of(form.kind(), form.subject())
                                        .orElseThrow()
                                        .id()));
    }

    private Optional<Measurable.Subject> other(SubjectKind kind, UUID subject, Rows rows) {
        return others.stream().filter(it -> it.kind() == kind).findFirst().flatMap(it -> it.visible(subject, rows));
    }

    /// Opens the scorecard unless there is one: exactly once, however many ask at the same time.
    public Optional<Scorecard> opened(SubjectKind kind, UUID subject, Caller by) {
        var card = new Scorecard(kind, subject, clock.instant());
        var fresh = sql.run(
                "insert into scorecard (id, version, agreement_id, goal_id, programme_id, opened_at)"
                        + " values (?, 0, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                card.id(),
                card.agreementId(),
                card.goalId(),
                card.programmeId(),
                clock.instant());
        if (fresh == 0) {
            return Optional.empty();
        }
        journal.record(by, "open", "scorecard", card.id(), null, new OpenScorecard(kind, subject));
        return scorecards.findByIdOptional(card.id());
    }

    /// @throws Refusal if the definition is unknown, the baseline breaks its rule, or the same use is there already
    public AppliedIndicator apply(Scorecards.Owned owned, ApplyIndicator form, Caller caller) {
        if (!Rows.mayChange(caller, owned.agency())) {
            throw new Refusal(MeasurementProblem.NOT_YOUR_AGENCY);
        }
        var refusal = new Refusal(CommonProblem.INVALID);
        var indicator = indicators.named(form.indicator()).orElse(null);
        if (indicator == null) {
            throw refusal.at("/indicator", IndicatorProblem.UNKNOWN_INDICATOR, form.indicator());
        }
        if (indicator.supersededBy() != null) {
            throw new Refusal(IndicatorProblem.INDICATOR_SUPERSEDED, indicator.code())
                    .with("supersededBy", indicator.supersededBy());
        }
        var period = check(indicator, form, "", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        return applied(owned.card(), indicator, form, period, caller);
    }

    /// Notes what is wrong with the baseline.
    ///
    /// @return the period of the baseline, if there is one
    public static @Nullable Period check(Indicator indicator, ApplyIndicator form, String base, Refusal refusal) {
        var baseline = form.baseline();
        if (baseline == null) {
            return null;
        }
        baseline.start(indicator, base + "/baseline", refusal);
        return baseline.period().read(base + "/baseline/period", refusal);
    }

    /// Writes a use that was checked.
    public AppliedIndicator applied(
            Scorecard card, Indicator indicator, ApplyIndicator form, @Nullable Period period, Caller caller) {
        scorecards.touch(card);
        if (use(card, indicator, form.definition()).isPresent()) {
            throw new Refusal(MeasurementProblem.INDICATOR_ALREADY_APPLIED, indicator.code());
        }
        var applied = new AppliedIndicator(card.id(), indicator, form, period, caller, clock.instant());
        entities.persist(applied);
        store.flush(() -> new Refusal(MeasurementProblem.INDICATOR_ALREADY_APPLIED, indicator.code()));
        journal.record(caller, "apply-indicator", "scorecard", card.id(), null, form);
        changes.tell(applied.id(), card.id());
        return applied;
    }

    /// Gives a use the baseline that it was applied without, or, with a reason and by whoever administers the figures,
    /// another one: every percentage so far was counted from the old one, so that stays with date, reason
    /// and approver.
    ///
    /// @throws Refusal 409 if there is a baseline already and no reason, 403 if the caller may not revise it, 422
    /// if this one breaks the rule of the indicator, or equals a target, which leaves no way to go
    public void begin(UUID card, UUID use, ApplyIndicator.Baseline baseline, Caller caller) {
        var place = scorecards
                .place(use, Rows.of(caller, clock))
                .filter(it -> it.card().id().equals(card))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        place.mustBeChangeableBy(caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        var start = baseline.start(place.indicator(), "", refusal);
        var period = baseline.period().read("/period", refusal);
        if (refusal.hasFaults() || period == null) {
            throw refusal;
        }
        scorecards.touch(place.card());
        var applied = place.applied();
        gate.pass(applied, period, caller);
        if (!Boolean.TRUE.equals(baseline.keep()) && leavesNoWay(applied, start)) {
            throw refusal.at("/value", MeasurementProblem.TARGET_EQUALS_BASELINE);
        }
        if (!applied.hasBaseline()) {
            applied.begin(start, period, baseline.source(), caller, clock.instant());
            store.flush();
            journal.record(caller, "set-baseline", "scorecard", card, null, baseline);
        } else if (!applied.beginsWith(start, period)) {
            revise(applied, start, period, baseline, caller);
            journal.record(caller, "revise-baseline", "scorecard", card, null, baseline);
        }
        changes.tell(use, card);
    }

    /// Whether a target equals the value. One that did before is meant to: it was set so.
    private boolean leavesNoWay(AppliedIndicator applied, AppliedIndicator.Start start) {
        return start.value() != null
                && !Observation.same(start.value(), applied.baselineValue())
                && targets.ofUse(applied.id()).stream().anyMatch(it -> Observation.same(it.value(), start.value()));
    }

    private void revise(
            AppliedIndicator applied,
            AppliedIndicator.Start start,
            Period period,
            ApplyIndicator.Baseline form,
            Caller caller) {
        var reason = form.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refusal(MeasurementProblem.BASELINE_EXISTS);
        }
        if (!caller.may("kpi:administer")) {
            throw new Refusal(MeasurementProblem.REVISION_NEEDS_APPROVER);
        }
        var old = applied.baselinePeriod();
        if (old != null) {
            gate.pass(applied, old, caller);
        }
        var number = baselines.of(applied.id()).size() + 1;
        entities.persist(applied.revise(start, period, form.source(), reason, number, caller, clock.instant()));
        store.flush();
    }

    /// Says who answers for a use, when its figures are due, and what is to be noted.
    void change(Place place, ChangeApplied form, Caller caller) {
        var applied = place.applied();
        var before = applied.changeable();
        applied.take(form);
        scorecards.touch(place.card());
        store.flush();
        journal.record(caller, "change", "applied-indicator", applied.id(), before, form);
    }

    /// The same use of an indicator on a card.
    public Optional<AppliedIndicator> use(Scorecard card, Indicator indicator, @Nullable String definition) {
        return entities.createQuery(
                        "select a from AppliedIndicator a where a.scorecardId = :card and a.indicatorId = :indicator"
                                + " and a.definition is not distinct from :definition",
                        AppliedIndicator.class)
                .setParameter("card", card.id())
                .setParameter("indicator", indicator.id())
                .setParameter("definition", definition)
                .getResultStream()
                .findFirst();
    }
}
