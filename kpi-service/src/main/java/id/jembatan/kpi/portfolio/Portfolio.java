package id.jembatan.kpi.portfolio;

import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.portfolio.PortfolioView.Figure;
import id.jembatan.kpi.portfolio.PortfolioView.Group;
import id.jembatan.kpi.portfolio.PortfolioView.Status;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts the portfolio: two statements, and a third one where it is divided, whatever there is. As of the past, what
/// was known of the lines is made first.
@ApplicationScoped
class Portfolio {

    /// The words of the figures lie in `portfolio.properties`; its base file is Indonesian.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String LIST = "/api/v1/portfolio/lines";

    private final Sql sql;
    private final Known known;

    Portfolio(Sql sql, Known known) {
        this.sql = sql;
        this.known = known;
    }

    PortfolioView of(PortfolioFilter filter, @Nullable By by, AsOf asOf, Rows rows, Locale language) {
        var values = known.values(filter, rows, asOf);
        var lines = Lines.of(filter, rows, asOf);
        var heads = sql.first(
                        "select (select count(*) from goal where " + rows.goals() + " and created_at <= :at) as goals,"
                                + " (select count(*) from indicator"
                                + " where coalesce(uuid_extract_timestamp(id) <= :at, true)) as indicators,"
                                + " (select count(*) from scorecard s where " + Lines.cards(filter, rows, asOf)
                                + ") as cards",
                        row -> new Heads(row.getLong("goals"), row.getLong("indicators"), row.getLong("cards")),
                        values)
                .orElseThrow();
        var all = sql.list(
                "with " + lines + " select null as code, null as name," + COUNTED + " from line group by status, basis",
                Portfolio::alike,
                values);
        return new PortfolioView(
                figures(heads, all, asOf, language),
                statuses(all),
                by == null ? null : by.parameter(),
                by == null ? List.of() : groups(filter, by, lines, values, asOf, rows, language),
                filter.used(),
                asOf.day(),
                asOf.shown(),
                PortfolioView.SAME_TRANSACTION,
                list(filter.used(), asOf));
    }

    private record Heads(long goals, long indicators, long cards) {}

    /// How many lines of a group have one status on one basis.
    private record Alike(
            String code,
            @Nullable String name,
            String status,
            @Nullable String basis,
            long lines,
            long withFigure,
            long verified,
            long due,
            long received) {}

    private static final String COUNTED = " status, basis, count(*) as lines,"
            + " count(*) filter (where answered) as with_figure, count(*) filter (where verified) as verified,"
            + " sum(due) as due, sum(received) as received";

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                Objects.requireNonNullElse(row.getString("code"), ""),
                row.getString("name"),
                row.getString("status"),
                row.getString("basis"),
                row.getLong("lines"),
                row.getLong("with_figure"),
                row.getLong("verified"),
                row.getLong("due"),
                row.getLong("received"));
    }

    private List<Group> groups(
            PortfolioFilter filter,
            By by,
            String lines,
            Map<String, Object> values,
            AsOf asOf,
            Rows rows,
            Locale language) {
        var found = sql.list(
                "with recursive " + lines + by.table(asOf) + ", part as (select distinct line.*, " + by.code()
                        + " as code, " + by.name(language) + " as name from line " + by.join(rows.goals())
                        + ") select code, name," + COUNTED + " from part where " + by.wanted(filter, asOf)
                        + " group by code, name, status, basis order by code",
                Portfolio::alike,
                values);
        var groups =
                found.stream().collect(Collectors.groupingBy(Alike::code, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(it -> group(filter, by, asOf, it.getKey(), it.getValue()))
                .toList();
    }

    private static Group group(PortfolioFilter filter, By by, AsOf asOf, String code, List<Alike> rows) {
        var lines = sum(rows, Alike::lines);
        var withFigure = sum(rows, Alike::withFigure);
        var verified = sum(rows, Alike::verified);
        var narrower = new TreeMap<>(filter.used());
        narrower.put(by.parameter(), code);
        return new Group(
                code,
                rows.getFirst().name(),
                lines,
                withFigure,
                verified,
                share(withFigure, lines),
                share(sum(rows, Alike::received), sum(rows, Alike::due)),
                share(withFigure - verified, withFigure),
                statuses(rows),
                code.equals("none") ? null : list(narrower, asOf));
    }

    private static List<Status> statuses(Collection<Alike> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Alike::status, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new Status(
                        it.getKey(),
                        sum(it.getValue(), Alike::lines),
                        sum(it.getValue(), row -> "verified".equals(row.basis()) ? row.lines() : 0),
                        sum(it.getValue(), row -> "reported".equals(row.basis()) ? row.lines() : 0)))
                .toList();
    }

    private static long sum(Collection<Alike> rows, ToLongFunction<Alike> part) {
        return rows.stream().mapToLong(part).sum();
    }

    private static List<Figure> figures(Heads heads, List<Alike> all, AsOf asOf, Locale language) {
        var lines = sum(all, Alike::lines);
        var withFigure = sum(all, Alike::withFigure);
        var verified = sum(all, Alike::verified);
        var due = sum(all, Alike::due);
        var received = sum(all, Alike::received);
        var judged = sum(all, row -> row.status().equals("cannot-say") ? 0 : row.lines());
        var figures = new ArrayList<Figure>();
        var says = new Says(asOf, language);
        figures.add(says.count("goals", heads.goals()));
        figures.add(says.count("indicators", heads.indicators()));
        figures.add(says.count("scorecards", heads.cards()));
        figures.add(says.count("applied-indicators", lines));
        figures.add(says.count("applied-indicators-with-a-figure", withFigure));
        figures.add(says.share("coverage", withFigure, lines));
        figures.add(says.share("verified-coverage", verified, lines));
        figures.add(says.share("unverified-share", withFigure - verified, withFigure));
        figures.add(says.share("completeness", received, due));
        figures.add(says.share("judged-share", judged, lines));
        return figures;
    }

    /// Words and day of a figure.
    private record Says(AsOf asOf, Locale language) {

        Figure count(String code, long value) {
            return new Figure(code, BigDecimal.valueOf(value), null, null, "count", words(code), asOf.day());
        }

        Figure share(String code, long part, long all) {
            return new Figure(
                    code,
                    Portfolio.share(part, all),
                    BigDecimal.valueOf(part),
                    BigDecimal.valueOf(all),
                    "%",
                    words(code),
                    asOf.day());
        }

        private String words(String code) {
            return ResourceBundle.getBundle(
                            "portfolio", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                    .getString(code);
        }
    }

    /// In percent, to two decimals; nothing of nothing is no figure, and what is short of all never rounds up to it.
    static @Nullable BigDecimal share(long part, long all) {
        if (all == 0) {
            return null;
        }
        var hundredfold = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
        var rounded = hundredfold.divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return part < all && rounded.compareTo(BigDecimal.valueOf(100)) == 0
                ? hundredfold.divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN)
                : rounded;
    }

    /// The list for the same moment, which is written out: a day that is today is another one tomorrow.
    private static String list(Map<String, String> used, AsOf asOf) {
        var filters = new TreeMap<>(used);
        if (asOf.past()) {
            filters.put("asOf", asOf.at().toString());
        }
        return filters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", filters.isEmpty() ? LIST : LIST + "?", ""));
    }

    /// The applied indicators behind the figures, by their ids.
    ///
    /// @param status only those that have it
    Page<LineView> lines(
            PortfolioFilter filter, @Nullable String status, AsOf asOf, Rows rows, Locale language, Paging paging) {
        var values = known.values(filter, rows, asOf);
        var lines = "with " + Lines.of(filter, rows, asOf);
        var where = " where true";
        if (status != null) {
            where += " and line.status = :status";
            values.put("status", status);
        }
        var total = paging.wantsTotal()
                ? sql.first(lines + " select count(*) from line" + where, row -> row.getLong(1), values)
                        .orElseThrow()
                : null;
        if (paging.after().isPresent()) {
            where += " and line.applied_id > :after";
            values.put("after", paging.after().get().uuid(0));
        }
        values.put("limit", paging.limit() + 1);
        var found = sql.list(
                lines + """
                         select line.*, d.code, d.label_id, d.label_en, d.label_tr, a.definition, k.title as case_title,
                            t.title_id, t.title_en, t.title_tr,
                            array(select goal from %s served where %s order by 1) as goals
                        from line join applied_indicator a on a.id = line.applied_id
                        join indicator d on d.id = line.indicator_id
                        left join known_agreement k on k.id = line.agreement_id left join goal t on t.id = line.goal_id
                        """.formatted(Lines.goals(asOf), rows.goals()) + where
                        + " order by line.applied_id limit :limit",
                row -> line(row, language),
                values);
        var page = Page.of(found, paging.limit(), it -> Cursor.of(it.id()));
        return total == null ? page : page.withTotal(total);
    }

    private static LineView line(ResultSet row, Locale language) throws SQLException {
        var applied = row.getObject("applied_id", UUID.class);
        var agreement = row.getObject("agreement_id", UUID.class);
        var goal = row.getObject("goal_id", UUID.class);
        var programme = row.getObject("programme_id", UUID.class);
        var title = agreement != null ? row.getString("case_title") : word(row, "title", language);
        return new LineView(
                applied,
                row.getObject("indicator_id", UUID.class),
                row.getString("code"),
                word(row, "label", language),
                row.getString("definition"),
                row.getObject("scorecard_id", UUID.class),
                agreement != null ? "AGREEMENT" : goal != null ? "GOAL" : "PROGRAMME",
                Objects.requireNonNull(agreement != null ? agreement : goal != null ? goal : programme),
                title == null ? "" : title,
                Arrays.asList((UUID[]) row.getArray("goals").getArray()),
                row.getString("status"),
                row.getString("basis"),
                row.getBigDecimal("percent"),
                row.getLong("due"),
                row.getLong("received"),
                row.getString("last_period"),
                row.getBigDecimal("last_value"),
                row.getString("last_status"),
                "/api/v1/observations?indicator=" + applied);
    }

    private static String word(ResultSet row, String name, Locale language) throws SQLException {
        for (var each : List.of(language.getLanguage(), "id", "en", "tr")) {
            if (List.of("id", "en", "tr").contains(each)) {
                var word = row.getString(name + "_" + each);
                if (word != null) {
                    return word;
                }
            }
        }
        return "";
    }
}
