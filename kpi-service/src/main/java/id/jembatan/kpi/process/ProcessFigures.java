package id.jembatan.kpi.process;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.process.ProcessFigureView.Covered;
import id.jembatan.kpi.process.ProcessFigureView.Group;
import id.jembatan.kpi.process.ProcessFigureView.Length;
import id.jembatan.kpi.process.ProcessFigureView.Subject;
import id.jembatan.kpi.process.ProcessIndicator.Shape;
import id.jembatan.kpi.process.Tally.Alike;
import id.jembatan.kpi.process.Tally.Bounds;
import id.jembatan.kpi.process.Tally.Sum;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts the process indicators: one statement for each, and two for all of them together, whatever there is to count.
@ApplicationScoped
public class ProcessFigures {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final Sql sql;
    private final Statements statements;
    private final Parameters parameters;
    private final Clock clock;

    ProcessFigures(Sql sql, Statements statements, Parameters parameters, Clock clock) {
        this.sql = sql;
        this.statements = statements;
        this.parameters = parameters;
        this.clock = clock;
    }

    List<ProcessFigureView> all(Asked asked, Rows rows, Locale language) {
        var setting = setting(asked, rows, language);
        return Arrays.stream(ProcessIndicator.values())
                .map(it -> figure(it, setting))
                .toList();
    }

    ProcessFigureView one(ProcessIndicator indicator, Asked asked, Rows rows, Locale language) {
        return figure(indicator, setting(asked, rows, language));
    }

    /// What all indicators of one question have in common.
    ///
    /// @param since from when on each sort of news was heard
    private record Setting(
            Asked asked,
            Rows rows,
            Locale language,
            Map<String, List<ParameterUsed>> parameters,
            Map<String, LocalDate> since) {

        List<ParameterUsed> of(ProcessIndicator indicator) {
            return parameters.getOrDefault(indicator.name(), List.of());
        }
    }

    private Setting setting(Asked asked, Rows rows, Locale language) {
        ZoneId zone = clock.getZone();
        var since = new HashMap<String, LocalDate>();
        sql.list(
                        "select copy, first_at from known_since",
                        row -> Map.entry(
                                row.getString(1),
                                row.getObject(2, java.time.OffsetDateTime.class)
                                        .atZoneSameInstant(zone)
                                        .toLocalDate()))
                .forEach(it -> since.put(it.getKey(), it.getValue()));
        return new Setting(asked, rows, language, parameters.on(asked.asOf()), since);
    }

    private ProcessFigureView figure(ProcessIndicator indicator, Setting setting) {
        var reason = unanswerable(indicator, setting);
        if (reason != null) {
            return view(indicator, setting, null, reason);
        }
        var found = sql.list(
                "select grp, den, num, low, high, known, count(*) from ("
                        + statements.of(indicator, setting.asked(), setting.rows())
                        + ") counted group by 1, 2, 3, 4, 5, 6",
                row -> new Alike(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class),
                        row.getBoolean(6),
                        row.getLong(7)),
                values(indicator, setting));
        return view(indicator, setting, found, null);
    }

    /// Why the question has no answer, whatever is on record.
    private static @Nullable String unanswerable(ProcessIndicator indicator, Setting setting) {
        var asked = setting.asked();
        var narrowing = asked.narrowing();
        if (narrowing.sector() != null && !indicator.bySector(asked) || narrowing.any() && !indicator.byPartner()) {
            return "filter-does-not-apply";
        }
        for (var copy : indicator.copies()) {
            var since = setting.since().get(copy);
            if (since == null) {
                return "nothing-heard";
            }
            if (asked.known() != null && asked.asOf().isBefore(since)) {
                return "no-history";
            }
        }
        return null;
    }

    private static Map<String, Object> values(ProcessIndicator indicator, Setting setting) {
        var asked = setting.asked();
        var values = new HashMap<>(setting.rows().values());
        setting.of(indicator).forEach(it -> values.put(it.name(), it.value()));
        values.put("asOf", asked.asOf());
        values.put("from", Objects.requireNonNullElse(from(indicator, setting), FIRST));
        values.put("until", until(asked));
        put(values, "known", asked.known());
        values.putAll(asked.narrowing().values());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /// The day after the one that lies so many months before the last one, where nobody named a range.
    private static @Nullable LocalDate from(ProcessIndicator indicator, Setting setting) {
        var asked = setting.asked();
        if (asked.ranged()) {
            return asked.from();
        }
        return setting.of(indicator).stream()
                .filter(it -> it.name().equals("windowMonths"))
                .findFirst()
                .map(it -> asked.asOf().minusMonths(Long.parseLong(it.value())).plusDays(1))
                .orElse(null);
    }

    private static LocalDate until(Asked asked) {
        var until = asked.until();
        return until == null || until.isAfter(asked.asOf()) ? asked.asOf() : until;
    }

    private ProcessFigureView view(
            ProcessIndicator indicator, Setting setting, @Nullable List<Alike> found, @Nullable String unanswerable) {
        var asked = setting.asked();
        var sum = found == null ? new Sum(Bounds.NONE, null, null, null, null) : sum(indicator.shape(), found);
        var words = Words.of(indicator.words(asked));
        var ranged = indicator.ranged(asked);
        return new ProcessFigureView(
                indicator.name(),
                words.label().in(setting.language()),
                sum.bounds().value(),
                sum.bounds().atLeast(),
                sum.bounds().atMost(),
                length(sum.ninth()),
                sum.numerator(),
                sum.denominator(),
                sum.count(),
                indicator.unit(),
                unanswerable == null ? reason(sum) : unanswerable,
                words.definition().in(setting.language()),
                words.definition(),
                setting.of(indicator),
                ranged ? from(indicator, setting) : null,
                ranged ? until(asked) : null,
                asked.asOf(),
                found == null ? null : covered(found, setting.language()),
                found == null ? List.of() : groups(indicator.shape(), found),
                subjects(indicator, asked));
    }

    private static Sum sum(Shape shape, List<Alike> rows) {
        return switch (shape) {
            case COUNT -> Tally.count(rows);
            case SHARE, SHARE_OF_STATES -> Tally.share(rows);
            case SHARE_OF_SUMS -> Tally.shareOfSums(rows);
            case SPREAD -> Tally.spread(rows);
        };
    }

    private static @Nullable String reason(Sum sum) {
        if (sum.bounds().value() != null) {
            return null;
        }
        return sum.bounds().atMost() == null ? "nothing-to-count" : "imprecise-dates";
    }

    private static @Nullable Length length(@Nullable Bounds bounds) {
        return bounds == null ? null : new Length(bounds.value(), bounds.atLeast(), bounds.atMost());
    }

    private static Covered covered(List<Alike> found, Locale language) {
        var of = found.stream().mapToLong(Alike::count).sum();
        var known = found.stream().filter(Alike::known).mapToLong(Alike::count).sum();
        return new Covered(of, known, of - known, Words.coverage(of, of - known, language));
    }

    private static List<Group> groups(Shape shape, List<Alike> found) {
        var groups = found.stream()
                .filter(it -> it.group() != null)
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(it.group()), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(it -> group(
                        it.getKey(),
                        switch (shape) {
                            case COUNT, SHARE_OF_STATES -> Tally.ofSort(it.getValue());
                            case SHARE, SHARE_OF_SUMS, SPREAD -> sum(shape, it.getValue());
                        }))
                .toList();
    }

    private static Group group(String code, Sum sum) {
        return new Group(
                code,
                sum.bounds().value(),
                sum.bounds().atLeast(),
                sum.bounds().atMost(),
                length(sum.ninth()),
                sum.numerator(),
                sum.denominator(),
                sum.count(),
                reason(sum));
    }

    private static String subjects(ProcessIndicator indicator, Asked asked) {
        var query = new TreeMap<String, Object>();
        query.put("asOf", asked.asOf());
        put(query, "from", asked.from());
        put(query, "until", asked.until());
        query.putAll(asked.narrowing().values());
        return "/api/v1/process-figures/" + indicator.name() + "/subjects?"
                + query.entrySet().stream()
                        .map(it -> it.getKey() + "="
                                + URLEncoder.encode(it.getValue().toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private record Found(String key, Subject subject) {}

    /// The things behind a number, in a fixed order.
    ///
    /// @param group only those of one sort
    /// @param counts only those that count so; null for all
    Page<Subject> subjects(
            ProcessIndicator indicator,
            Asked asked,
            @Nullable String group,
            @Nullable Counts counts,
            Rows rows,
            Locale language,
            Paging paging) {
        var after = paging.after().map(it -> it.text(0)); // a bad cursor is refused whatever there is
        var setting = setting(asked, rows, language);
        if (unanswerable(indicator, setting) != null) {
            return new Page<>(List.of(), null, paging.wantsTotal() ? 0L : null);
        }
        var values = values(indicator, setting);
        var where = new StringBuilder(" where true");
        if (group != null) {
            where.append(" and grp = :group");
            values.put("group", group);
        }
        if (counts != null) {
            where.append(" and num = :num");
            values.put("num", counts.ordinal());
        }
        var all = " from (" + statements.of(indicator, asked, rows) + ") counted" + where;
        var total = paging.wantsTotal()
                ? sql.first("select count(*)" + all, row -> row.getLong(1), values)
                        .orElseThrow()
                : null;
        var behind = "";
        if (after.isPresent()) {
            behind = " and key > :after";
            values.put("after", after.get());
        }
        values.put("limit", paging.limit() + 1);
        var found = sql.list("select *" + all + behind + " order by key limit :limit", ProcessFigures::read, values);
        var page = Page.of(found, paging.limit(), it -> Cursor.of(it.key())).map(Found::subject);
        return total == null ? page : page.withTotal(total);
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getString("key"),
                new Subject(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("day_from", LocalDate.class),
                        row.getObject("day_until", LocalDate.class),
                        row.getString("grp"),
                        Counts.values()[row.getInt("num")].code(),
                        row.getInt("den") == 1 ? "surely" : "possibly",
                        row.getObject("low", Integer.class),
                        row.getObject("high", Integer.class)));
    }
}
