package id.jembatan.kpi.series;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All series with their editions and uses.
@ApplicationScoped
public class AllSeries implements PanacheRepositoryBase<IndexSeries, UUID> {

    record Counted(IndexSeries series, long editions) {}

    /// An applied indicator that the caller may know of.
    record Applied(
            UUID applied,
            String code,
            Wording label,
            @Nullable String definition,
            UUID scorecard,
            @Nullable String agency) {}

    record Baseline(BigDecimal value, Period period) {}

    private static final String APPLIED = "select new id.jembatan.kpi.series.AllSeries$Applied(a.id, i.code, i.label,"
            + " a.definition, s.id, k.agency) from AppliedIndicator a"
            + " join Scorecard s on s.id = a.scorecardId join Indicator i on i.id = a.indicatorId"
            + " left join Programme r on r.id = s.programmeId"
            + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId) where ";

    public Optional<IndexSeries> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    /// The same series as it is in the database now, with every other writer waiting.
    IndexSeries locked(IndexSeries series) {
        getEntityManager().refresh(series, LockModeType.PESSIMISTIC_WRITE);
        return series;
    }

    /// All entries, by period and then in the order in which they were made.
    List<IndexEdition> editions(UUID series) {
        return getEntityManager()
                .createQuery(
                        "select e from IndexEdition e where e.seriesId = :series order by e.id", IndexEdition.class)
                .setParameter("series", series)
                .getResultList();
    }

    Optional<IndexEdition> edition(UUID series, UUID edition) {
        return Optional.ofNullable(getEntityManager().find(IndexEdition.class, edition))
                .filter(it -> it.seriesId().equals(series));
    }

    /// The value that stands for a period.
    public Optional<IndexEdition> standing(UUID series, Period period) {
        return getEntityManager()
                .createQuery(
                        "select e from IndexEdition e where e.seriesId = :series and e.period = :period"
                                + " and e.supersededBy is null",
                        IndexEdition.class)
                .setParameter("series", series)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }

    /// The series that an applied indicator names.
    Optional<UUID> namedBy(UUID applied) {
        return Optional.ofNullable(getEntityManager().find(IndexUse.class, applied))
                .map(IndexUse::seriesId);
    }

    void persist(IndexUse use) {
        getEntityManager().persist(use);
    }

    void persist(IndexEdition edition) {
        getEntityManager().persist(edition);
    }

    Optional<Applied> applied(UUID applied, Rows rows) {
        var query = getEntityManager()
                .createQuery(APPLIED + "a.id = :id and " + rows.scorecards("s"), Applied.class)
                .setParameter("id", applied);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /// The applied indicators that name the series, as far as the caller may know of them.
    List<Applied> uses(UUID series, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        APPLIED + "a.id in (select u.appliedId from IndexUse u where u.seriesId = :series) and "
                                + rows.scorecards("s") + " order by a.id",
                        Applied.class)
                .setParameter("series", series);
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// What was said to have happened, and stands, for the applied indicators that name the series.
    List<Observation> figures(UUID series) {
        return getEntityManager()
                .createQuery(
                        "select o from Observation o where o.appliedId in (select u.appliedId from IndexUse u"
                                + " where u.seriesId = :series) and o.status in (REPORTED, VERIFIED) and o.state = VALUE"
                                + " order by o.id",
                        Observation.class)
                .setParameter("series", series)
                .getResultList();
    }

    /// The number from which the way of an applied indicator is counted.
    Optional<Baseline> baselineOf(UUID applied) {
        return getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.series.AllSeries$Baseline(a.baselineValue, a.baselinePeriod)"
                                + " from AppliedIndicator a where a.id = :applied and a.baselineValue is not null",
                        Baseline.class)
                .setParameter("applied", applied)
                .getResultStream()
                .findFirst();
    }

    /// What stands for one applied indicator.
    List<Observation> figuresOf(UUID applied) {
        return getEntityManager()
                .createQuery(
                        "select o from Observation o where o.appliedId = :applied and o.status in (REPORTED, VERIFIED)"
                                + " and o.state = VALUE order by o.id",
                        Observation.class)
                .setParameter("applied", applied)
                .getResultList();
    }

    Page<Counted> page(SeriesFilter filter, Rows rows, Paging paging) {
        var where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.narrow(where, values, rows);
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and x.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.series.AllSeries$Counted(x, (select count(e.id) from IndexEdition e"
                                + " where e.seriesId = x.id and e.supersededBy is null)) from IndexSeries x where "
                                + where + " order by x.id",
                        Counted.class);
        values.forEach(query::setParameter);
        var page = Page.of(
                query.setMaxResults(paging.limit() + 1).getResultList(),
                paging.limit(),
                it -> Cursor.of(it.series().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    /// The next series of the same list after an id, for an export.
    List<IndexSeries> next(SeriesFilter filter, Rows rows, @Nullable UUID after, int atMost) {
        var where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.narrow(where, values, rows);
        if (after != null) {
            where.append(" and x.id > :after");
            values.put("after", after);
        }
        var query = getEntityManager()
                .createQuery("select x from IndexSeries x where " + where + " order by x.id", IndexSeries.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager().createQuery("select count(*) from IndexSeries x where " + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
