package id.jembatan.agreements.promise;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Register;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All promises. Who may see the case may see what was promised in it.
@ApplicationScoped
class Promises implements PanacheRepositoryBase<Promise, UUID> {

    private static final String OF_CASES = " from Promise r join Agreement a on a.id = r.agreementId where ";

    private final Agreements agreements;
    private final Register register;
    private final Rows rows;

    Promises(Agreements agreements, Register register, Rows rows) {
        this.agreements = agreements;
        this.register = register;
        this.rows = rows;
    }

    /// A promise whose case is locked until the transaction ends.
    record Held(Agreement agreement, Promise promise) {}

    /// A promise with what its case allows.
    record Seen(Promise promise, Agreement agreement) {}

    Seen get(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.agreements.promise.Promises$Seen(r, a)" + OF_CASES + "r.id = :id and "
                                + seen.hql(),
                        Seen.class)
                .setParameter("id", id);
        seen.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Held toChange(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var query = getEntityManager()
                .createQuery("select a.id" + OF_CASES + "r.id = :id and " + seen.hql(), UUID.class)
                .setParameter("id", id);
        seen.parameters().forEach(query::setParameter);
        var agreement = query.getResultStream()
                .findFirst()
                .map(it -> agreements.toChange(it, caller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        register.requireChange(agreement, caller);
        var promise = findById(id);
        getEntityManager().refresh(promise); // as it is now that nobody else changes it
        return new Held(agreement, promise);
    }

    /// What a list is narrowed by.
    record Filter(
            @Nullable UUID agreement,
            @Nullable UUID instrument,
            Promise.@Nullable State state,
            @Nullable String indicator,
            @Nullable Boolean measurable) {}

    Page<Promise> page(Filter filter, Caller caller, Paging paging) {
        var seen = rows.seenBy(caller);
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>(seen.parameters());
        conditions.add(seen.hql());
        equal("agreementId", filter.agreement(), conditions, parameters);
        equal("instrumentId", filter.instrument(), conditions, parameters);
        equal("state", filter.state(), conditions, parameters);
        equal("indicator", filter.indicator(), conditions, parameters);
        if (filter.measurable() != null) {
            conditions.add(filter.measurable() ? "r.notMeasurable is null" : "r.notMeasurable is not null");
        }
        var all = OF_CASES + String.join(" and ", conditions);
        var after = paging.after();
        var query = getEntityManager()
                .createQuery(
                        "select r" + all + (after.isPresent() ? " and r.id < :after" : "") + " order by r.id desc",
                        Promise.class)
                .setMaxResults(paging.limit() + 1);
        parameters.forEach(query::setParameter);
        after.ifPresent(it -> query.setParameter("after", it.uuid(0)));
        var page = Page.of(query.getResultList(), paging.limit(), it -> Cursor.of(it.id()));
        if (!paging.wantsTotal()) {
            return page;
        }
        var count = getEntityManager().createQuery("select count(r)" + all, Long.class);
        parameters.forEach(count::setParameter);
        return page.withTotal(count.getSingleResult());
    }

    private static void equal(
            String field, @Nullable Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add("r." + field + " = :" + field);
            parameters.put(field, value);
        }
    }

    int nextPosition(UUID instrument) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(r.position), 0) + 1 from Promise r where r.instrumentId = :instrument",
                        Integer.class)
                .setParameter("instrument", instrument)
                .getSingleResult();
    }

    List<PromiseStep> steps(UUID promise) {
        return getEntityManager()
                .createQuery(
                        "select s from PromiseStep s where s.promiseId = :promise order by s.id", PromiseStep.class)
                .setParameter("promise", promise)
                .getResultList();
    }

    /// Numbers of instruments, for those who see their promises anyway.
    Map<UUID, String> numbers(Collection<UUID> instruments) {
        return instruments.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select i.id, i.number from Instrument i where i.id in :ids", Object[].class)
                        .setParameter("ids", instruments)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
