package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.indicator.ThresholdVersion;
import id.jembatan.kpi.indicator.Thresholds;
import id.jembatan.kpi.measurement.Baselines;
import id.jembatan.kpi.measurement.Chains;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.ObservationView;
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
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.programme.Programme;
import id.jembatan.kpi.rollup.Basis;
import id.jembatan.kpi.rollup.Kept;
import id.jembatan.kpi.rollup.Rollups;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts scorecards together for reading, from the figures that the writes keep: in a fixed number of queries, each of
/// which costs what is on the card and nothing for what was observed.
@ApplicationScoped
class Cards {

    private static final String HEAD = " from Scorecard s left join Programme r on r.id = s.programmeId"
            + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId)"
            + " left join Goal g on g.id = s.goalId where ";

    private final EntityManager entities;
    private final Scorecards scorecards;
    private final Baselines baselines;
    private final Targets targets;
    private final Observations observations;
    private final KnownAgreements agreements;
    private final Rollups rollups;
    private final Thresholds thresholds;

    Cards(
            EntityManager entities,
            Scorecards scorecards,
            Baselines baselines,
            Targets targets,
            Observations observations,
            KnownAgreements agreements,
            Rollups rollups,
            Thresholds thresholds) {
        this.entities = entities;
        this.scorecards = scorecards;
        this.baselines = baselines;
        this.targets = targets;
        this.observations = observations;
        this.agreements = agreements;
        this.rollups = rollups;
        this.thresholds = thresholds;
    }

    /// A card and what it is about; with a programme goes the agreement that it serves.
    record Head(
            Scorecard card,
            @Nullable KnownAgreement agreement,
            @Nullable Goal goal,
            @Nullable Programme programme) {}

    record Counted(
            Scorecard card,
            @Nullable KnownAgreement agreement,
            @Nullable Goal goal,
            @Nullable Programme programme,
            long indicators) {}

    /// What a list is narrowed to; null narrows nothing.
    record Filter(
            @Nullable SubjectKind kind,
            @Nullable UUID agreement,
            @Nullable UUID goal,
            @Nullable String partner,
            @Nullable String sector) {}

    /// The card as of a moment, if the caller may know of it.
    Optional<ScorecardView> view(UUID id, AsOf asOf, Caller caller, Rows rows) {
        var query = entities.createQuery(
                        "select new id.jembatan.kpi.scorecard.Cards$Head(s, k, g, r)" + HEAD + "s.id = :id and "
                                + rows.scorecards("s"),
                        Head.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst().map(head -> compose(head, asOf, caller));
    }

    private ScorecardView compose(Head head, AsOf asOf, Caller caller) {
        var card = head.card();
        var places = scorecards.places(card.id());
        var uses = places.stream().map(place -> place.applied().id()).toList();
        var kept = asOf.past() ? rollups.then(uses, asOf.at(), asOf.day()) : rollups.of(uses);
        var bands = thresholds.on(
                asOf.day(),
                asOf.at(),
                places.stream().map(place -> place.indicator().id()).distinct().toList());
        var aims = aims(card.id(), asOf);
        var starts = starts(card.id(), asOf, places);
        var sayings = sayings(card.id(), asOf, places, caller);
        var partners = card.subjectKind() == SubjectKind.AGREEMENT
                ? agreements.partnersOf(card.subject()).stream()
                        .map(it -> new ScorecardView.Partner(it.code(), it.name(), it.country()))
                        .toList()
                : List.<ScorecardView.Partner>of();
        var subject = subject(card, head.agreement(), head.goal(), head.programme(), caller);
        var agreement = head.agreement();
        return new ScorecardView(
                card.id(),
                new ScorecardView.Subject(subject.kind(), subject.id(), subject.reference(), subject.title(), partners),
                places.stream()
                        .filter(place -> kept.containsKey(place.applied().id()))
                        .map(place -> line(
                                place,
                                Objects.requireNonNull(kept.get(place.applied().id())),
                                bands.get(place.indicator().id()),
                                starts.get(place.applied().id()),
                                aims.getOrDefault(place.applied().id(), List.of()),
                                sayings.getOrDefault(place.applied().id(), List.of()),
                                asOf.day(),
                                caller))
                        .toList(),
                asOf.day(),
                asOf.shown(),
                ScorecardView.SAME_TRANSACTION,
                card.version(),
                asOf.past() ? List.of() : actions(agreement == null ? null : agreement.agency(), caller));
    }

    /// The baseline of each use as it was then.
    private Map<UUID, Baselines.Start> starts(UUID card, AsOf asOf, List<Place> places) {
        var uses = places.stream().map(Place::applied).toList();
        if (asOf.past()) {
            return baselines.then(uses, card, asOf.at());
        }
        var now = new HashMap<UUID, Baselines.Start>();
        for (var use : uses) {
            var start = Baselines.Start.of(use);
            if (start != null) {
                now.put(use.id(), start);
            }
        }
        return now;
    }

    /// The targets of each use as they were then, with what they had been before.
    private Map<UUID, List<TargetView>> aims(UUID card, AsOf asOf) {
        var revisions = targets.revisionsOn(card).stream().collect(Collectors.groupingBy(TargetRevision::targetId));
        return targets.on(card).stream()
                .sorted(Comparator.comparing(Target::period).thenComparing(Target::id))
                .map(target -> TargetView.of(target, revisions.getOrDefault(target.id(), List.of())))
                .flatMap(view -> (asOf.past() ? view.asOf(asOf.at()) : Optional.of(view)).stream())
                .collect(Collectors.groupingBy(TargetView::indicator));
    }

    /// The newest observations of each use, one more than is shown, the newest entry first.
    private Map<UUID, List<ObservationView>> sayings(UUID card, AsOf asOf, List<Place> places, Caller caller) {
        var said = observations.newestOn(card, ScorecardView.OBSERVATIONS + 1, asOf.at());
        var place = places.stream().collect(Collectors.toMap(it -> it.applied().id(), Function.identity()));
        var chains = Chains.of(
                said.isEmpty() || asOf.past()
                        ? List.of()
                        : observations.inChains(
                                said.stream().map(Observation::chain).collect(Collectors.toSet())));
        var views = said.stream().map(it -> chains.view(it, Objects.requireNonNull(place.get(it.appliedId())), caller));
        if (asOf.past()) {
            var then = observations.statusesOn(card, asOf.at());
            views = views.map(it -> it.asOf(asOf.at(), then.get(it.id())));
        }
        return views.collect(Collectors.groupingBy(ObservationView::indicator));
    }

    private static ScorecardView.IndicatorLine line(
            Place place,
            Kept kept,
            @Nullable ThresholdVersion bands,
            Baselines.@Nullable Start start,
            List<TargetView> aims,
            List<ObservationView> said,
            LocalDate day,
            Caller caller) {
        var applied = place.applied();
        var indicator = place.indicator();
        return new ScorecardView.IndicatorLine(
                applied.id(),
                indicator.id(),
                indicator.code(),
                indicator.label().in(caller.language()),
                indicator.unit(),
                indicator.direction(),
                indicator.aggregation(),
                indicator.joining(),
                indicator.valueKind(),
                indicator.decimals(),
                applied.definition(),
                applied.note(),
                baseline(start),
                aims,
                newest(kept.newest()),
                said.stream()
                        .limit(ScorecardView.OBSERVATIONS)
                        .sorted(Comparator.comparing((ObservationView it) ->
                                        Period.parse(it.period().key()))
                                .thenComparing(ObservationView::id))
                        .toList(),
                said.size() > ScorecardView.OBSERVATIONS,
                new ScorecardView.ProgressByStatus(
                        progress(kept, Basis.VERIFIED, indicator, bands),
                        progress(kept, Basis.REPORTED, indicator, bands),
                        progress(kept, Basis.DISPUTED, indicator, bands),
                        progress(kept, Basis.PLANNED, indicator, bands)),
                kept.coverage(day));
    }

    private static ScorecardView.ProgressView progress(
            Kept kept, Basis basis, Indicator indicator, @Nullable ThresholdVersion bands) {
        return ScorecardView.ProgressView.of(kept.figure(basis), indicator.values(), bands);
    }

    private static ScorecardView.@Nullable Newest newest(Kept.@Nullable Newest it) {
        return it == null
                ? null
                : new ScorecardView.Newest(PeriodView.of(it.period()), it.state(), it.value(), it.basis());
    }

    private static ScorecardView.@Nullable Baseline baseline(Baselines.@Nullable Start it) {
        return it == null
                ? null
                : new ScorecardView.Baseline(it.value(), it.raw(), PeriodView.of(it.period()), it.source());
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
        var where = new StringBuilder(rows.scorecards("s"));
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
        } else {
            where.append(" and ").append(Narrowing.cards("s")); // one that was taken back is found by its name only
        }
        if (filter.goal() != null) {
            where.append(" and s.goalId = :goal");
            values.put("goal", filter.goal());
        }
        if (filter.partner() != null) {
            where.append(" and ").append(Narrowing.partner("s.agreementId"));
            values.put("partner", filter.partner());
        }
        if (filter.sector() != null) {
            where.append(" and exists (select 1 from KnownAgreement fs join fs.sectors fss"
                    + " where fs.id = s.agreementId and fss = :sector)");
            values.put("sector", filter.sector());
        }
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and s.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = entities.createQuery(
                "select new id.jembatan.kpi.scorecard.Cards$Counted(s, k, g, r,"
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
                        subject(it.card(), it.agreement(), it.goal(), it.programme(), caller),
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
            Scorecard card,
            @Nullable KnownAgreement agreement,
            @Nullable Goal goal,
            @Nullable Programme programme,
            Caller caller) {
        return switch (card.subjectKind()) {
            case AGREEMENT ->
                new ScorecardItem.Subject(
                        SubjectKind.AGREEMENT,
                        card.subject(),
                        agreement == null ? null : agreement.reference(),
                        agreement == null ? "" : agreement.title());
            case GOAL ->
                new ScorecardItem.Subject(
                        SubjectKind.GOAL,
                        card.subject(),
                        null,
                        goal == null ? "" : goal.title().in(caller.language()));
            case PROGRAMME ->
                new ScorecardItem.Subject(
                        SubjectKind.PROGRAMME,
                        card.subject(),
                        programme == null ? null : programme.code(),
                        programme == null ? "" : programme.title().in(caller.language()));
        };
    }
}
