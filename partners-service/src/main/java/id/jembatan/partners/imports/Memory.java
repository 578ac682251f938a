package id.jembatan.partners.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.imports.Tally.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What files last said, row by row. A row that says the same again changes nothing, even if somebody has changed the
/// record by hand since: his is the later word.
@ApplicationScoped
class Memory {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper json;

    Memory(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A row of a sheet under its key.
    record Remembered(String sheet, String key, Map<String, String> content) {}

    /// One import after the other: two at once would each not see what the other makes.
    void lock() {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('partners-service/imports', 0))",
                        Integer.class)
                .getSingleResult();
    }

    /// A row of a file that could be read.
    interface Said {

        Table.Row row();

        /// Of the record that the row speaks of.
        String code();
    }

    /// What is to be done with a row that says something new.
    interface Step<S extends Said> {

        /// @param first whether it is the first row of its record, which speaks for the record itself
        /// @param remembered what the row said the last time
        Outcome apply(S said, boolean first, @Nullable Map<String, String> remembered);
    }

    /// Goes through the rows of a sheet in their order: takes each that says something new, and remembers it.
    ///
    /// @param said by the key of the row
    <S extends Said> void take(String sheet, Map<String, S> said, Tally tally, Step<S> step) {
        var before = of(sheet, said.keySet());
        var news = new ArrayList<Remembered>();
        var spokenFor = new HashSet<String>();
        said.forEach((key, row) -> {
            var first = spokenFor.add(row.code());
            var remembered = before.get(key);
            var content = row.row().cells();
            if (content.equals(remembered)) {
                tally.add(Outcome.UNCHANGED);
            } else {
                tally.add(step.apply(row, first, remembered));
                news.add(new Remembered(sheet, key, content));
            }
        });
        keep(news);
    }

    private Map<String, Map<String, String>> of(String sheet, Collection<String> keys) {
        @SuppressWarnings("unchecked") // two columns of text
        List<Object[]> rows = database.createNativeQuery(
                        "select key, cast(content as text) from imported_row where sheet = :sheet and key in (:keys)",
                        Object[].class)
                .setParameter("sheet", sheet)
                .setParameter("keys", keys)
                .getResultList();
        var found = new HashMap<String, Map<String, String>>();
        rows.forEach(row -> found.put((String) row[0], cells((String) row[1])));
        return found;
    }

    private void keep(List<Remembered> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into imported_row (sheet, key, content)
                        select sheet, key, content
                        from jsonb_to_recordset(cast(:rows as jsonb)) as row (sheet text, key text, content jsonb)
                        on conflict (sheet, key) do update set content = excluded.content""").setParameter("rows", text(rows)).executeUpdate();
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

    private Map<String, String> cells(String content) {
        try {
            return json.readValue(content, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An imported row was not stored as it should be", e);
        }
    }

    private String text(List<Remembered> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An imported row must be writable as JSON", e);
        }
    }
}
