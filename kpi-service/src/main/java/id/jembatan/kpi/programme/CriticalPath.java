package id.jembatan.kpi.programme;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The critical path method in whole calendar days.
///
/// Time is counted in moments between days: work from the 3rd to the 5th occupies the moments 3 to 6, a milestone of
/// the 5th is the moment 6, the end of that day. So a finish-to-start link without a lag lets work begin on the next
/// day, and a milestone be reached on the same day.
///
/// Forward, a task begins at the latest of its own date and of the finishes before it (with their lags); what has
/// begun or is done stays where it was. Backward from the last finish, each task must be done by the earliest begin
/// after it. Float is the difference; what has none makes the chain. A task without days known to the day takes part
/// only if it has a duration and something before it. What hangs together with a task that takes no part has no
/// float: nobody could say what is hidden there.
final class CriticalPath {

    /// One task.
    ///
    /// @param start and end: the days as they are expected, null where they are not known to the day
    /// @param days a duration for a task without both of its dates
    /// @param fixed whether it has begun, so that nothing before it moves it any more
    record Task(
            UUID id,
            boolean milestone,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Integer days,
            boolean fixed) {}

    /// The one is finished before the other begins, and `lag` days go by between.
    record Link(UUID before, UUID after, int lag) {}

    /// Why there is no number.
    enum Gap {
        /// No date is known to the day, and nothing before it gives one.
        NO_DATE,
        /// One date is known, and not how long it takes.
        NO_DURATION,
        /// Something before it takes no part.
        AFTER_UNDATED,
        /// Something after it takes no part.
        BEFORE_UNDATED
    }

    /// A task on the way. The days are null where the task takes no part.
    ///
    /// @param totalFloat by how many days it may be late before the last finish moves
    /// @param freeFloat by how many days it may be late before anything else moves
    /// @param drivenBy the tasks that decide when it begins; empty where its own date does
    record Line(
            UUID id,
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate earliestEnd,
            @Nullable LocalDate latestStart,
            @Nullable LocalDate latestEnd,
            @Nullable Long totalFloat,
            @Nullable Long freeFloat,
            boolean critical,
            List<UUID> drivenBy,
            @Nullable Gap gap) {}

    /// @param finish the last day of all that takes part; null if nothing does
    /// @param chain the critical tasks in their order
    /// @param complete whether every task takes part
    record Network(Map<UUID, Line> lines, @Nullable LocalDate finish, List<UUID> chain, boolean complete) {}

    private final Map<UUID, Task> tasks = new LinkedHashMap<>();
    private final Map<UUID, List<Link>> before = new HashMap<>();
    private final Map<UUID, List<Link>> after = new HashMap<>();
    private final Map<UUID, Long> begin = new HashMap<>();
    private final Map<UUID, Long> finish = new HashMap<>();
    private final Map<UUID, Gap> gaps = new HashMap<>();
    private final Set<UUID> afterUndated = new HashSet<>();

    private CriticalPath(Collection<Task> all, Collection<Link> links) {
        all.forEach(task -> tasks.put(task.id(), task));
        for (var link : links) {
            before.computeIfAbsent(link.after(), _ -> new ArrayList<>()).add(link);
            after.computeIfAbsent(link.before(), _ -> new ArrayList<>()).add(link);
        }
    }

    /// @throws IllegalArgumentException if the links run in a circle
    static Network of(Collection<Task> tasks, Collection<Link> links) {
        var known = new HashSet<UUID>();
        tasks.forEach(task -> known.add(task.id()));
        var inside = links.stream()
                .filter(link -> known.contains(link.before()) && known.contains(link.after()))
                .toList();
        return new CriticalPath(tasks, inside).compute();
    }

    /// A circle among the links, from its first task to the one before it comes back; empty if there is none.
    static List<UUID> circle(Collection<Link> links) {
        var next = new HashMap<UUID, List<UUID>>();
        links.forEach(link ->
                next.computeIfAbsent(link.before(), _ -> new ArrayList<>()).add(link.after()));
        var done = new HashSet<UUID>();
        for (var start : next.keySet()) {
            var found = walk(start, next, done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// Depth first, without recursion: a long chain must not end in a full stack.
    private static List<UUID> walk(UUID start, Map<UUID, List<UUID>> next, Set<UUID> done) {
        var way = new ArrayList<UUID>();
        var on = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        open.push(start);
        while (!open.isEmpty()) {
            var at = open.peek();
            if (done.contains(at)) {
                open.pop();
            } else if (on.contains(at)) {
                open.pop();
                on.remove(at);
                way.removeLast();
                done.add(at);
            } else {
                on.add(at);
                way.add(at);
                for (var each : next.getOrDefault(at, List.of())) {
                    if (on.contains(each)) {
                        return List.copyOf(way.subList(way.indexOf(each), way.size()));
                    }
                    open.push(each);
                }
            }
        }
        return List.of();
    }

    private Network compute() {
        var order = order();
        order.forEach(this::forward);
        var last = finish.values().stream().max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            var lines = new LinkedHashMap<UUID, Line>();
            tasks.keySet().forEach(id -> lines.put(id, none(id)));
            return new Network(lines, null, List.of(), tasks.isEmpty());
        }
        return backward(order, last.get());
    }

    /// Every task after all that come before it.
    private List<UUID> order() {
        var waiting = new HashMap<UUID, Integer>();
        tasks.keySet()
                .forEach(
                        id -> waiting.put(id, before.getOrDefault(id, List.of()).size()));
        var ready = new ArrayDeque<UUID>();
        tasks.keySet().stream().filter(id -> waiting.getOrDefault(id, 0) == 0).forEach(ready::add);
        var order = new ArrayList<UUID>();
        while (!ready.isEmpty()) {
            var id = ready.remove();
            order.add(id);
            for (var link : after.getOrDefault(id, List.of())) {
                if (waiting.merge(link.after(), -1, Integer::sum) == 0) {
                    ready.add(link.after());
                }
            }
        }
        if (order.size() < tasks.size()) {
            throw new IllegalArgumentException("The links run in a circle");
        }
        return order;
    }

    private void forward(UUID id) {
        var task = task(id);
        var earlier = before.getOrDefault(id, List.of());
        if (earlier.stream()
                .anyMatch(link -> gaps.containsKey(link.before()) || afterUndated.contains(link.before()))) {
            afterUndated.add(id);
        }
        var pushed = earlier.stream()
                .filter(link -> finish.containsKey(link.before()))
                .map(link -> at(finish, link.before()) + link.lag())
                .max(Comparator.naturalOrder())
                .orElse(null);
        var own = own(task);
        var length = length(task);
        if (length == null) {
            gaps.put(id, task.start() == null && task.end() == null ? Gap.NO_DATE : Gap.NO_DURATION);
        } else if (own == null && (pushed == null || afterUndated.contains(id))) {
            gaps.put(id, Gap.NO_DATE);
        } else {
            var from =
                    own == null ? pushed : pushed == null || task.fixed() ? own : Long.valueOf(Math.max(own, pushed));
            if (from != null) {
                begin.put(id, from);
                finish.put(id, from + length);
            }
        }
    }

    /// The moment of the task's own date.
    private static @Nullable Long own(Task task) {
        var start = task.start();
        var end = task.end();
        if (task.milestone()) {
            return end == null ? null : Long.valueOf(end.toEpochDay() + 1);
        }
        if (start != null) {
            return start.toEpochDay();
        }
        return end == null || task.days() == null ? null : Long.valueOf(end.toEpochDay() + 1 - task.days());
    }

    private static @Nullable Long length(Task task) {
        if (task.milestone()) {
            return 0L;
        }
        var start = task.start();
        var end = task.end();
        if (start != null && end != null) {
            return end.toEpochDay() + 1 - start.toEpochDay();
        }
        return task.days() == null ? null : Long.valueOf(task.days());
    }

    private Network backward(List<UUID> order, long last) {
        var mustBegin = new HashMap<UUID, Long>();
        var beforeUndated = new HashSet<UUID>();
        var lines = new HashMap<UUID, Line>();
        for (var id : order.reversed()) {
            var later = after.getOrDefault(id, List.of());
            if (later.stream()
                    .anyMatch(link -> gaps.containsKey(link.after()) || beforeUndated.contains(link.after()))) {
                beforeUndated.add(id);
            }
            if (!finish.containsKey(id)) {
                lines.put(id, none(id));
                continue;
            }
            var mustEnd = later.stream()
                    .filter(link -> mustBegin.containsKey(link.after()))
                    .mapToLong(link -> at(mustBegin, link.after()) - link.lag())
                    .min()
                    .orElse(last);
            var nextBegin = later.stream()
                    .filter(link -> begin.containsKey(link.after()))
                    .mapToLong(link -> at(begin, link.after()) - link.lag())
                    .min()
                    .orElse(last);
            var mustStart = mustEnd - (at(finish, id) - at(begin, id));
            mustBegin.put(id, mustStart);
            lines.put(id, line(id, mustStart, mustEnd, nextBegin, beforeUndated.contains(id)));
        }
        var inOrder = new LinkedHashMap<UUID, Line>();
        tasks.keySet().forEach(id -> inOrder.put(id, lines.getOrDefault(id, none(id))));
        var chain = order.stream()
                .filter(id -> inOrder.getOrDefault(id, none(id)).critical())
                .sorted(Comparator.<UUID>comparingLong(id -> at(begin, id)).thenComparingLong(id -> at(finish, id)))
                .toList();
        return new Network(inOrder, LocalDate.ofEpochDay(last - 1), chain, gaps.isEmpty());
    }

    private Line line(UUID id, long mustStart, long mustEnd, long nextBegin, boolean beforeUndated) {
        var task = task(id);
        var from = at(begin, id);
        var to = at(finish, id);
        var gap = beforeUndated ? Gap.BEFORE_UNDATED : afterUndated.contains(id) ? Gap.AFTER_UNDATED : null;
        var slack = gap == null ? Long.valueOf(mustStart - from) : null;
        return new Line(
                id,
                first(task, from),
                LocalDate.ofEpochDay(to - 1),
                gap == null ? first(task, mustStart) : null,
                gap == null ? LocalDate.ofEpochDay(mustEnd - 1) : null,
                slack,
                gap == null ? Long.valueOf(nextBegin - to) : null,
                slack != null && slack <= 0,
                drivers(id),
                gap);
    }

    /// A milestone has no beginning of its own: it is reached at the end of its day.
    private static LocalDate first(Task task, long moment) {
        return LocalDate.ofEpochDay(task.milestone() ? moment - 1 : moment);
    }

    private List<UUID> drivers(UUID id) {
        var task = task(id);
        var own = own(task);
        var from = at(begin, id);
        if (task.fixed() || own != null && own == from) {
            return List.of();
        }
        return before.getOrDefault(id, List.of()).stream()
                .filter(link -> finish.containsKey(link.before()) && at(finish, link.before()) + link.lag() == from)
                .map(Link::before)
                .toList();
    }

    private Line none(UUID id) {
        return new Line(id, null, null, null, null, null, null, false, List.of(), gaps.getOrDefault(id, Gap.NO_DATE));
    }

    private Task task(UUID id) {
        var task = tasks.get(id);
        if (task == null) {
            throw new IllegalStateException("No such task");
        }
        return task;
    }

    private static long at(Map<UUID, Long> moments, UUID id) {
        var moment = moments.get(id);
        if (moment == null) {
            throw new IllegalStateException("Asked for before it was computed");
        }
        return moment;
    }
}
