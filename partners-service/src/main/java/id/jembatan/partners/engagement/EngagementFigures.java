package id.jembatan.partners.engagement;

import id.jembatan.partners.figure.Figure;
import id.jembatan.partners.figure.FigureDefinitions;
import id.jembatan.partners.figure.FiguresView;
import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts what was held, over the rows that the caller sees. What surely lies in the period and what only may are two
/// numbers, never one.
@ApplicationScoped
class EngagementFigures {

    private final EntityManager database;
    private final PartnerRows rows;
    private final PartnerRefs partners;
    private final FigureDefinitions definitions;
    private final Parameters parameters;
    private final Clock clock;

    EngagementFigures(
            EntityManager database,
            PartnerRows rows,
            PartnerRefs partners,
            FigureDefinitions definitions,
            Parameters parameters,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.partners = partners;
        this.definitions = definitions;
        this.parameters = parameters;
        this.clock = clock;
    }

    MatrixView matrix(@Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        var condition = new Conditions(rows.recordsSeenBy(caller, "ep.partner_id", "e.audience"));
        period(condition, from, until);
        var found = list("""
                select ep.partner_id, es.sector_code, e.direction,
                    count(*) filter (where %1$s), count(*) filter (where not (%1$s))
                from engagement e join engagement_partner ep on ep.engagement_id = e.id
                left join engagement_sector es on es.engagement_id = e.id
                where e.happened and e.direction is not null and %2$s
                group by 1, 2, 3 order by 1, 2, 3""".formatted(sure("e"), condition.sql()), condition);
        var names = partners.named(
                found.stream().map(row -> (UUID) row[0]).distinct().toList());
        return new MatrixView(
                from,
                until,
                clock.instant(),
                found.stream()
                        .map(row -> new MatrixView.Cell(
                                names.of((UUID) row[0]),
                                (String) row[1],
                                Direction.of((String) row[2]).orElseThrow(),
                                ((Number) row[3]).longValue(),
                                ((Number) row[4]).longValue()))
                        .toList());
    }

    FiguresView figures(@Nullable UUID partner, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        var known = definitions.in(caller.language());
        var figures = new ArrayList<Figure>();
        var people = sums(COHORTS, "k", partner, from, until, caller);
        var visits = sums(VISITS, "e", partner, from, until, caller);
        var funnel = sums(FUNNEL, "e", partner, from, until, caller);
        var money = money(partner, from, until, caller);
        figures.add(count(known.get("O01"), people, "completed", "completed"));
        figures.add(count(known.get("O02"), people, "personDays", "personDays", "people"));
        figures.add(share(known.get("O03"), people, "people", "planned"));
        figures.add(count(
                known.get("O04"), visits, "delegations", "delegationsOut", "delegationsIn", "peopleOut", "peopleIn"));
        figures.add(count(known.get("O05"), visits, "events", "events", "participants"));
        figures.add(count(known.get("O06"), visits, "exchanges", "exchanges"));
        figures.add(funnel(known.get("O07"), funnel, money));
        figures.add(share(known.get("C07"), people, "yes", "answers"));
        figures.add(share(known.get("P11"), visits, "reportedInTime", "toBeReported"));
        figures.add(share(known.get("P12"), visits, "followedUp", "ended"));
        return new FiguresView(from, until, clock.instant(), figures);
    }

    /// What counts twice over: once for what is sure, once for what is not.
    private record Sums(Map<String, BigDecimal> sure, Map<String, BigDecimal> possibly) {

        BigDecimal of(String name) {
            return Objects.requireNonNull(sure.get(name));
        }

        Map<String, BigDecimal> parts(String... names) {
            return pick(sure, names);
        }

        Map<String, BigDecimal> more(String... names) {
            return pick(possibly, names);
        }

        private static Map<String, BigDecimal> pick(Map<String, BigDecimal> all, String... names) {
            var parts = new TreeMap<String, BigDecimal>();
            for (var name : names) {
                parts.put(name, Objects.requireNonNull(all.get(name)));
            }
            return parts;
        }
    }

    private static final String COHORTS = """
            select coalesce(sum(k.completed) filter (where %1$s), 0) as completed,
                coalesce(sum(k.actual) filter (where %1$s), 0) as people,
                coalesce(sum(k.planned) filter (where %1$s), 0) as planned,
                coalesce(sum(k.actual * k.days) filter (where %1$s), 0) as personDays,
                coalesce(sum(k.survey_answers) filter (where %1$s), 0) as answers,
                coalesce(sum(k.survey_yes) filter (where %1$s), 0) as yes
            from engagement_cohort k join engagement e on e.id = k.engagement_id
            where %2$s""";

    private static final String VISITS = """
            select count(*) filter (where i.counted_as in ('delegation_out', 'delegation_in') and %1$s) as delegations,
                count(*) filter (where i.counted_as = 'delegation_out' and %1$s) as delegationsOut,
                count(*) filter (where i.counted_as = 'delegation_in' and %1$s) as delegationsIn,
                coalesce(sum(e.ours) filter (where i.counted_as = 'delegation_out' and %1$s), 0) as peopleOut,
                coalesce(sum(e.theirs) filter (where i.counted_as = 'delegation_in' and %1$s), 0) as peopleIn,
                count(*) filter (where i.counted_as = 'event' and %1$s) as events,
                coalesce(sum(coalesce(e.ours, 0) + coalesce(e.theirs, 0))
                    filter (where i.counted_as = 'event' and %1$s), 0) as participants,
                count(*) filter (where i.counted_as = 'exchange' and %1$s) as exchanges,
                count(*) filter (where e.report_due is not null and %1$s) as toBeReported,
                count(*) filter (where e.reported_on <= e.report_due and %1$s) as reportedInTime,
                count(*) filter (where e.returned_on is not null and %1$s) as ended,
                count(*) filter (where e.returned_on is not null and %1$s and exists (select from commitment c
                    where c.origin_id = e.id and c.state = 'done'
                    and c.done_on <= e.returned_on + cast(:doneWithin as interval))) as followedUp
            from engagement e join engagement_kind i on i.code = e.kind
            where e.happened and %2$s""";

    private static final String FUNNEL = """
            select count(*) filter (where i.counted_as = 'b2b_meeting' and %1$s) as meetings,
                coalesce(sum(l.leads) filter (where %1$s), 0) as leads,
                coalesce(sum(l.contacts) filter (where %1$s), 0) as contacts,
                coalesce(sum(l.deals) filter (where %1$s), 0) as deals,
                coalesce(sum(l.lost) filter (where %1$s), 0) as lost
            from engagement e join engagement_kind i on i.code = e.kind
            cross join lateral (select count(*) as leads,
                count(*) filter (where exists (select from engagement_lead_step s
                    where s.lead_id = x.id and s.stage = 'contact')) as contacts,
                count(*) filter (where x.stage = 'deal') as deals,
                count(*) filter (where x.stage = 'lost') as lost
                from engagement_lead x where x.engagement_id = e.id) l
            where e.happened and %2$s""";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            COHORTS,
            List.of("completed", "people", "planned", "personDays", "answers", "yes"),
            VISITS,
            List.of(
                    "delegations",
                    "delegationsOut",
                    "delegationsIn",
                    "peopleOut",
                    "peopleIn",
                    "events",
                    "participants",
                    "exchanges",
                    "toBeReported",
                    "reportedInTime",
                    "ended",
                    "followedUp"),
            FUNNEL,
            List.of("meetings", "leads", "contacts", "deals", "lost"));

    private Sums sums(
            String sql,
            String dated,
            @Nullable UUID partner,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Caller caller) {
        var condition = selected(partner, dated, from, until, caller);
        if (sql.contains(":doneWithin")) {
            condition.parameters().put("doneWithin", parameters.number("visit-commitment-done") + " months");
        }
        return new Sums(
                named(sql, list(sql.formatted(sure(dated), condition.sql()), condition)),
                named(sql, list(sql.formatted("not (" + sure(dated) + ")", condition.sql()), condition)));
    }

    private static Map<String, BigDecimal> named(String sql, List<Object[]> found) {
        var names = Objects.requireNonNull(COLUMNS.get(sql));
        var row = found.getFirst();
        var sums = new TreeMap<String, BigDecimal>();
        for (var i = 0; i < names.size(); i++) {
            sums.put(names.get(i), new BigDecimal(row[i].toString()));
        }
        return sums;
    }

    private Map<String, BigDecimal> money(
            @Nullable UUID partner, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        var condition = selected(partner, "e", from, until, caller);
        var sums = new TreeMap<String, BigDecimal>();
        for (var row : list("""
                select x.currency, sum(x.amount) from engagement_lead x join engagement e on e.id = x.engagement_id
                where x.currency is not null and x.stage = 'deal' and e.happened and %2$s and %1$s group by 1 order by 1""".formatted(sure("e"), condition.sql()), condition)) {
            sums.put("facilitated" + row[0], (BigDecimal) row[1]);
        }
        return sums;
    }

    /// What the caller sees of what may lie in the period.
    private Conditions selected(
            @Nullable UUID partner, String dated, @Nullable LocalDate from, @Nullable LocalDate until, Caller caller) {
        var condition = new Conditions(rows.recordsSeenBy(caller, Engagements.PARTNERS, "e.audience"));
        if (partner != null) {
            condition.add(
                    "exists (select from engagement_partner fp where fp.engagement_id = e.id and fp.partner_id = :partner)",
                    "partner",
                    partner);
        }
        period(condition, from, until, dated);
        return condition;
    }

    private static void period(Conditions condition, @Nullable LocalDate from, @Nullable LocalDate until) {
        period(condition, from, until, "e");
    }

    private static void period(
            Conditions condition, @Nullable LocalDate from, @Nullable LocalDate until, String dated) {
        condition.add(
                dated + ".latest >= :from and " + dated + ".earliest <= :until",
                Map.of(
                        "from",
                        from == null ? LocalDate.of(1, 1, 1) : from,
                        "until",
                        until == null ? LocalDate.of(9999, 12, 31) : until));
    }

    /// Whether every day on which it may have begun lies in the period.
    private static String sure(String dated) {
        return dated + ".earliest >= :from and " + dated + ".latest <= :until";
    }

    private List<Object[]> list(String sql, Conditions condition) {
        var query = database.createNativeQuery(sql, Object[].class);
        Engagements.bind(query, condition.parameters());
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Object[]> found = query.getResultList();
        return found;
    }

    private static Figure count(
            FigureDefinitions.@Nullable Definition definition, Sums sums, String value, String... parts) {
        return figure(definition, sums.of(value), sums.parts(parts), sums.more(parts));
    }

    private static Figure share(
            FigureDefinitions.@Nullable Definition definition, Sums sums, String part, String whole) {
        return figure(
                definition, percent(sums.of(part), sums.of(whole)), sums.parts(part, whole), sums.more(part, whole));
    }

    private static Figure funnel(
            FigureDefinitions.@Nullable Definition definition, Sums sums, Map<String, BigDecimal> money) {
        var parts = new TreeMap<>(sums.parts("meetings", "leads", "contacts", "deals", "lost"));
        var toContact = percent(sums.of("contacts"), sums.of("leads"));
        var toDeal = percent(sums.of("deals"), sums.of("contacts"));
        if (toContact != null) {
            parts.put("leadToContactPercent", toContact);
        }
        if (toDeal != null) {
            parts.put("contactToDealPercent", toDeal);
        }
        parts.putAll(money);
        return figure(
                definition,
                percent(sums.of("deals"), sums.of("leads")),
                parts,
                sums.more("meetings", "leads", "contacts", "deals", "lost"));
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    private static Figure figure(
            FigureDefinitions.@Nullable Definition definition,
            @Nullable BigDecimal value,
            Map<String, BigDecimal> parts,
            Map<String, BigDecimal> possibly) {
        var known = Objects.requireNonNull(definition, "every figure has its definition");
        var more = possibly.values().stream().anyMatch(each -> each.signum() != 0);
        return new Figure(
                known.code(), known.unit(), value, parts, more ? possibly : null, known.text(), known.source());
    }
}
