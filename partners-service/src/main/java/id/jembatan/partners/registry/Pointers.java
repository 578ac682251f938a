package id.jembatan.partners.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.sql.SqlFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything in the database that points at a partner, whichever feature keeps it. The database knows its foreign
/// keys, so no feature can be forgotten when two records become one.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Pointers {

    /// What tells of the record itself, and stays with it to be read there.
    private static final String OF_THE_RECORD =
            "'partner_name', 'partner_stage', 'partner_succession', 'partner_merge', 'partner_namesake'";

    private final Sql sql;
    private final ObjectMapper json;

    Pointers(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// A column with a foreign key to the partners.
    ///
    /// @param key the other columns of the primary key, or the whole one if this column is not part of it
    /// @param unique for each unique index that this column is part of, its other columns
    /// @param versioned whether its rows have a version, which a move changes
    private record Pointer(
            String table, String column, List<String> key, List<List<String>> unique, boolean versioned) {

        String row(String alias) {
            return key.stream()
                    .map(each -> "'" + each + "', " + alias + "." + each)
                    .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        }

        String change() {
            return "set " + column + " = :to" + (versioned ? ", version = t.version + 1" : "");
        }

        String withoutLike() {
            return unique.stream()
                    .map(columns -> columns.stream()
                            .map(each -> " and o." + each + " = t." + each)
                            .collect(Collectors.joining(
                                    "",
                                    " and not exists (select from " + table + " o where o." + column + " = :to",
                                    ")")))
                    .collect(Collectors.joining());
        }
    }

    /// Lets everything that points at one point at the other, but for what the other has already.
    List<MergeView.Moved> move(UUID from, UUID to) {
        var moved = new ArrayList<MergeView.Moved>();
        for (var pointer : all()) {
            var rows = moveRows(pointer, from, to);
            var stayed = sql.first(
                            "select count(*) from " + pointer.table() + " where " + pointer.column() + " = :from",
                            row -> row.getLong(1),
                            Map.of("from", from))
                    .orElseThrow();
            if (!rows.isEmpty() || stayed > 0) {
                moved.add(new MergeView.Moved(pointer.table(), pointer.column(), rows, stayed));
            }
        }
        return List.copyOf(moved);
    }

    private List<Object> moveRows(Pointer pointer, UUID from, UUID to) {
        sql.run("savepoint before_move");
        try {
            var rows = sql.list(
                    "update " + pointer.table() + " t " + pointer.change() + " where t." + pointer.column() + " = :from"
                            + (pointer.table().equals("partner") ? " and t.id <> :to" : "")
                            + pointer.withoutLike() + " returning " + pointer.row("t"),
                    row -> read(row.getString(1)),
                    Map.of("from", from, "to", to));
            sql.run("release savepoint before_move");
            return rows;
        } catch (SqlFailed e) {
            // A rule of its own that no index tells, such as days that must not overlap: they stay, and are counted.
            sql.run("rollback to savepoint before_move");
            return List.of();
        }
    }

    /// Lets what was moved point back.
    ///
    /// @return whether all of it was still where it was moved to
    boolean moveBack(List<MergeView.Moved> moved, UUID from, UUID to) {
        var pointers =
                all().stream().collect(Collectors.toMap(each -> each.table() + "." + each.column(), each -> each));
        for (var each : moved) {
            var pointer = pointers.get(each.what() + "." + each.column());
            if (pointer == null) {
                return false;
            }
            var back = sql.list(
                    "update " + pointer.table() + " t " + pointer.change() + " where t." + pointer.column()
                            + " = :from and " + pointer.row("t")
                            + " in (select value from jsonb_array_elements(cast(:rows as jsonb))) returning 1",
                    row -> true,
                    Map.of("from", to, "to", from, "rows", write(each.rows())));
            if (back.size() != each.rows().size()) {
                return false;
            }
        }
        return true;
    }

    private List<Pointer> all() {
        return sql.list(
                """
                with pointer as (
                    select c.conrelid as of, a.attname as column_name
                    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                    where c.contype = 'f' and c.confrelid = 'partner'::regclass and array_length(c.conkey, 1) = 1
                    and c.conrelid::regclass::text not in (%s)
                    and not (c.conrelid = 'partner'::regclass and a.attname = 'merged_into')
                ), indexed as (
                    select i.indrelid, i.indexrelid, i.indisprimary,
                        array_agg(a.attname::text order by a.attnum) as columns
                    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                    where i.indisunique and i.indrelid in (select of from pointer)
                    group by i.indrelid, i.indexrelid, i.indisprimary
                )
                select distinct p.of::regclass::text as table_name, p.column_name,
                    (select array_to_string(array_remove(k.columns, p.column_name::text), ',') from indexed k
                        where k.indrelid = p.of and k.indisprimary) as key,
                    (select string_agg(array_to_string(array_remove(k.columns, p.column_name::text), ','), ';')
                        from indexed k where k.indrelid = p.of and p.column_name::text = any(k.columns)) as uniques,
                    exists (select from pg_attribute v where v.attrelid = p.of and v.attname = 'version') as versioned
                from pointer p order by 1, 2""".formatted(OF_THE_RECORD),
                row -> new Pointer(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        List.of(row.getString("key").split(",")),
                        lists(row.getString("uniques")),
                        row.getBoolean("versioned")));
    }

    private static List<List<String>> lists(@Nullable String text) {
        var lists = new ArrayList<List<String>>();
        if (text != null) {
            for (var each : text.split(";", -1)) {
                lists.add(each.isEmpty() ? List.of() : List.of(each.split(",")));
            }
        }
        return lists;
    }

    private Object read(String text) {
        try {
            return json.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database writes JSON that cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows can be written", e);
        }
    }
}
