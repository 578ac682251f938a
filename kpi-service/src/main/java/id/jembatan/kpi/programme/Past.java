package id.jembatan.kpi.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Activities as they were known at a moment. The next entry of the journal after it tells what was there before;
/// planned dates are those of the last plan that was approved by then.
@ApplicationScoped
class Past {

    private static final String LATER = """
            select j.resource_id, j.action, j.before, j.at from journal_entry j
            where j.resource = 'activity' and j.resource_id = any (?) and j.at > ? order by j.seq""";

    private final Activities activities;
    private final Plans plans;
    private final Sql sql;
    private final ObjectMapper json;

    Past(Activities activities, Plans plans, Sql sql, ObjectMapper json) {
        this.activities = activities;
        this.plans = plans;
        this.sql = sql;
        this.json = json;
    }

    /// What was there then.
    ///
    /// @param baseline the lines of the first plan, if it had been approved
    record Schedule(
            List<Activity> activities, List<Activities.Edge> edges, List<Plans.Head> heads, Map<UUID, Span> baseline) {}

    /// What an activity was until it was changed.
    private record Before(ActivityFacts facts, Instant until) {}

    Schedule of(UUID programme, Instant at) {
        var now = activities.of(programme);
        var added = new HashSet<UUID>();
        var before = new HashMap<UUID, Before>();
        sql.list(
                LATER,
                row -> {
                    var id = row.getObject("resource_id", UUID.class);
                    var facts = row.getString("before");
                    if (facts != null) {
                        before.putIfAbsent(
                                id,
                                new Before(
                                        read(facts),
                                        row.getObject("at", OffsetDateTime.class)
                                                .toInstant()));
                    }
                    return row.getString("action").equals("add-activity") && added.add(id);
                },
                now.stream().map(Activity::id).toArray(UUID[]::new),
                at);
        var all = plans.heads(programme);
        var heads = all.stream().filter(it -> !it.madeAt().isAfter(at)).toList();
        var lines = heads.isEmpty()
                ? Map.<UUID, Span>of()
                : plans.lines(programme, heads.getLast().number());
        var first = all.isEmpty() ? Map.<UUID, Span>of() : plans.lines(programme, 1);
        var edges = new ArrayList<>(activities.edges(programme));
        edges.removeIf(edge -> before.containsKey(edge.activity()) || added.contains(edge.activity()));
        var then = new ArrayList<Activity>();
        for (var each : now) {
            if (added.contains(each.id())) {
                continue;
            }
            var was = before.get(each.id());
            if (was != null) {
                was.facts()
                        .predecessors()
                        .forEach(it -> edges.add(new Activities.Edge(each.id(), it.activity(), it.lagDays())));
            }
            var planned = heads.isEmpty()
                    ? draft(each, was, first, all)
                    : Span.of(lines.getOrDefault(each.id(), Span.UNKNOWN));
            then.add(each.then(was == null ? null : was.facts(), planned, at));
        }
        then.sort(Comparator.comparing(Activity::position).thenComparing(Activity::id));
        return new Schedule(then, edges, heads, heads.isEmpty() ? Map.of() : first);
    }

    /// Before anything was approved: the dates that somebody had put down. A plan that was approved later took them
    /// over, unless they were changed before it.
    private static Span draft(Activity now, @Nullable Before was, Map<UUID, Span> first, List<Plans.Head> plans) {
        if (plans.isEmpty()
                || was != null && was.until().isBefore(plans.getFirst().madeAt())) {
            return was == null ? now.planned() : Span.of(was.facts().planned());
        }
        return Span.of(first.get(now.id()));
    }

    private ActivityFacts read(String facts) {
        try {
            return json.readValue(facts, ActivityFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the journal must be readable", e);
        }
    }
}
