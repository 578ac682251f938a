package id.jembatan.partners.desk;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All desks. Our offices see how every desk is reached, a mission and a partner's officers their own only.
@ApplicationScoped
public class Desks implements PanacheRepositoryBase<DeskEntry, UUID> {

    private record Condition(String hql, Map<String, Object> parameters) {}

    private static Condition condition(@Nullable String code, Caller caller) {
        var hql = new StringBuilder("true = true");
        var parameters = new HashMap<String, Object>();
        if (code != null) {
            hql.append(" and code = :code");
            parameters.put("code", code);
        }
        if (caller.is("mission-officer") || caller.is("partner-officer")) {
            var own = Desk.of(caller);
            // An account without a mission or partner sits at no desk, least of all at the bureau.
            hql.append(" and code = :own");
            parameters.put("own", own.equals(Desk.bureau()) ? "" : own.code());
        }
        return new Condition(hql.toString(), parameters);
    }

    /// @throws Refusal 404 if there is none that this caller may know of
    DeskEntry get(UUID id, Caller caller) {
        var condition = condition(null, caller);
        var parameters = new HashMap<>(condition.parameters());
        parameters.put("id", id);
        return find(condition.hql() + " and id = :id", parameters)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(DeskProblem.UNKNOWN_DESK));
    }

    Page<DeskEntry> page(@Nullable String code, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(code, caller);
        var parameters = new HashMap<>(condition.parameters());
        var hql = condition.hql();
        if (after != null) {
            hql += " and code > :after";
            parameters.put("after", after.text(0));
        }
        var found = find(hql, Sort.by("code"), parameters).range(0, limit).list();
        return Page.of(found, limit, last -> Cursor.of(last.desk().code()));
    }

    long count(@Nullable String code, Caller caller) {
        var condition = condition(code, caller);
        return count(condition.hql(), condition.parameters());
    }

    /// The entry of a desk, if it has one.
    public Optional<DeskEntry> of(Desk desk) {
        return find("code", desk.code()).firstResultOptional();
    }

    List<DeskEntry> of(Collection<Desk> desks) {
        return list("code in ?1", desks.stream().map(Desk::code).toList());
    }
}
