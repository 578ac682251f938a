package id.jembatan.partners.imports;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What files last said, row by row. A row that says the same again changes nothing, even if somebody has changed the
/// record by hand since: his is the later word.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Memory {

    private final Sql sql;
    private final Json json;

    Memory(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /// A row of a sheet under its key; without content, it is to be forgotten.
    record Remembered(String sheet, String key, @Nullable Map<String, String> content) {}

    /// One import after the other: two at once would each not see what the other makes.
    void lock() {
        sql.first(
                "select 1 from pg_advisory_xact_lock(hashtextextended('partners-service/imports', 0))",
                row -> row.getInt(1));
    }

    Map<String, Map<String, String>> of(String sheet, Collection<String> keys) {
        var found = new HashMap<String, Map<String, String>>();
        sql.each(
                "select key, content::text from imported_row where sheet = ? and key = any(?)",
                row -> found.put(row.getString("key"), json.cells(row.getString("content"))) == null,
                sheet,
                keys.toArray(String[]::new));
        return found;
    }

    void keep(List<Remembered> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run("""
                insert into imported_row (sheet, key, content)
                select sheet, key, content
                from jsonb_to_recordset(?::jsonb) as row (sheet text, key text, content jsonb)
                where content is not null and content <> 'null'
                on conflict (sheet, key) do update set content = excluded.content""", json.text(rows));
    }

    void forget(List<Remembered> rows) {
        sql.run("""
                delete from imported_row i using jsonb_to_recordset(?::jsonb) as row (sheet text, key text)
                where i.sheet = row.sheet and i.key = row.key""", json.text(rows));
    }

    /// What holds after a file spoke: where it says something new, its word; otherwise what is on record.
    ///
    /// @param before what the file said the last time; without it, an empty cell says nothing
    static Map<String, String> merged(
            Map<String, String> onRecord,
            @Nullable Map<String, String> before,
            Map<String, String> said,
            Collection<String> columns) {
        var merged = new HashMap<>(onRecord);
        for (var column : columns) {
            var now = said.get(column);
            var isNews = before == null ? now != null : !Objects.equals(before.get(column), now);
            if (isNews && now == null) {
                merged.remove(column);
            } else if (isNews) {
                merged.put(column, now);
            }
        }
        return merged;
    }
}
