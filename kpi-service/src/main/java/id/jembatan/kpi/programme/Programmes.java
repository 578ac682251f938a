package id.jembatan.kpi.programme;

import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownPartnership;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All programmes.
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    private static final String FROM = " from Programme p left join KnownAgreement k on k.id = p.agreementId"
            + " left join KnownPartnership r on r.id = p.partnershipId left join KnownPartner n on n.id = r.partnerId"
            + " left join Goal g on g.id = p.goalId left join Scorecard s on s.programmeId = p.id where ";
    private static final String COUNTED = "select new id.jembatan.kpi.programme.Programmes$Counted("
            + "new id.jembatan.kpi.programme.Programmes$Found(p, k, r, n.name, g, s.id),"
            + " (select count(x.id) from Activity x where x.programmeId = p.id and x.droppedReason is null),"
            + " (select count(x.id) from Activity x where x.programmeId = p.id and x.droppedReason is null"
            + " and x.actualEnd.year is not null),"
            + " (select count(x.id) from Activity x where x.programmeId = p.id and x.lateFrom <= :day))" + FROM;

    /// A programme with what names its subject, and its own scorecard.
    public record Found(
            Programme programme,
            @Nullable KnownAgreement agreement,
            @Nullable KnownPartnership partnership,
            @Nullable String partnerName,
            @Nullable Goal goal,
            @Nullable UUID scorecard) {

        /// The agency whose case it serves.
        @Nullable String agency() {
            return agreement == null ? null : agreement.agency();
        }
    }

    record Counted(Found found, long activities, long done, long late) {}

    public Optional<Programme> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    /// The programme, if the caller may know of it.
    public Optional<Found> visible(UUID id, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.programme.Programmes$Found(p, k, r, n.name, g, s.id)" + FROM
                                + "p.id = :id and " + rows.programmes("p"),
                        Found.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /// The same programme as it is in the database now, with everybody else waiting until this transaction is over.
    Programme locked(Programme programme) {
        getEntityManager().refresh(programme, LockModeType.PESSIMISTIC_WRITE);
        return programme;
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

    Page<Counted> page(ProgrammeFilter filter, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.programmes("p"));
        Map<String, Object> values = new HashMap<>(rows.values());
        filter.narrow(where, values, rows);
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and p.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var page = Page.of(
                list(where.toString(), values, rows, paging.limit() + 1),
                paging.limit(),
                it -> Cursor.of(it.found().programme().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    /// The next rows of the same list after an id, for an export.
    List<Counted> next(ProgrammeFilter filter, Rows rows, @Nullable UUID after, int atMost) {
        var where = new StringBuilder(rows.programmes("p"));
        Map<String, Object> values = new HashMap<>(rows.values());
        filter.narrow(where, values, rows);
        if (after != null) {
            where.append(" and p.id > :after");
            values.put("after", after);
        }
        return list(where.toString(), values, rows, atMost);
    }

    private List<Counted> list(String where, Map<String, Object> values, Rows rows, int atMost) {
        var query = getEntityManager()
                .createQuery(COUNTED + where + " order by p.id", Counted.class)
                .setParameter("day", rows.today());
        values.forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager().createQuery("select count(*)" + FROM + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
