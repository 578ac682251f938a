package id.jembatan.platform.journal;

import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the journal, the newest entry first.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class Entries {

    private final Sql sql;

    Entries(Sql sql) {
        this.sql = sql;
    }

    /// Which entries are wanted; what is null does not matter.
    record Filter(
            @Nullable String resource,
            @Nullable UUID resourceId,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Page<Entry> find(Filter filter, Paging paging) {
        var where = new Where();
        where.and("resource = ?", filter.resource());
        where.and("resource_id = ?", filter.resourceId());
        where.and("actor = ?", filter.actor());
        where.and("at >= ?", filter.from());
        where.and("at < ?", filter.to());
        var total = paging.wantsTotal() ? where.count(sql) : null;
        where.and("seq < ?", paging.after().map(it -> it.number(0)).orElse(null));
        var page = Page.of(where.rows(sql, paging.limit() + 1), paging.limit(), it -> Cursor.of(it.seq()));
        return total == null ? page : page.withTotal(total);
    }

    private static final class Where {

        private final StringBuilder text = new StringBuilder(" from journal_entry where true");
        private final List<Object> values = new ArrayList<>();

        void and(String condition, @Nullable Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.add(value);
            }
        }

        Long count(Sql sql) {
            return sql.first("select count(*)" + text, row -> row.getLong(1), values.toArray())
                    .orElseThrow();
        }

        List<Entry> rows(Sql sql, int limit) {
            return sql.list(
                    "select " + Entry.COLUMNS + text + " order by seq desc limit " + limit,
                    Entry::of,
                    values.toArray());
        }
    }
}
