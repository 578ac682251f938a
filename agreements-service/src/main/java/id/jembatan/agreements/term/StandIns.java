package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentEvent;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Cases whose last day is known and that have no text which carries them (an old agreement of which only the end is
/// known) stand for their texts: they are reminded of, and told to others, as if they were one. When a text comes, it
/// speaks, and the case stands back. Worked out from what is due and from what was told, as the clock of texts is.
@ApplicationScoped
class StandIns {

    /// What others hear as the kind of such a text. No instrument has it.
    static final String KIND = "CASE";

    private static final Logger LOG = Logger.getLogger(StandIns.class);
    private static final int AT_ONCE = 200;

    /// The stages in which a term runs, of each version of each procedure.
    private static final String RUNNING =
            "unnest(cast(:codes as text[]), cast(:versions as int[]), cast(:stages as text[])) as s (code, version, stage)";

    private static final String IS_RUNNING =
            " s.code = a.procedure_code and s.version = a.procedure_version and s.stage = a.stage ";

    private static final String IS_A_DAY = " a.fields ->> 'endDate' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' ";

    /// Reminders that are due; days in the form of ISO sort as texts.
    private static final String DUE =
            """
            from agreement a join\s""" + RUNNING + " on" + IS_RUNNING + """
            cross join unnest(cast(:days as int[])) as d (days)
            cross join lateral (
                select min(e.at) as known from agreement_edition e where e.agreement_id = a.id
                and e.written -> 'fields' ->> 'endDate' = a.fields ->> 'endDate' and e.written ->> 'stage' in (
                    select r.stage from\s""" + RUNNING.replace("as s (", "as r (") + """
                     where r.code = a.procedure_code and r.version = a.procedure_version)) k
            where not a.term_by_text and not a.entered_in_error and not a.final_stage
            and a.fields ->> 'endDate' <= cast(cast(:today as date) + d.days as text) and""" + IS_A_DAY + """
            and not exists (select from case_term_told t where t.agreement_id = a.id
                and t.last_day = a.fields ->> 'endDate' and t.days = d.days)""";

    /// An end that was over before it was written down is nobody's surprise: thousands of old agreements, at once.
    private static final String PASSED = """
            insert into case_term_told (agreement_id, last_day, days, told_at, passed)
            select a.id, a.fields ->> 'endDate', d.days, :now, true\s""" + DUE + """
             and a.fields ->> 'endDate' < cast(cast(k.known at time zone :zone as date) as text)
            on conflict do nothing returning days""";

    private static final String TO_REMIND = "select a.id, d.days, a.fields ->> 'endDate' as last_day, k.known " + DUE
            + " and a.id <> all(:failed) order by a.fields ->> 'endDate', a.id, d.days desc limit " + AT_ONCE;

    /// How each of them stands, where that is not what was told last.
    private static final String UNTOLD = """
            with wanted as (
                select a.id, a.reference, a.title, a.version, a.fields ->> 'endDate' as last_day,
                    a.fields ->> 'inForceOn' as in_force, case
                        when a.entered_in_error or a.term_by_text or a.fields ->> 'endDate' is null then 'WITHDRAWN'
                        when a.final_stage then case when a.end_reason is null then 'WITHDRAWN' else 'ENDED' end
                        when s.stage is null then 'WITHDRAWN'
                        when a.fields ->> 'endDate' < cast(cast(:today as date) as text) then 'RAN_OUT'
                        else 'SIGNED' end as state
                from agreement a left join\s""" + RUNNING + " on" + IS_RUNNING + """
                where a.fields ->> 'endDate' is not null and""" + IS_A_DAY + """
                or a.id in (select agreement_id from case_term))
            select w.* from wanted w left join case_term t on t.agreement_id = w.id
            where (t.agreement_id is null and w.state in ('SIGNED', 'RAN_OUT')
                or t.state <> w.state or w.state <> 'WITHDRAWN' and t.last_day is distinct from w.last_day)
            and w.id <> all(:failed) order by w.id limit\s""" + AT_ONCE;

    private final Sql sql;
    private final Procedures procedures;
    private final Agreements agreements;
    private final ExpiryReminders reminders;
    private final ReminderDays days;
    private final Rows rows;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    StandIns(
            Sql sql,
            Procedures procedures,
            Agreements agreements,
            ExpiryReminders reminders,
            ReminderDays days,
            Rows rows,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.procedures = procedures;
        this.agreements = agreements;
        this.reminders = reminders;
        this.days = days;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    void look() {
        var values = running();
        values.put("today", rows.today());
        values.put("now", clock.instant());
        values.put("zone", zone.getId());
        values.put("days", list(days.beforeEnd()));
        QuarkusTransaction.requiringNew().run(() -> sql.list(PASSED, row -> row.getInt(1), values));
        remind(values);
        tell(values);
    }

    private Map<String, @Nullable Object> running() {
        var codes = new ArrayList<String>();
        var versions = new ArrayList<Integer>();
        var stages = new ArrayList<String>();
        for (var procedure : procedures.all()) {
            for (var stage : procedure.stagesWithTerm(Agreement.END)) {
                codes.add(procedure.code());
                versions.add(procedure.version());
                stages.add(stage);
            }
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("codes", codes.toArray(String[]::new));
        values.put("versions", list(versions));
        values.put("stages", stages.toArray(String[]::new));
        return values;
    }

    private static String list(List<Integer> numbers) {
        return "{" + String.join(",", numbers.stream().map(String::valueOf).toList()) + "}";
    }

    private record Due(
            UUID id, int days, String lastDay, @Nullable Instant known) {}

    private void remind(Map<String, @Nullable Object> values) {
        var failed = new HashSet<UUID>();
        while (true) {
            values.put("failed", failed.toArray(UUID[]::new));
            var due = sql.list(
                    TO_REMIND,
                    row -> {
                        var known = row.getObject("known", OffsetDateTime.class);
                        return new Due(
                                row.getObject("id", UUID.class),
                                row.getInt("days"),
                                row.getString("last_day"),
                                known == null ? null : known.toInstant());
                    },
                    values);
            if (due.isEmpty()) {
                return;
            }
            for (var one : due) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> remind(one));
                } catch (RuntimeException e) {
                    LOG.warnf(e, "The end of case %s cannot be told now", one.id());
                    failed.add(one.id()); // the others go on; what is due stays due
                }
            }
        }
    }

    private void remind(Due due) {
        var lastDay = LocalDate.parse(due.lastDay());
        var known = due.known() == null ? lastDay : LocalDate.ofInstant(due.known(), zone);
        var passed = ExpiryReminders.passedBefore(known, lastDay, lastDay, due.days(), days.beforeEnd());
        var agreement = agreements.toKeep(due.id());
        var first = sql.run(
                        "insert into case_term_told (agreement_id, last_day, days, told_at, passed)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        due.id(),
                        due.lastDay(),
                        due.days(),
                        clock.instant(),
                        passed)
                == 1;
        if (first && !passed) {
            reminders.say(
                    agreement,
                    new ExpiringEvent.InstrumentOf(agreement.id(), agreement.reference(), KIND, agreement.title()),
                    new ExpiringEvent.Ends(
                            ExpiringEvent.About.END,
                            PartialDate.of(lastDay),
                            lastDay,
                            Certainty.CERTAINLY,
                            due.days()));
        }
    }

    private record Wanted(
            UUID id,
            String reference,
            String title,
            long version,
            @Nullable String lastDay,
            @Nullable String inForce,
            String state) {}

    /// Many at a time; one by one where one of them cannot be told, so that it does not keep the others.
    private void tell(Map<String, @Nullable Object> values) {
        var failed = new HashSet<UUID>();
        while (true) {
            values.put("failed", failed.toArray(UUID[]::new));
            var untold = sql.list(
                    UNTOLD,
                    row -> new Wanted(
                            row.getObject("id", UUID.class),
                            row.getString("reference"),
                            row.getString("title"),
                            row.getLong("version"),
                            row.getString("last_day"),
                            row.getString("in_force"),
                            row.getString("state")),
                    values);
            if (untold.isEmpty()) {
                return;
            }
            if (!told(untold, failed)) {
                untold.forEach(it -> told(List.of(it), failed));
            }
        }
    }

    private boolean told(List<Wanted> some, Set<UUID> failed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> some.forEach(this::told));
            return true;
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                LOG.warnf(
                        e,
                        "The term of case %s cannot be told now",
                        some.getFirst().id());
                failed.add(some.getFirst().id());
            }
            return some.size() == 1;
        }
    }

    private void told(Wanted it) {
        // Another replica that tells the same waits here, and then finds that it is told.
        var first = sql.run("""
                        insert into case_term (agreement_id, state, last_day, told_at) values (?, ?, ?, ?)
                        on conflict (agreement_id) do update
                        set state = excluded.state, last_day = excluded.last_day, told_at = excluded.told_at
                        where (case_term.state, case_term.last_day) is distinct from (excluded.state, excluded.last_day)""", it.id(), it.state(), it.lastDay(), clock.instant()) == 1;
        if (first) {
            outbox.add(InstrumentEvent.ofCase(
                    new InstrumentEvent.StandIn(it.id(), it.reference(), KIND, it.title(), it.version()),
                    it.state().equals("RAN_OUT") ? Instrument.State.ENDED : Instrument.State.valueOf(it.state()),
                    date(it.inForce()),
                    date(it.lastDay()),
                    it.state().equals("RAN_OUT")));
        }
    }

    private static @Nullable PartialDate date(@Nullable String day) {
        return day == null || day.length() != "2030-01-01".length() ? null : PartialDate.parse(day);
    }

    /// Whether a procedure lets a term run in a stage, or has ended one there.
    static boolean runs(Procedure procedure, Agreement agreement) {
        return agreement.isFinal()
                ? agreement.endReason() != null
                : procedure.stagesWithTerm(Agreement.END).contains(agreement.stage());
    }
}
