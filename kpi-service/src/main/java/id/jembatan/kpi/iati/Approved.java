package id.jembatan.kpi.iati;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.iati.Activity.Dimension;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The targets and the verified values of the register as they were at a moment. Three queries for a card, however much
/// is on it.
@ApplicationScoped
class Approved {

    /// A target that was revised later had its old value then. Where the end of the use has a target of its own beside
    /// that of the last period, the one of the period goes out.
    private static final String TARGETS = """
            select t.applied_id, t.period, coalesce(old.value, t.value) as value
            from target t
            left join lateral (select r.value from target_revision r
                where r.target_id = t.id and r.replaced_at >= :end order by r.number limit 1) old on true
            where t.applied_id = any(cast(:uses as uuid[]))
            and coalesce((select min(r.set_at) from target_revision r where r.target_id = t.id), t.set_at) < :end
            order by t.scope, t.id""";

    /// What was verified then, whatever became of it later.
    private static final String VERIFIED = """
            o.applied_id = any(cast(:uses as uuid[]))
            and 'VERIFIED' = (select s.status from observation_status s
                where s.observation_id = o.id and s.since < :end order by s.since desc, s.id desc limit 1)""";

    private static final String OBSERVATIONS = """
            select o.applied_id, o.period, o.state, o.value, o.raw, o.comment, i.value_kind
            from observation o
            join applied_indicator a on a.id = o.applied_id join indicator i on i.id = a.indicator_id
            where""" + " " + VERIFIED + " order by o.id";

    private static final String PARTS = """
            select o.applied_id, o.period, p.part ->> 'value' as value, cast(p.part -> 'dimensions' as text) as dimensions
            from observation o cross join lateral jsonb_array_elements(o.parts) with ordinality as p (part, number)
            where o.state = 'VALUE' and p.part ->> 'state' = 'VALUE' and""" + " " + VERIFIED + " order by o.id, p.number";

    private static final TypeReference<TreeMap<String, String>> DIMENSIONS = new TypeReference<>() {};

    private final Sql sql;
    private final OwnWords words;
    private final ObjectMapper json;

    Approved(Sql sql, OwnWords words, ObjectMapper json) {
        this.sql = sql;
        this.words = words;
        this.json = json;
    }

    /// What the register holds of one period.
    ///
    /// @param verified whether a second person has confirmed what is said of it; a value that is withheld stays so
    record Held(@Nullable Figure target, @Nullable Figure actual, List<Figure> parts, boolean verified) {

        static final Held NOTHING = new Held(null, null, List.of(), false);

        private Held aimed(Figure figure) {
            return new Held(figure, actual, parts, verified);
        }

        private Held said(@Nullable Figure figure) {
            return new Held(target, figure, parts, true);
        }

        private Held split(Figure part) {
            var all = new ArrayList<>(parts);
            all.add(part);
            return new Held(target, actual, List.copyOf(all), verified);
        }
    }

    Map<UUID, Map<Days, Held>> of(List<UUID> uses, Instant end) {
        var found = new HashMap<UUID, Map<Days, Held>>();
        Map<String, Object> values = Map.of("uses", uses.toArray(UUID[]::new), "end", end);
        sql.list(TARGETS, row -> at(row, found, it -> it.aimed(figure(number(row), null))), values);
        sql.list(OBSERVATIONS, row -> at(row, found, it -> said(it, row)), values);
        sql.list(PARTS, row -> at(row, found, it -> it.split(part(row))), values);
        return found;
    }

    @FunctionalInterface
    private interface Telling {
        Held tell(Held before) throws SQLException;
    }

    private static boolean at(ResultSet row, Map<UUID, Map<Days, Held>> found, Telling telling) throws SQLException {
        var days = Days.of(Period.parse(row.getString("period")));
        if (days.isPresent()) {
            var ofUse = found.computeIfAbsent(row.getObject("applied_id", UUID.class), _ -> new HashMap<>());
            ofUse.put(days.get(), telling.tell(ofUse.getOrDefault(days.get(), Held.NOTHING)));
        }
        return days.isPresent();
    }

    private Held said(Held before, ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "VALUE" -> before.said(figure(number(row), row.getString("comment")));
            case "TEXT" -> {
                var raw = row.getString("raw");
                // The standard wants no value where it measures in words, but a comment.
                var isWords = row.getString("value_kind").equals("QUALITATIVE");
                yield before.said(isWords ? figure(null, raw) : figure(raw, row.getString("comment")));
            }
            case "NOT_REPORTED" -> before.said(null); // the whole is not known, but its parts may be
            default -> before;
        };
    }

    private static String number(ResultSet row) throws SQLException {
        return row.getBigDecimal("value").toPlainString();
    }

    private Figure figure(@Nullable String value, @Nullable String comment) {
        return new Figure(value, List.of(), List.of(), words.said(comment), List.of(), true);
    }

    private Figure part(ResultSet row) throws SQLException {
        try {
            var dimensions = json.readValue(row.getString("dimensions"), DIMENSIONS).entrySet().stream()
                    .map(it -> new Dimension(it.getKey(), it.getValue()))
                    .toList();
            return new Figure(row.getString("value"), List.of(), dimensions, List.of(), List.of(), true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parts of a figure must be readable", e);
        }
    }
}
