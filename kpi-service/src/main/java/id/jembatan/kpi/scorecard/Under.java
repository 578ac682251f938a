package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.goal.Standing;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.moment.MomentProblem;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what stands under an agreement, a partner, a sector, a goal or a programme, as far as the caller may know of
/// it: each line once, by however many ways it is reached. The condition on rows is in the query, so a figure made of
/// these lines tells nothing of hidden ones, not even how many there are.
@ApplicationScoped
class Under {

    private static final String LINES = "select new id.jembatan.kpi.scorecard.LineFound("
            + "a.id, a.definition, s, i, k.reference, k.title, g.title, r.title)"
            + " from AppliedIndicator a join Scorecard s on s.id = a.scorecardId join Indicator i on i.id = a.indicatorId"
            + " left join KnownAgreement k on k.id = s.agreementId left join Goal g on g.id = s.goalId"
            + " left join Programme r on r.id = s.programmeId where ";

    /// The goal and every goal under it, each with the one above it.
    private static final String TREE = """
            with recursive up as {goals}, tree (id, parent_id) as (
                select up.id, null::uuid from up where up.id = :goal
                union
                select g.id, g.parent_id from up g join tree t on g.parent_id = t.id)
            select id, parent_id from tree""";

    private static final String SERVED = """
            select coalesce(c.agreement_id, c.applied_id) as id, c.goal_id from contribution c
            where c.goal_id = any (:goals) and c.partnership_id is null and {standing}
            union
            select p.id, p.goal_id from programme p where p.goal_id = any (:goals)""";

    /// So many things may serve a goal that is asked for as of the past: each is named in the query.
    private static final int MOST_SERVING = 20_000;

    private final EntityManager entities;
    private final Sql sql;
    private final KnownAgreements agreements;
    private final Goals goals;

    Under(EntityManager entities, Sql sql, KnownAgreements agreements, Goals goals) {
        this.entities = entities;
        this.sql = sql;
        this.agreements = agreements;
        this.goals = goals;
    }

    /// What stands above, and every line under it.
    ///
    /// @param own the subject whose own card is no contributor; null where there is none
    /// @param above of each goal in the tree, the one above it
    /// @param served which of these goals an agreement, an applied indicator or a programme contributes to
    record Found(
            ParentKind kind,
            @Nullable UUID id,
            String key,
            String title,
            @Nullable UUID own,
            Map<UUID, UUID> above,
            Map<UUID, Set<UUID>> served,
            List<LineFound> lines) {}

    /// @throws Refusal 404 if there is no such thing, or the caller may not know of it
    Found find(ParentKind kind, String key, AsOf asOf, Caller caller, Rows rows) {
        return switch (kind) {
            case AGREEMENT -> {
                var agreement = agreements.visible(id(key), rows).orElseThrow(Under::unknown);
                yield new Found(
                        kind,
                        agreement.id(),
                        key,
                        agreement.title(),
                        null,
                        Map.of(),
                        Map.of(),
                        lines("s.agreementId = :parent", Map.of("parent", agreement.id()), rows));
            }
            case PARTNER -> {
                var name = partner(key, rows);
                yield new Found(
                        kind,
                        null,
                        key,
                        name,
                        null,
                        Map.of(),
                        Map.of(),
                        lines(Narrowing.partner("s.agreementId"), Map.of("partner", key), rows));
            }
            case SECTOR -> {
                sector(key, rows);
                yield new Found(
                        kind,
                        null,
                        key,
                        key,
                        null,
                        Map.of(),
                        Map.of(),
                        lines(
                                "exists (select 1 from KnownAgreement up join up.sectors ups"
                                        + " where up.id = s.agreementId and ups = :parent)",
                                Map.of("parent", key),
                                rows));
            }
            case GOAL -> {
                var goal =
                        goals.visible(id(key), rows).orElseThrow(Under::unknown).goal();
                var above = tree(goal.id(), asOf);
                var served = served(above.keySet(), asOf);
                yield new Found(
                        kind,
                        goal.id(),
                        key,
                        goal.title().in(caller.language()),
                        goal.id(),
                        above,
                        served,
                        asOf.past() ? then(above.keySet(), served.keySet(), rows) : now(above.keySet(), rows));
            }
            case PROGRAMME -> {
                var programme = id(key);
                yield new Found(
                        kind,
                        programme,
                        key,
                        programme(programme, rows).in(caller.language()),
                        programme,
                        Map.of(),
                        Map.of(),
                        lines(
                                "(s.programmeId = :parent or exists (select 1 from Activity ua join ua.indicators ui"
                                        + " where ua.programmeId = :parent and ua.droppedReason is null and ui = a.id))",
                                Map.of("parent", programme),
                                rows));
            }
        };
    }

    private List<LineFound> now(Set<UUID> goals, Rows rows) {
        return lines(
                "(s.goalId in :goals or exists (select 1 from Contribution uc where uc.goalId in :goals and "
                        + Standing.hql("uc") + " and (uc.agreementId = s.agreementId or uc.appliedId = a.id))"
                        + " or exists (select 1 from Programme up where up.id = s.programmeId"
                        + " and up.goalId in :goals))",
                Map.of("goals", List.copyOf(goals), "day", rows.today()),
                rows);
    }

    /// By what served these goals then.
    private List<LineFound> then(Set<UUID> goals, Set<UUID> serving, Rows rows) {
        if (serving.size() > MOST_SERVING) {
            throw new Refusal(MomentProblem.TOO_WIDE_FOR_THE_PAST, serving.size(), MOST_SERVING);
        }
        return lines(
                "(s.goalId in :goals or s.agreementId in :serving or s.programmeId in :serving or a.id in :serving)",
                Map.of(
                        "goals",
                        List.copyOf(goals),
                        "serving",
                        serving.isEmpty() ? List.of(new UUID(0, 0)) : List.copyOf(serving)),
                rows);
    }

    private List<LineFound> lines(String membership, Map<String, ?> values, Rows rows) {
        var query = entities.createQuery(
                LINES + membership + " and " + Narrowing.cards("s") + " and " + rows.scorecards("s")
                        + " order by i.code, a.id",
                LineFound.class);
        values.forEach(query::setParameter);
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// The present name of whoever stands for it now, if the caller may know of an agreement with it.
    private String partner(String code, Rows rows) {
        var query = entities.createQuery(
                        "select coalesce((select max(n.name) from KnownPartner o join KnownPartner n on n.id = o.standsFor"
                                + " where o.code = :partner), :partner) from KnownAgreement k where "
                                + Narrowing.partner("k.id") + " and " + rows.agreements("k.id"),
                        String.class)
                .setParameter("partner", code)
                .setMaxResults(1);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(Under::unknown);
    }

    private void sector(String code, Rows rows) {
        var query = entities.createQuery(
                        "select 1 from KnownAgreement k join k.sectors x where x = :code and "
                                + rows.agreements("k.id"),
                        Integer.class)
                .setParameter("code", code)
                .setMaxResults(1);
        rows.values().forEach(query::setParameter);
        if (query.getResultList().isEmpty()) {
            throw unknown();
        }
    }

    private Wording programme(UUID id, Rows rows) {
        var query = entities.createQuery(
                        "select p.title from Programme p where p.id = :id and " + rows.programmes("p"), Wording.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(Under::unknown);
    }

    private Map<UUID, UUID> tree(UUID goal, AsOf asOf) {
        var above = new LinkedHashMap<UUID, UUID>();
        var rows = new HashMap<UUID, @Nullable UUID>();
        sql.list(
                TREE.replace("{goals}", Standing.goals(asOf.past())),
                row -> rows.put(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class)),
                Map.of("goal", goal, "at", asOf.at()));
        rows.forEach((id, parent) -> above.put(id, parent == null ? id : parent));
        return above;
    }

    private Map<UUID, Set<UUID>> served(Set<UUID> tree, AsOf asOf) {
        var served = new HashMap<UUID, Set<UUID>>();
        sql.list(
                SERVED.replace("{standing}", Standing.sql("c", asOf.past())),
                row -> served.computeIfAbsent(row.getObject("id", UUID.class), _ -> new HashSet<>())
                        .add(row.getObject("goal_id", UUID.class)),
                Map.of("goals", tree.toArray(UUID[]::new), "at", asOf.at(), "day", asOf.day()));
        return served;
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(CommonProblem.NOT_FOUND);
    }
}
