package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.Reading;
import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.measurement.AppliedIndicator;
import id.jembatan.kpi.measurement.Chains;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.measurement.Observations;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.Scorecard;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.measurement.Target;
import id.jembatan.kpi.measurement.TargetRevision;
import id.jembatan.kpi.measurement.TargetView;
import id.jembatan.kpi.measurement.Targets;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts scorecards together for reading, in six queries whatever is on them.
@ApplicationScoped
class Cards {

    private static final String HEAD =
            " from Scorecard s left join KnownAgreement k on k.id = s.agreementId left join Goal g on g.id = s.goalId where ";

    private final EntityManager entities;
    private final Scorecards scorecards;
    private final Targets targets;
    private final Observations observations;
    private final KnownAgreements agreements;

    Cards(
            EntityManager entities,
            Scorecards scorecards,
            Targets targets,
            Observations observations,
            KnownAgreements agreements) {
        this.entities = entities;
        this.scorecards = scorecards;
        this.targets = targets;
        this.observations = observations;
        this.agreements = agreements;
    }

    /// A card and what it is about.
    record Head(
            Scorecard card,
            @Nullable KnownAgreement agreement,
            @Nullable Goal goal) {}

    record Counted(
            Scorecard card,
            @Nullable KnownAgreement agreement,
            @Nullable Goal goal,
            long indicators) {}

    /// What a list is narrowed to; null narrows nothing.
    record Filter(
            @Nullable SubjectKind kind,
            @Nullable UUID agreement,
            @Nullable UUID goal) {}

    /// The card, if the caller may know of it.
    Optional<ScorecardView> view(UUID id, Caller caller, Rows rows) {
        var query = entities.createQuery(
                        "select new id.jembatan.kpi.scorecard.Cards$Head(s, k, g)" + HEAD + "s.id = :id and "
                                + rows.scorecards("s.agreementId", "s.goalId"),
                        Head.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst().map(head -> compose(head, caller, rows));
    }

    private ScorecardView compose(Head head, Caller caller, Rows rows) {
        var card = head.card();
        var places = scorecards.places(card.id());
        var aims = targets.on(card.id()).stream().collect(Collectors.groupingBy(Target::appliedId));
        var revisions =
                targets.revisionsOn(card.id()).stream().collect(Collectors.groupingBy(TargetRevision::targetId));
        var said = observations.on(card.id());
        var chains = Chains.of(said);
        var sayings = said.stream().collect(Collectors.groupingBy(Observation::appliedId));
        var partners = card.subjectKind() == SubjectKind.AGREEMENT
                ? agreements.partnersOf(card.subject()).stream()
                        .map(it -> new ScorecardView.Partner(it.code(), it.name(), it.country()))
                        .toList()
                : List.<ScorecardView.Partner>of();
        var subject = subject(head.card(), head.agreement(), head.goal(), caller);
        return new ScorecardView(
                card.id(),
                new ScorecardView.Subject(subject.kind(), subject.id(), subject.reference(), subject.title(), partners),
                places.stream()
                        .map(place -> line(
                                place,
                                aims.getOrDefault(place.applied().id(), List.of()),
                                revisions,
                                sayings.getOrDefault(place.applied().id(), List.of()),
                                chains,
                                caller,
                                rows))
                        .toList(),
                rows.today(),
                card.version(),
                actions(head.agreement() == null ? null : head.agreement().agency(), caller));
    }

    private static ScorecardView.IndicatorLine line(
            Place place,
            List<Target> aims,
            Map<UUID, List<TargetRevision>> revisions,
            List<Observation> said,
            Chains chains,
            Caller caller,
            Rows rows) {
        var applied = place.applied();
        var indicator = place.indicator();
        var marks = new TreeMap<Period, BigDecimal>();
        aims.forEach(target -> marks.put(target.period(), target.value()));
        return new ScorecardView.IndicatorLine(
                applied.id(),
                indicator.id(),
                indicator.code(),
                indicator.label().in(caller.language()),
                indicator.unit(),
                indicator.direction(),
                indicator.aggregation(),
                indicator.valueKind(),
                indicator.decimals(),
                applied.definition(),
                applied.note(),
                baseline(applied),
                aims.stream()
                        .sorted(Comparator.comparing(Target::period))
                        .map(target -> TargetView.of(target, revisions.getOrDefault(target.id(), List.of())))
                        .toList(),
                said.stream()
                        .sorted(Comparator.comparing(Observation::period).thenComparing(Observation::id))
                        .map(observation -> chains.view(observation, place, caller))
                        .toList(),
                new ScorecardView.ProgressByStatus(
                        progress(place, marks, said, Status.VERIFIED), progress(place, marks, said, Status.REPORTED)),
                Coverage.of(
                        indicator.rhythm(),
                        applied.baselinePeriod(),
                        marks.keySet(),
                        readings(said, EnumSet.of(Status.REPORTED, Status.VERIFIED)),
                        rows.today()));
    }

    /// Made of the figures of one status only.
    private static ScorecardView.ProgressView progress(
            Place place, TreeMap<Period, BigDecimal> marks, List<Observation> said, Status status) {
        return ScorecardView.ProgressView.of(
                Progress.of(place.indicator().rule(), start(place), marks, readings(said, EnumSet.of(status))));
    }

    /// The baseline that somebody gave, or the zero that the definition declares.
    private static @Nullable BigDecimal start(Place place) {
        var given = place.applied().baselineValue();
        return given == null && place.indicator().zeroBaseline() ? BigDecimal.ZERO : given;
    }

    private static List<Reading> readings(List<Observation> said, Set<Status> statuses) {
        return said.stream()
                .filter(observation -> statuses.contains(observation.status()))
                .map(Observation::reading)
                .toList();
    }

    private static ScorecardView.@Nullable Baseline baseline(AppliedIndicator applied) {
        var value = applied.baselineValue();
        var period = applied.baselinePeriod();
        return value == null || period == null
                ? null
                : new ScorecardView.Baseline(value, PeriodView.of(period), applied.baselineSource());
    }

    private static List<String> actions(@Nullable String agency, Caller caller) {
        var actions = new ArrayList<String>();
        if (!Rows.mayChange(caller, agency)) {
            return actions;
        }
        if (caller.may("kpi:create")) {
            actions.add("apply-indicator");
        }
        if (caller.may("kpi:update")) {
            actions.add("set-target");
            if (caller.may("kpi:administer")) {
                actions.add("revise-target");
            }
            actions.add("record-observation");
        }
        return actions;
    }

    Page<ScorecardItem> page(Filter filter, Caller caller, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.scorecards("s.agreementId", "s.goalId"));
        Map<String, Object> values = new HashMap<>(rows.values());
        if (filter.kind() != null) {
            where.append(
                    switch (filter.kind()) {
                        case AGREEMENT -> " and s.agreementId is not null";
                        case GOAL -> " and s.goalId is not null";
                        case PROGRAMME -> " and s.programmeId is not null";
                    });
        }
        if (filter.agreement() != null) {
            where.append(" and s.agreementId = :agreement");
            values.put("agreement", filter.agreement());
        }
        if (filter.goal() != null) {
            where.append(" and s.goalId = :goal");
            values.put("goal", filter.goal());
        }
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and s.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = entities.createQuery(
                "select new id.jembatan.kpi.scorecard.Cards$Counted(s, k, g,"
                        + " (select count(*) from AppliedIndicator a where a.scorecardId = s.id))" + HEAD + where
                        + " order by s.id",
                Counted.class);
        values.forEach(query::setParameter);
        var page = Page.of(
                        query.setMaxResults(paging.limit() + 1).getResultList(),
                        paging.limit(),
                        it -> Cursor.of(it.card().id()))
                .map(it -> new ScorecardItem(
                        it.card().id(),
                        subject(it.card(), it.agreement(), it.goal(), caller),
                        it.indicators(),
                        it.card().version()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    private long total(String where, Map<String, Object> values) {
        var query = entities.createQuery("select count(*)" + HEAD + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static ScorecardItem.Subject subject(
            Scorecard card, @Nullable KnownAgreement agreement, @Nullable Goal goal, Caller caller) {
        return new ScorecardItem.Subject(
                card.subjectKind(),
                card.subject(),
                agreement == null ? null : agreement.reference(),
                agreement != null
                        ? agreement.title()
                        : goal == null ? "" : goal.title().in(caller.language()));
    }
}
