package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All observations.
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, UUID> {

    private static final String FROM = " from Observation o join AppliedIndicator a on a.id = o.appliedId"
            + " join Scorecard s on s.id = a.scorecardId join Indicator i on i.id = a.indicatorId"
            + " left join Programme r on r.id = s.programmeId"
            + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId) where ";
    private static final String FOUND = "select new id.jembatan.kpi.measurement.Observations$Found("
            + "o, new id.jembatan.kpi.measurement.Place(s, a, i, k.agency))" + FROM;

    /// As text and not as a list of parameters: a query with such a list is translated anew each time.
    private static final String STANDS =
            Observation.Status.STANDING.stream().map(Enum::name).collect(Collectors.joining(", ", "status in (", ")"));

    private static final String IS_PLANNED = "status = PLANNED";

    /// An observation and where it belongs.
    public record Found(Observation observation, Place place) {}

    /// What a list is narrowed to; null narrows nothing.
    record Filter(
            @Nullable UUID scorecard,
            @Nullable UUID indicator,
            @Nullable UUID agreement,
            @Nullable UUID goal,
            @Nullable UUID programme,
            Observation.@Nullable Status status,
            @Nullable Period period) {

        private Map<String, Object> conditions() {
            var conditions = new HashMap<String, Object>();
            add(conditions, "s.id", scorecard);
            add(conditions, "a.id", indicator);
            add(conditions, "s.agreementId", agreement);
            add(conditions, "s.goalId", goal);
            add(conditions, "s.programmeId", programme);
            add(conditions, "o.status", status);
            add(conditions, "o.period", period);
            return conditions;
        }

        private static void add(Map<String, Object> conditions, String path, @Nullable Object value) {
            if (value != null) {
                conditions.put(path, value);
            }
        }
    }

    /// What the reporter has said of the period and still stands.
    Optional<Observation> standing(UUID applied, Period period, String reporter, boolean planned) {
        return find(
                        "appliedId = ?1 and period = ?2 and reporter = ?3 and " + (planned ? IS_PLANNED : STANDS),
                        applied,
                        period,
                        reporter)
                .firstResultOptional();
    }

    /// What a reporter has said or planned of some periods and still stands.
    List<Observation> standing(Collection<UUID> applied, Collection<Period> periods, String reporter) {
        var statuses = EnumSet.copyOf(Observation.Status.STANDING);
        statuses.add(Observation.Status.PLANNED);
        return find(
                        "appliedId in ?1 and period in ?2 and reporter = ?3 and status in ?4",
                        applied,
                        periods,
                        reporter,
                        statuses)
                .list();
    }

    /// Whether anybody has said anything of the period that still stands.
    public boolean anyStanding(UUID applied, Period period, boolean planned) {
        return count("appliedId = ?1 and period = ?2 and status in ?3", applied, period, holding(planned)) > 0;
    }

    /// Of which periods a value is there that still stands, said or planned by whomever.
    List<Taken> taken(Collection<UUID> applied) {
        var statuses = EnumSet.copyOf(Observation.Status.STANDING);
        statuses.add(Observation.Status.PLANNED);
        return getEntityManager()
                .createQuery(
                        "select distinct new id.jembatan.kpi.measurement.Observations$Taken(o.appliedId, o.period,"
                                + " case when o.status = :planned then true else false end) from Observation o"
                                + " where o.appliedId in :applied and o.state = :value and o.status in :statuses",
                        Taken.class)
                .setParameter("applied", applied)
                .setParameter("value", State.VALUE)
                .setParameter("planned", Observation.Status.PLANNED)
                .setParameter("statuses", statuses)
                .getResultList();
    }

    record Taken(UUID applied, Period period, boolean planned) {}

    private static Set<Observation.Status> holding(boolean planned) {
        return planned ? EnumSet.of(Observation.Status.PLANNED) : Observation.Status.STANDING;
    }

    boolean isVerified(UUID applied, Period period) {
        return count("appliedId = ?1 and period = ?2 and status = ?3", applied, period, Observation.Status.VERIFIED)
                > 0;
    }

    boolean isCorrected(UUID observation) {
        return count("corrects = ?1", observation) > 0;
    }

    /// Everything that was said in these chains of corrections.
    public List<Observation> inChains(Collection<UUID> chains) {
        return chains.size() == 1
                ? find("chain", chains.iterator().next()).list()
                : find("chain in ?1", chains).list();
    }

    /// The newest observations of each use on a card that were recorded until then, the newest first.
    ///
    /// @param most of one use
    @SuppressWarnings("unchecked")
    public List<Observation> newestOn(UUID card, int most, Instant at) {
        return getEntityManager()
                .createNativeQuery(
                        "select o.* from applied_indicator a cross join lateral (select x.* from observation x"
                                + " where x.applied_id = a.id and x.recorded_at <= :at order by x.id desc limit :most) o"
                                + " where a.scorecard_id = :card order by o.id desc",
                        Observation.class)
                .setParameter("card", card)
                .setParameter("at", at)
                .setParameter("most", most)
                .getResultList();
    }

    /// Which status the observations on a card had then. Costs as much as was ever observed there.
    public Map<UUID, Observation.Status> statusesOn(UUID card, Instant at) {
        var statuses = new HashMap<UUID, Observation.Status>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select distinct on (s.observation_id) s.observation_id, s.status"
                        + " from observation_status s join applied_indicator a on a.id = s.applied_id"
                        + " where a.scorecard_id = :card and s.since <= :at"
                        + " order by s.observation_id, s.since desc, s.id desc")
                .setParameter("card", card)
                .setParameter("at", at)
                .getResultList();
        rows.forEach(row -> statuses.put((UUID) row[0], Observation.Status.valueOf((String) row[1])));
        return statuses;
    }

    /// The observation and where it belongs, if the caller may know of it.
    public Optional<Found> visible(UUID id, Rows rows) {
        var query = getEntityManager()
                .createQuery(FOUND + "o.id = :id and " + rows.scorecards("s"), Found.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    Page<Found> page(Filter filter, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.scorecards("s"));
        Map<String, Object> values = new HashMap<>(rows.values());
        filter.conditions().forEach((path, value) -> {
            var name = path.replace(".", "_");
            where.append(" and ").append(path).append(" = :").append(name);
            values.put(name, value);
        });
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and o.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = getEntityManager().createQuery(FOUND + where + " order by o.id", Found.class);
        values.forEach(query::setParameter);
        var page = Page.of(
                query.setMaxResults(paging.limit() + 1).getResultList(),
                paging.limit(),
                found -> Cursor.of(found.observation().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager().createQuery("select count(*)" + FROM + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
