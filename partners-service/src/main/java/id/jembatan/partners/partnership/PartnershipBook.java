package id.jembatan.partners.partnership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.partners.partnership.Dormancy.LastActivity;
import id.jembatan.partners.partnership.Dormancy.RuleUsed;
import id.jembatan.partners.partnership.PartnershipView.Because;
import id.jembatan.partners.partnership.PartnershipView.Ending;
import id.jembatan.partners.partnership.PartnershipView.NextAnniversary;
import id.jembatan.partners.partnership.PartnershipView.NextStep;
import id.jembatan.partners.partnership.PartnershipView.PartnerOf;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What is read of relations, as far as a caller may know of them: two statements, whether it is one or a page of them.
@ApplicationScoped
public class PartnershipBook {

    private final Sql sql;
    private final PartnerRows rows;
    private final Sayings sayings;
    private final Clock clock;
    private final ZoneId zone;
    private final ObjectReader reasons;
    private final ObjectReader activity;
    private final ObjectReader nextStep;

    PartnershipBook(
            Sql sql,
            PartnerRows rows,
            Sayings sayings,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone,
            ObjectMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.sayings = sayings;
        this.clock = clock;
        this.zone = zone;
        this.reasons = json.readerForListOf(Because.class);
        this.activity = json.readerFor(LastActivity.class);
        this.nextStep = json.readerFor(NextStep.class);
    }

    /// A relation, and what lists are sorted by.
    record Found(PartnershipView view, String sortKey) {}

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    PartnershipView get(UUID id, Caller caller) {
        var query = new Query(caller);
        query.and("s.id = :id", "id", id);
        return whole(query.read("s.id", "s.id", 1), caller).stream()
                .findFirst()
                .map(Found::view)
                .orElseThrow(() -> new Refusal(PartnershipProblem.UNKNOWN_PARTNERSHIP));
    }

    /// All relations with some partners, also those that have ended.
    public List<PartnershipView> with(List<UUID> partnerIds, Caller caller) {
        var query = new Query(caller);
        query.and("s.partner_id = any (:partners)", "partners", partnerIds.toArray(UUID[]::new));
        return whole(query.read("s.id", "s.ended_at is not null, s.since_key, s.id", 1_000), caller).stream()
                .map(Found::view)
                .toList();
    }

    Page<PartnershipView> page(PartnershipFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var query = new Query(caller);
        query.apply(filter);
        var order = filter.order();
        if (after != null) {
            query.and(order.behind(), "afterKey", order.keyOf(after));
            query.values.put("afterId", after.uuid(2));
        }
        var page = Page.of(query.read(order.key(), order.orderBy(), limit + 1), limit, order::cursorAt);
        return new Page<>(whole(page.items(), caller), page.next(), page.total()).map(Found::view);
    }

    /// The query behind exports: what the list of the same filter shows to this caller, in the same order.
    Selection selection(PartnershipFilter filter, Caller caller) {
        var query = new Query(caller);
        query.apply(filter);
        var sql = query.with() + "select s.*, p.code as partner_code, p.name as partner_name, p.country"
                + query.asked(query.bySigns) + " order by " + filter.order().orderBy();
        return new Selection(sql, query.values);
    }

    long count(PartnershipFilter filter, Caller caller) {
        var query = new Query(caller);
        query.apply(filter);
        return query.counts("null", null, null).stream().mapToLong(Count::all).sum();
    }

    /// How many there are of each code.
    ///
    /// @param surely how many of them surely began within the days of the filter
    record Count(@Nullable String code, long all, long surely) {}

    /// @param by SQL for the code by which they are counted, see [#stageOf], [#KIND] and [#DORMANCY]
    List<Count> counts(PartnershipFilter filter, String by, Caller caller) {
        var query = new Query(caller);
        query.apply(filter);
        return query.counts(by, filter.sinceFrom, filter.sinceUntil);
    }

    /// Relations that go on by whether something surely happened in the months after which the general rule calls one
    /// dormant.
    List<Count> activity(Caller caller) {
        var query = new Query(caller);
        var stage = stageOf(caller);
        return query.counts("""
                case when s.ended_at is not null then null
                    when %s is null then 'not_known'
                    when not (select g.in_force from partnership_stage g where g.code = %s) then 'not_in_force'
                    when seen.latest is null then 'in_force_no_record'
                    when (seen.earliest + make_interval(months => rule.dormant_months))::date > :today then 'active'
                    when (seen.latest + make_interval(months => rule.dormant_months))::date > :today
                        then 'possibly_active'
                    else 'inactive' end""".formatted(stage, stage), null, null);
    }

    static final String KIND = "s.kind";

    /// Java and SQL count months alike: from 29 February a year ends on the 28th.
    static final String DORMANCY = """
            case when s.ended_at is not null then null
                when seen.latest is null then 'no_record'
                when (seen.latest + make_interval(months => rule.dormant_months))::date <= :today then 'dormant'
                when (seen.latest + make_interval(months => rule.quiet_months))::date <= :today then 'quiet'
                else 'lively' end""";

    /// A partner's own officers know the stage that follows from what is shared with them.
    static String stageOf(Caller caller) {
        return isOfPartner(caller) ? "s.stage_shared" : "s.stage";
    }

    static boolean isOfPartner(Caller caller) {
        return caller.is("partner-officer") && caller.partner() != null;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /// The reading that all of them share, with the rows of the caller in it.
    private final class Query {

        private final Caller caller;
        private final StringBuilder condition = new StringBuilder();
        private final Map<String, Object> values = new HashMap<>();
        private final String visible;
        private final String promised;
        private boolean bySigns;

        Query(Caller caller) {
            this.caller = caller;
            var partners = rows.seenBy(caller);
            condition.append(partners.sql());
            values.putAll(partners.parameters());
            var activities = rows.recordsSeenBy(caller, "a.partner_id", "a.audience");
            visible = activities.sql();
            values.putAll(activities.parameters());
            var promises = rows.recordsSeenBy(caller, "c.partner_id", "c.audience");
            promised = promises.sql();
            values.putAll(promises.parameters());
            values.put("today", today());
        }

        void and(String more, String name, Object value) {
            condition.append(" and ").append(more);
            values.put(name, value);
        }

        void apply(PartnershipFilter filter) {
            filter.partnerId().ifPresent(id -> and("s.partner_id = :partner", "partner", id));
            if (filter.partner != null && filter.partnerId().isEmpty()) {
                and("p.code = :partner", "partner", filter.partner);
            }
            if (filter.country != null) {
                and("p.country = :country", "country", filter.country);
            }
            if (filter.kind != null) {
                and("s.kind = :kind", "kind", filter.kind);
            }
            if (filter.stage != null) {
                and("coalesce(" + stageOf(caller) + ", 'not_known') = :stage", "stage", filter.stage);
            }
            filter.dormancy().ifPresent(state -> {
                and("(" + DORMANCY + ") = :dormancy", "dormancy", state.code());
                bySigns = true;
            });
            if (filter.withDifferences()) {
                var seen = rows.recordsSeenBy(caller, "s.partner_id", "d.audience");
                values.putAll(seen.parameters());
                condition
                        .append(" and exists (select from difference d where d.partnership_id = s.id and ")
                        .append(seen.sql())
                        .append(")");
            }
            filter.hasEnded()
                    .ifPresent(ended ->
                            condition.append(ended ? " and s.ended_at is not null" : " and s.ended_at is null"));
            if (filter.sinceFrom != null) {
                and("s.since_latest >= :sinceFrom", "sinceFrom", filter.sinceFrom);
            }
            if (filter.sinceUntil != null) {
                and("s.since_earliest <= :sinceUntil", "sinceUntil", filter.sinceUntil);
            }
            filter.words().ifPresent(words -> and("""
                    s.partner_id in (select n.partner_id from partner_name n
                    where n.folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% n.folded)""", "words", words));
        }

        private String with() {
            return "with " + DormancyRules.IN_FORCE + "\n";
        }

        /// What is on record of a relation itself or, without naming one, of its partner.
        private String signs() {
            return """
                    join rule on rule.kind = s.kind
                    left join lateral (select max(least(a.latest, :today)) as latest, max(a.earliest) as earliest
                        from activity a where a.partner_id = s.partner_id
                        and (a.partnership_id is null or a.partnership_id = s.id)
                        and a.earliest <= :today and %s) seen on true""".formatted(visible);
        }

        /// The relations that are asked for. Signs of life are looked up only where they decide.
        private String asked(boolean signsDecide) {
            return " from partnership s join partner p on p.id = s.partner_id " + (signsDecide ? signs() : "")
                    + " where " + condition;
        }

        List<Found> read(String sortKey, String orderBy, int atMost) {
            values.put("atMost", atMost);
            var stage = stageOf(caller);
            var language = language(caller);
            var picked = """
                    , picked as (select s.*, p.code as partner_code, p.name as partner_name,
                        p.country as partner_country, %s as sort_key, row_number() over (order by %s) as place
                        %s order by %s limit :atMost)
                    """.formatted(sortKey, orderBy, asked(bySigns), orderBy);
            var whole = """
                    select s.*, %s as shown_stage, state.code as dormancy, state.name_%s as state_name,
                        state.meaning_%s as state_meaning, seen.latest, seen.earliest,
                        rule.id as rule_id, rule.version as rule_version, rule.partnership_kind as rule_kind,
                        rule.quiet_months, rule.dormant_months, rule.valid_from, rule.source as rule_source,
                        array(select j.every_years from jubilee_step j where j.round) as round_years,
                        (select json_agg(json_build_object('agreementId', b.agreement_id, 'reference', b.reference,
                            'title', b.title, 'stage', b.agreement_stage, 'toldAt', b.told_at)
                            order by b.precedence desc, b.reference)
                            from stage_reason b where b.partnership_id = s.id and b.stage = %s%s) as reasons,
                        (select json_build_object('record', a.record, 'recordKind', a.record_kind, 'kind', a.kind,
                            'subject', a.subject, 'on', partial_date(a.on_year, a.on_month, a.on_day))
                            from activity a where a.partner_id = s.partner_id
                            and (a.partnership_id is null or a.partnership_id = s.id)
                            and a.earliest <= :today and %s
                            order by a.latest desc, a.earliest desc, a.record limit 1) as last_activity,
                        (select json_build_object('commitmentId', c.id, 'title', c.title, 'side', c.side,
                            'owner', coalesce(c.owner_desk, c.owner_text), 'dueOn', c.due_on,
                            'overdue', coalesce(c.due_on < :today, false))
                            from commitment c where c.partner_id = s.partner_id and c.state = 'open'
                            and not c.confidential and s.ended_at is null and %s
                            order by coalesce(c.due_on, date '9999-12-31'), c.id limit 1) as next_step
                    from picked s %s left join dormancy_state state on state.code = %s
                    order by s.place""".formatted(
                            stage,
                            language,
                            language,
                            stage,
                            isOfPartner(caller) ? " and b.shared" : "",
                            visible,
                            promised,
                            signs(),
                            DORMANCY);
            return sql.list(
                    with() + picked + whole, row -> new Found(view(row, caller), row.getString("sort_key")), values);
        }

        List<Count> counts(String by, @Nullable LocalDate from, @Nullable LocalDate until) {
            var surely = (from == null ? "true" : "s.since_earliest >= :sinceFrom")
                    + (until == null ? "" : " and s.since_latest <= :sinceUntil");
            return sql.list(
                    with() + "select " + by + " as code, count(*) as all_of_them, count(*) filter (where " + surely
                            + ") as surely " + asked(bySigns || by.contains("seen.")) + " group by 1 order by 1",
                    row -> new Count(row.getString("code"), row.getLong("all_of_them"), row.getLong("surely")),
                    values);
        }
    }

    /// One of the languages of the suite, as the columns are called.
    static String language(Caller caller) {
        return switch (caller.language().getLanguage()) {
            case "en" -> "en";
            case "tr" -> "tr";
            default -> "id";
        };
    }

    /// Adds the open differences, all of them by one statement.
    private List<Found> whole(List<Found> found, Caller caller) {
        if (found.isEmpty()) {
            return found;
        }
        var open = sayings.open(found.stream().map(each -> each.view().id()).toList(), caller);
        return found.stream()
                .map(each ->
                        new Found(each.view().with(open.getOrDefault(each.view().id(), List.of())), each.sortKey()))
                .toList();
    }

    private PartnershipView view(ResultSet row, Caller caller) throws SQLException {
        var ended = Columns.instant(row, "ended_at");
        var since = Columns.date(row, "since");
        return new PartnershipView(
                row.getObject("id", UUID.class),
                new PartnerOf(
                        row.getObject("partner_id", UUID.class),
                        row.getString("partner_code"),
                        row.getString("partner_name"),
                        row.getString("partner_country")),
                row.getString("kind"),
                row.getString("shown_stage"),
                parsed(reasons, row.getString("reasons"), List.of()),
                since,
                row.getString("source"),
                row.getString("certainty"),
                row.getString("note"),
                row.getObject("follows", UUID.class),
                ended == null
                        ? null
                        : new Ending(
                                row.getString("ending_reason"),
                                Columns.date(row, "ended"),
                                row.getString("ending_note"),
                                row.getString("ending_document"),
                                ended),
                ended == null ? dormancy(row) : null,
                ended == null && since != null ? next(since, row) : null,
                parsed(nextStep, row.getString("next_step"), null),
                List.of(),
                row.getLong("version"),
                actions(caller, ended != null));
    }

    private NextAnniversary next(PartialDate since, ResultSet row) throws SQLException {
        var next = Anniversary.next(since, today());
        var steps = (Integer[]) row.getArray("round_years").getArray();
        var round = Arrays.stream(steps).anyMatch(each -> next.years() % each == 0);
        return new NextAnniversary(next.on(), next.years(), round);
    }

    private Dormancy dormancy(ResultSet row) throws SQLException {
        var today = today();
        var rule = new RuleUsed(
                row.getObject("rule_id", UUID.class),
                row.getInt("rule_version"),
                row.getString("rule_kind"),
                row.getInt("quiet_months"),
                row.getInt("dormant_months"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("rule_source"));
        var latest = row.getObject("latest", LocalDate.class);
        var earliest = row.getObject("earliest", LocalDate.class);
        var state = DormancyState.of(row.getString("dormancy")).orElseThrow();
        var atWorst = rule.stateOn(today, earliest);
        return new Dormancy(
                state,
                row.getString("state_name"),
                row.getString("state_meaning"),
                atWorst == state ? null : atWorst,
                parsed(activity, row.getString("last_activity"), null),
                latest == null ? null : ChronoUnit.DAYS.between(latest, today),
                earliest == null ? null : ChronoUnit.DAYS.between(earliest, today),
                latest == null ? null : latest.plusMonths(rule.quietMonths()),
                latest == null ? null : latest.plusMonths(rule.dormantMonths()),
                rule,
                today);
    }

    /// What the caller may do with a relation that he sees.
    private static List<String> actions(Caller caller, boolean ended) {
        var actions = new ArrayList<String>();
        if (caller.may("partner:update")) {
            actions.addAll(ended ? List.of("update", "resolve") : List.of("update", "end", "resolve"));
        }
        if (caller.may("statement:create")) {
            actions.addAll(List.of("state", "tellLeadership"));
        }
        return List.copyOf(actions);
    }

    private static <T extends @Nullable Object> T parsed(ObjectReader reader, @Nullable String json, T otherwise) {
        try {
            return json == null ? otherwise : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }
}
