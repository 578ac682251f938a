package id.jembatan.kpi.neighbour;

import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps copies of what neighbours tell, with what they told before: a row holds from when it was told until something
/// else was. The same news twice changes nothing, and news that is older than what is known is ignored.
///
/// A neighbour whose database was restored counts its versions from further back; its clock does not run back, so what
/// was told later is newer whatever its version.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Copies {

    private final Sql sql;

    Copies(Sql sql) {
        this.sql = sql;
    }

    /// A table of copies. Its columns, besides `id`, `told_at`, `until` and `fingerprint`.
    record Copy(String table, List<String> columns) {

        Copy(String table, String... columns) {
            this(table, List.of(columns));
        }

        String insert() {
            return "insert into " + table + " (id, told_at, fingerprint, " + String.join(", ", columns)
                    + ") values (?, ?, ?" + ", ?".repeat(columns.size()) + ")";
        }
    }

    /// Whether an event tells something newer than what was heard of its subject, or the same again; remembers it then.
    ///
    /// @param copy what is kept of the subject: two sorts of news of one subject are counted apart
    boolean isNews(String copy, HeardEvent event) {
        sql.run("""
                insert into known_since (copy, first_at) values (?, ?)
                on conflict (copy) do update set first_at = excluded.first_at
                where excluded.first_at < known_since.first_at""", copy, event.time());
        return sql.run("""
                        insert into known_news (copy, id, version, told_at) values (?, ?, ?, ?)
                        on conflict (copy, id) do update set version = excluded.version, told_at = excluded.told_at
                        where excluded.version >= known_news.version or excluded.told_at > known_news.told_at""", copy, event.subject(), event.version(), event.time()) > 0;
    }

    private record Held(String fingerprint) {}

    /// Keeps what is true of a subject from now on: rows that are told no more end, new ones begin.
    ///
    /// @param rows the values of the columns of the copy
    void keep(Copy copy, UUID id, Instant at, List<@Nullable Object[]> rows) {
        var held = new HashSet<>(sql.list(
                "select fingerprint from " + copy.table() + " where id = ? and until = 'infinity'",
                row -> new Held(row.getString(1)),
                id));
        var told = new HashSet<Held>();
        var fresh = new ArrayList<@Nullable Object[]>();
        for (var values : rows) {
            var print = new Held(print(values));
            if (told.add(print) && !held.contains(print)) {
                var row = new ArrayList<@Nullable Object>(List.of(id, at, print.fingerprint()));
                row.addAll(Arrays.asList(values));
                fresh.add(row.toArray());
            }
        }
        held.removeAll(told);
        if (!held.isEmpty()) {
            sql.run(
                    "update " + copy.table() + " set until = greatest(told_at, ?)"
                            + " where id = ? and until = 'infinity' and fingerprint = any (?)",
                    at,
                    id,
                    held.stream().map(Held::fingerprint).toArray(String[]::new));
        }
        sql.batch(copy.insert(), fresh);
    }

    private static String print(@Nullable Object[] values) {
        return Sha256.hex(Arrays.deepToString(values));
    }
}
