package id.jembatan.kpi.indicator;

import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All definitions.
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, UUID> {

    /// By its id or by its code.
    public Optional<Indicator> named(String idOrCode) {
        if (idOrCode.length() == 36) {
            try {
                return findByIdOptional(UUID.fromString(idOrCode));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return find("code", idOrCode).firstResultOptional();
    }

    boolean isApplied(Indicator indicator) {
        return getEntityManager()
                        .createQuery("select count(*) from AppliedIndicator a where a.indicatorId = :id", Long.class)
                        .setParameter("id", indicator.id())
                        .getSingleResult()
                > 0;
    }

    Page<Indicator> page(Indicator.@Nullable Level level, @Nullable String sdg, @Nullable String q, Paging paging) {
        var where = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (level != null) {
            where.append(" and level = :level");
            values.put("level", level);
        }
        if (sdg != null) {
            where.append(" and array_position(sdgs, :sdg) > 0");
            values.put("sdg", sdg);
        }
        if (q != null && !q.isBlank()) {
            where.append(" and (lower(code) like :q escape '!' or lower(label.id) like :q escape '!'"
                    + " or lower(label.en) like :q escape '!' or lower(label.tr) like :q escape '!')");
            values.put("q", "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        var total = paging.wantsTotal() ? count(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and code > :after");
            values.put("after", cursor.text(0));
        });
        var found =
                find(where + " order by code", values).range(0, paging.limit()).list();
        var page = Page.of(found, paging.limit(), indicator -> Cursor.of(indicator.code()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
