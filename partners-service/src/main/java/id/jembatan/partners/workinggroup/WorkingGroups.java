package id.jembatan.partners.workinggroup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// All working groups, as far as a caller may know of them.
@ApplicationScoped
class WorkingGroups implements PanacheRepositoryBase<WorkingGroup, UUID> {

    private final PartnerRows rows;
    private final Parameters parameters;
    private final Clock clock;
    private final ZoneId zone;

    WorkingGroups(
            PartnerRows rows, Parameters parameters, Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.rows = rows;
        this.parameters = parameters;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /// After how many months without a meeting a group counts as silent.
    int silence() {
        return parameters.number("working-group-silence");
    }

    private PartnerRows.Condition seenBy(Caller caller) {
        return rows.recordsSeenBy(caller, "g.partner_id", "g.audience");
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    WorkingGroup get(UUID id, Caller caller) {
        var seen = seenBy(caller);
        var values = new HashMap<>(seen.parameters());
        values.put("id", id);
        return select("g.id = :id and " + seen.sql(), values, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(WorkingGroupProblem.UNKNOWN_WORKING_GROUP));
    }

    Page<WorkingGroup> page(WorkingGroupFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller, after);
        return Page.of(
                select(condition.sql(), condition.parameters(), limit + 1),
                limit,
                last -> Cursor.of(last.nameFolded(), last.id()));
    }

    long count(WorkingGroupFilter filter, Caller caller) {
        var condition = condition(filter, caller, null);
        var query = getEntityManager()
                .createNativeQuery("select count(*) from working_group g where " + condition.sql(), Long.class);
        condition.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /// The members of these groups, by group: one query, also where some have none.
    Map<UUID, List<Member>> members(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select g.id, m from WorkingGroup g join g.members m where g.id in :ids order by m.id",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(groupingBy(row -> row.get(0, UUID.class), mapping(row -> row.get(1, Member.class), toList())));
    }

    /// A condition on `working_group g`.
    PartnerRows.Condition condition(WorkingGroupFilter filter, Caller caller, @Nullable Cursor after) {
        var seen = seenBy(caller);
        var sql = new StringBuilder(seen.sql());
        var values = new HashMap<>(seen.parameters());
        with(sql, values, "g.partner_id = :partner", "partner", filter.partner);
        with(sql, values, "g.partnership_id = :partnership", "partnership", filter.partnership);
        with(sql, values, "g.sectors @> array[cast(:sector as text)]", "sector", filter.sector);
        with(sql, values, "g.keeper = :keeper", "keeper", filter.keeper);
        if (filter.ended != null) {
            sql.append(filter.ended ? " and g.ended_on is not null" : " and g.ended_on is null");
        }
        if (filter.silent) {
            sql.append(" and g.ended_on is null and g.quiet_since + make_interval(months => :silence) <= :now");
            values.put("silence", silence());
            values.put("now", today());
        }
        filter.words().ifPresent(words -> {
            sql.append("""
                     and (g.name_folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% g.name_folded)""");
            values.put("words", words);
        });
        if (after != null) {
            sql.append(" and (g.name_folded, g.id) > (:afterName, :afterId)");
            values.put("afterName", after.text(0));
            values.put("afterId", after.uuid(1));
        }
        return new PartnerRows.Condition(sql.toString(), values);
    }

    private static void with(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private List<WorkingGroup> select(String condition, Map<String, Object> values, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select g.* from working_group g where " + condition
                                + " order by g.name_folded, g.id limit :atMost",
                        WorkingGroup.class);
        values.forEach(query::setParameter);
        query.setParameter("atMost", limit);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<WorkingGroup> found = query.getResultList();
        return found;
    }
}
