package id.jembatan.kpi.programme;

import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tells others of a programme as a whole, in a fixed number of statements. Flush before, so that the version is the
/// new one.
@ApplicationScoped
class Telling {

    private final Activities activities;
    private final Plans plans;
    private final Sql sql;
    private final Outbox outbox;

    Telling(Activities activities, Plans plans, Sql sql, Outbox outbox) {
        this.activities = activities;
        this.plans = plans;
        this.sql = sql;
        this.outbox = outbox;
    }

    private record Linked(UUID activity, UUID other) {}

    void tell(Programme programme) {
        var said = programme.changeable();
        outbox.add(new ProgrammeChanged(
                programme.id(),
                programme.code(),
                programme.subjectKind(),
                programme.subject(),
                said.title(),
                said.year(),
                said.from(),
                said.until(),
                said.shared(),
                said.source(),
                said.certainty(),
                programme.ended(),
                plans.count(programme.id()),
                lines(programme.id()),
                programme.version()));
    }

    private List<ProgrammeChanged.Line> lines(UUID programme) {
        var after = activities.edges(programme).stream()
                .collect(Collectors.groupingBy(
                        Activities.Edge::activity,
                        Collectors.mapping(it -> new After(it.predecessor(), it.lagDays()), Collectors.toList())));
        var promises = linked("activity_promise", "promise_id", programme);
        var indicators = linked("activity_indicator", "applied_id", programme);
        return activities.of(programme).stream()
                .map(it -> new ProgrammeChanged.Line(
                        it.id(),
                        it.code(),
                        it.kind(),
                        it.title(),
                        it.state(),
                        it.planned(),
                        it.forecast(),
                        it.actual(),
                        after.getOrDefault(it.id(), List.of()),
                        promises.getOrDefault(it.id(), List.of()),
                        indicators.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<UUID>> linked(String table, String column, UUID programme) {
        return sql
                .list(
                        "select l.activity_id, l." + column + " from " + table
                                + " l join activity a on a.id = l.activity_id where a.programme_id = ? order by 2",
                        Telling::linked,
                        programme)
                .stream()
                .collect(Collectors.groupingBy(
                        Linked::activity, Collectors.mapping(Linked::other, Collectors.toList())));
    }

    private static Linked linked(ResultSet row) throws SQLException {
        return new Linked(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }
}
