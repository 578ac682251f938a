package id.jembatan.kpi.report;

import id.jembatan.kpi.goal.Standing;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.report.ResultsReport.By;
import id.jembatan.kpi.report.ResultsReport.Group;
import id.jembatan.kpi.report.ResultsReport.Line;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts the lines of a report by goal, sector, agreement and partner. Counts only: values of different indicators are
/// never added, and those of one are put together by the roll-up.
@ApplicationScoped
class Groups {

    /// What contributed then, by what was known then.
    private static final String CONTRIBUTIONS = "select c.goal_id, c.agreement_id, c.applied_id from contribution c"
            + " where (c.agreement_id is not null or c.applied_id is not null) and " + Standing.sql("c", true)
            + " and ";

    private final Sql sql;
    private final Subjects subjects;

    Groups(Sql sql, Subjects subjects) {
        this.sql = sql;
        this.subjects = subjects;
    }

    private record Key(By by, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var order = by.compareTo(other.by);
            return order == 0 ? key.compareTo(other.key) : order;
        }
    }

    List<Group> of(List<Place> places, List<Line> lines, Rows rows, Instant end, LocalDate cutOff, Locale language) {
        var goalsOf = goalsOf(places, rows, end, cutOff);
        var all = new HashSet<UUID>();
        goalsOf.values().forEach(all::addAll);
        var goals = subjects.goals(all, end, language);
        var cards = new HashMap<UUID, Place>();
        places.forEach(it -> cards.put(it.applied().id(), it));
        var groups = new TreeMap<Key, Group>();
        for (var line : lines) {
            var place = cards.get(line.id());
            line.sectors().forEach(it -> add(groups, new Key(By.SECTOR, it), null, line));
            line.partners().forEach(it -> add(groups, new Key(By.PARTNER, it), null, line));
            if (line.subjectKind() == SubjectKind.AGREEMENT) {
                add(groups, new Key(By.AGREEMENT, line.reference()), line.title(), line);
            }
            if (place != null) {
                goalsOf.getOrDefault(line.id(), Set.of()).forEach(goal -> {
                    var named = goals.get(goal);
                    if (named != null) {
                        add(groups, new Key(By.GOAL, named.reference()), named.title(), line);
                    }
                });
            }
        }
        return new ArrayList<>(groups.values());
    }

    private static void add(Map<Key, Group> groups, Key key, @Nullable String title, Line line) {
        groups.merge(
                key,
                new Group(key.by(), key.key(), title, 1, line.figures(), line.coverage()),
                (before, _) -> new Group(
                        key.by(),
                        key.key(),
                        before.title(),
                        before.lines() + 1,
                        before.figures().plus(line.figures()),
                        before.coverage().plus(line.coverage())));
    }

    /// The goals of each use: that whose card it is on, and those that it or its agreement was declared to help.
    private Map<UUID, Set<UUID>> goalsOf(List<Place> places, Rows rows, Instant end, LocalDate cutOff) {
        var byAgreement = new HashMap<UUID, Set<UUID>>();
        var byUse = new HashMap<UUID, Set<UUID>>();
        sql.list(
                CONTRIBUTIONS + rows.goals(),
                row -> {
                    var agreement = row.getObject("agreement_id", UUID.class);
                    return agreement == null
                            ? byUse.computeIfAbsent(row.getObject("applied_id", UUID.class), _ -> new HashSet<>())
                                    .add(row.getObject("goal_id", UUID.class))
                            : byAgreement
                                    .computeIfAbsent(agreement, _ -> new HashSet<>())
                                    .add(row.getObject("goal_id", UUID.class));
                },
                Map.of("at", end.minus(1, ChronoUnit.MICROS), "day", cutOff));
        for (var place : places) {
            var goals = byUse.computeIfAbsent(place.applied().id(), _ -> new HashSet<>());
            if (place.card().subjectKind() == SubjectKind.GOAL) {
                goals.add(place.card().subject());
            } else if (place.card().subjectKind() == SubjectKind.AGREEMENT) {
                goals.addAll(byAgreement.getOrDefault(place.card().subject(), Set.of()));
            }
        }
        return byUse;
    }
}
