package id.jembatan.kpi.reminder;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reminds of what is owed and was not reminded of: never asks what day it is today alone, so a week of sleep loses
/// nothing, and what a long sleep left undone is said once, in its gravest form.
///
/// One transaction for each card: what is written down as said and what is told stand or fall together, and a card that
/// fails holds up no other.
@ApplicationScoped
class Reminding {

    private static final Logger LOG = Logger.getLogger(Reminding.class);
    private static final int MOST_TOLD = 100;

    /// Every figure that is owed, by desk and by occasion that has come and was not told that desk. A desk is the one
    /// that the use names, and that of the agency whose case it is; the bureau where there is neither.
    private static final String OWED = """
            from reporting_period p
            join applied_indicator a on a.id = p.applied_id
            join scorecard s on s.id = a.scorecard_id
            join indicator i on i.id = a.indicator_id
            left join programme f on f.id = s.programme_id
            left join known_agreement k on k.id = coalesce(s.agreement_id, f.agreement_id)
            left join goal g on g.id = s.goal_id
            cross join (values ('SOON', :soon), ('DUE', 0), ('OVERDUE', :overdue)) as o (occasion, after)
            cross join lateral (
                select distinct coalesce(d.desk, 'bureau') as desk
                from (select case when a.owner_office ~ '^(bureau|(agency|mission|partner):[a-z0-9]+(-[a-z0-9]+)*)$'
                          then a.owner_office end as office,
                      case when k.agency ~ '^[a-z0-9]+(-[a-z0-9]+)*$' then 'agency:' || k.agency end as agency) w
                cross join lateral (values (w.office), (w.agency)) as d (desk)
                where d.desk is not null or w.office is null and w.agency is null
            ) as r
            where {cards} and p.due_on between :first and :last and p.origin <> 'LOCK' and p.locked_at is null
            and p.due_on + o.after <= :today
            and not exists (select 1 from observation v where v.applied_id = p.applied_id and v.period = p.period
                and v.status in ('REPORTED', 'VERIFIED', 'DISPUTED'))
            and not exists (select 1 from reporting_reminder_item t where t.applied_id = p.applied_id
                and t.period = p.period and t.due_on = p.due_on and t.occasion = o.occasion and t.recipient = r.desk)""".replace("{cards}", Narrowing.cardsSql("s"));

    private final Sql sql;
    private final Outbox outbox;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminding(Sql sql, Outbox outbox, ReminderSettings settings, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    private record Owed(
            String desk,
            Occasion occasion,
            UUID applied,
            String code,
            @Nullable String definition,
            Period period,
            LocalDate dueOn) {}

    private record Card(
            UUID id,
            SubjectKind kind,
            UUID subject,
            @Nullable String title,
            @Nullable String agency) {}

    private record Figure(UUID applied, Period period, LocalDate dueOn) {}

    private record Letter(String desk, Occasion occasion) {}

    @Scheduled(
            every = "{jembatan.reporting.every}",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "reporting-reminders")
    void tellNowAndThen() {
        tell();
    }

    /// @return how many reminders were told
    int tell() {
        var cards = sql.list(
                "select distinct a.scorecard_id " + OWED, row -> row.getObject(1, UUID.class), parameters(null));
        var told = 0;
        for (var card : cards) {
            try {
                told += QuarkusTransaction.requiringNew().call(() -> tell(card));
            } catch (RuntimeException e) {
                LOG.warnf(e, "What is owed on the card %s cannot be told now", card);
            }
        }
        return told;
    }

    private int tell(UUID id) {
        var mine = sql.first(
                        "select pg_try_advisory_xact_lock(hashtextextended('reporting reminder ' || ?, 0))",
                        row -> row.getBoolean(1),
                        id.toString())
                .orElse(false);
        if (!mine) {
            return 0; // another replica tells of this card
        }
        var owed = sql.list(
                "select r.desk, o.occasion, p.applied_id, i.code, a.definition, p.period, p.due_on " + OWED
                        + " and s.id = :card order by p.due_on, i.code, p.applied_id, p.period",
                Reminding::owed,
                parameters(id));
        if (owed.isEmpty()) {
            return 0;
        }
        var card = sql.first("""
                        select s.id, s.agreement_id, s.goal_id, s.programme_id,
                            coalesce(f.title_id, f.title_en, f.title_tr,
                                k.title || coalesce(' (' || k.reference || ')', ''), g.title_id, g.title_en, g.title_tr) as title,
                            k.agency
                        from scorecard s left join programme f on f.id = s.programme_id
                        left join known_agreement k on k.id = coalesce(s.agreement_id, f.agreement_id)
                        left join goal g on g.id = s.goal_id where s.id = ?""", Reminding::card, id).orElseThrow();
        var letters = letters(owed);
        letters.forEach((letter, figures) -> tell(card, letter, figures, owed));
        return letters.size();
    }

    /// Each figure under the gravest occasion that has come for a desk.
    private static Map<Letter, List<Owed>> letters(List<Owed> owed) {
        var gravest = new LinkedHashMap<String, Owed>();
        for (var each : owed) {
            gravest.merge(
                    each.desk() + " " + each.applied() + " " + each.period().key() + " " + each.dueOn(),
                    each,
                    (one, other) -> one.occasion().compareTo(other.occasion()) >= 0 ? one : other);
        }
        var letters = new LinkedHashMap<Letter, List<Owed>>();
        gravest.values().stream()
                .sorted(Comparator.comparing(Owed::desk)
                        .thenComparing(Owed::occasion)
                        .thenComparing(Owed::dueOn))
                .forEach(each -> letters.computeIfAbsent(
                                new Letter(each.desk(), each.occasion()), _ -> new ArrayList<>())
                        .add(each));
        return letters;
    }

    private void tell(Card card, Letter letter, List<Owed> figures, List<Owed> all) {
        var id = Ids.next();
        var first = figures.getFirst().dueOn();
        sql.run("""
                insert into reporting_reminder (id, scorecard_id, recipient, occasion, due_on, figures, told_at)
                values (?, ?, ?, ?, ?, ?, ?)""", id, card.id(), letter.desk(), letter.occasion().name(), first, figures.size(), clock.instant());
        var said = figures.stream()
                .map(each -> new Figure(each.applied(), each.period(), each.dueOn()))
                .toList();
        var known = new HashSet<>(said);
        sql.batch(
                """
                insert into reporting_reminder_item (reminder_id, applied_id, period, due_on, occasion, recipient)
                values (?, ?, ?, ?, ?, ?)""",
                // The milder occasions that were slept through are said with it.
                all.stream()
                        .filter(each -> each.desk().equals(letter.desk())
                                && known.contains(new Figure(each.applied(), each.period(), each.dueOn())))
                        .map(each -> new @Nullable Object[] {
                            id,
                            each.applied(),
                            each.period().key(),
                            each.dueOn(),
                            each.occasion().name(),
                            each.desk()
                        })
                        .toList());
        outbox.add(new ReportingReminded(
                id,
                card.id(),
                card.kind(),
                card.subject(),
                card.title(),
                card.agency(),
                letter.desk(),
                letter.occasion(),
                first,
                figures.size(),
                figures.stream()
                        .limit(MOST_TOLD)
                        .map(each -> new ReportingReminded.Figure(
                                each.applied(),
                                each.code(),
                                each.definition(),
                                PeriodView.of(each.period()),
                                each.dueOn()))
                        .toList(),
                0));
    }

    private Map<String, Object> parameters(@Nullable UUID card) {
        var today = LocalDate.now(clock);
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("soon", -settings.soonDays());
        parameters.put("overdue", settings.overdueDays());
        parameters.put("first", today.minusDays(settings.lookBackDays()));
        parameters.put("last", today.plusDays(settings.soonDays()));
        parameters.put("today", today);
        if (card != null) {
            parameters.put("card", card);
        }
        return parameters;
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                row.getString("desk"),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("applied_id", UUID.class),
                row.getString("code"),
                row.getString("definition"),
                Period.parse(row.getString("period")),
                row.getObject("due_on", LocalDate.class));
    }

    private static Card card(ResultSet row) throws SQLException {
        for (var kind : SubjectKind.values()) {
            var subject = row.getObject(column(kind), UUID.class);
            if (subject != null) {
                return new Card(
                        row.getObject("id", UUID.class),
                        kind,
                        subject,
                        row.getString("title"),
                        row.getString("agency"));
            }
        }
        throw new IllegalStateException("A scorecard has a subject");
    }

    private static String column(SubjectKind kind) {
        return switch (kind) {
            case AGREEMENT -> "agreement_id";
            case GOAL -> "goal_id";
            case PROGRAMME -> "programme_id";
        };
    }
}
