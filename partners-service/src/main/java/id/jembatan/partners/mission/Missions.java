package id.jembatan.partners.mission;

import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All missions. Whoever may see missions sees all of them: that there is an embassy is no secret.
@ApplicationScoped
public class Missions implements PanacheRepositoryBase<Mission, UUID> {

    /// @throws Refusal 404 if there is none
    Mission get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(MissionProblem.UNKNOWN_MISSION));
    }

    public List<Mission> coded(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /// @param today in the zone of the first user; decides which accreditations hold
    Page<Mission> page(MissionFilter filter, LocalDate today, @Nullable Cursor after, int limit) {
        var condition = condition(filter, today);
        if (after != null) {
            condition.add("(m.nameFolded, m.id) > (:afterName, :afterId)");
            condition.parameters().put("afterName", after.text(0));
            condition.parameters().put("afterId", after.uuid(1));
        }
        var found = find(condition.hql(), Sort.by("m.nameFolded").and("m.id"), condition.parameters())
                .range(0, limit)
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.nameFolded(), last.id()));
    }

    long count(MissionFilter filter, LocalDate today) {
        var condition = condition(filter, today);
        return find(condition.hql(), condition.parameters()).count();
    }

    private record Condition(StringBuilder text, Map<String, Object> parameters) {

        void add(String more) {
            text.append(" and ").append(more);
        }

        String hql() {
            return "from Mission m where true" + text;
        }
    }

    private static Condition condition(MissionFilter filter, LocalDate today) {
        var condition = new Condition(new StringBuilder(), new HashMap<>());
        if (filter.code != null) {
            condition.add("m.code = :code");
            condition.parameters().put("code", filter.code);
        }
        filter.kind().ifPresent(kind -> {
            condition.add("m.kind = :kind");
            condition.parameters().put("kind", kind);
        });
        if (filter.country != null) {
            condition.add(
                    "exists (select 1 from m.accreditations a where a.country = :country"
                            + " and (a.validFrom is null or a.validFrom <= :today) and (a.validUntil is null or a.validUntil >= :today))");
            condition.parameters().put("country", filter.country);
            condition.parameters().put("today", today);
        }
        return condition;
    }
}
