package id.jembatan.kpi.goal;

import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownPartnership;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All contributions.
@ApplicationScoped
public class Contributions implements PanacheRepositoryBase<Contribution, UUID> {

    private static final String FROM = " from Contribution c join Goal g on g.id = c.goalId"
            + " left join KnownAgreement k on k.id = c.agreementId"
            + " left join KnownPartnership p on p.id = c.partnershipId left join KnownPartner n on n.id = p.partnerId"
            + " left join AppliedIndicator a on a.id = c.appliedId left join Scorecard s on s.id = a.scorecardId"
            + " left join Indicator i on i.id = a.indicatorId where ";
    private static final String FOUND =
            "select new id.jembatan.kpi.goal.Contributions$Found(c, g, k, p, n.name, i, s.id)" + FROM;

    private final Sql sql;

    Contributions(Sql sql) {
        this.sql = sql;
    }

    /// A contribution with everything that names it.
    public record Found(
            Contribution contribution,
            Goal goal,
            @Nullable KnownAgreement agreement,
            @Nullable KnownPartnership partnership,
            @Nullable String partnerName,
            @Nullable Indicator indicator,
            @Nullable UUID scorecard) {}

    Optional<Found> visible(UUID id, Rows rows) {
        var query = getEntityManager()
                .createQuery(FOUND + "c.id = :id and " + seen(rows), Found.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /// The same thing that contributes to the same goal and has not ended.
    public boolean stands(DeclareContribution form) {
        return count(
                        "goalId = ?1 and agreementId is not distinct from ?2 and partnershipId is not distinct from ?3"
                                + " and appliedId is not distinct from ?4 and endedReason is null",
                        form.goal(),
                        form.agreement(),
                        form.partnership(),
                        form.indicator())
                > 0;
    }

    /// Keeps the last day that a contribution had until now, for figures of the past.
    void keepPast(Contribution contribution, @Nullable LocalDate lastDay, Instant at) {
        if (!Objects.equals(lastDay, contribution.lastDay())) {
            sql.run(
                    "insert into contribution_past (contribution_id, last_day, replaced_at) values (?, ?, ?)",
                    contribution.id(),
                    lastDay,
                    at);
        }
    }

    /// Whether the caller may know of the applied indicator.
    boolean seesIndicator(UUID applied, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select count(*) from AppliedIndicator a join Scorecard s on s.id = a.scorecardId"
                                + " where a.id = :id and " + rows.scorecards("s"),
                        Long.class)
                .setParameter("id", applied);
        rows.values().forEach(query::setParameter);
        return query.getSingleResult() > 0;
    }

    /// Whether the caller may know of the partnership.
    boolean seesPartnership(UUID partnership, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select count(*) from KnownPartnership p where p.id = :id and " + rows.partnerships("p"),
                        Long.class)
                .setParameter("id", partnership);
        rows.values().forEach(query::setParameter);
        return query.getSingleResult() > 0;
    }

    Page<Found> page(ContributionFilter filter, Rows rows, Paging paging) {
        var where = new StringBuilder(seen(rows));
        Map<String, Object> values = new HashMap<>(rows.values());
        filter.narrow(where, values, rows);
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and c.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var page = Page.of(
                list(where.toString(), values, paging.limit() + 1),
                paging.limit(),
                found -> Cursor.of(found.contribution().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    /// The next rows of the same list after an id, for an export.
    List<Found> next(ContributionFilter filter, Rows rows, @Nullable UUID after, int atMost) {
        var where = new StringBuilder(seen(rows));
        Map<String, Object> values = new HashMap<>(rows.values());
        filter.narrow(where, values, rows);
        if (after != null) {
            where.append(" and c.id > :after");
            values.put("after", after);
        }
        return list(where.toString(), values, atMost);
    }

    private List<Found> list(String where, Map<String, Object> values, int atMost) {
        var query = getEntityManager().createQuery(FOUND + where + " order by c.id", Found.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager().createQuery("select count(*)" + FROM + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String seen(Rows rows) {
        return rows.contributions("c", "p", "s");
    }
}
