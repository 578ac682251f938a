package id.jembatan.agreements.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.calendar.Holidays;
import id.jembatan.agreements.timeline.TimedEvent.Ended;
import id.jembatan.agreements.timeline.TimedEvent.Limit;
import id.jembatan.agreements.timeline.TimedEvent.Signing;
import id.jembatan.agreements.timeline.TimedEvent.Step;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells the days of the cases in which something happened. What happened is marked by triggers in the transaction in
/// which it did, so nothing is missed; it is told soon after, outside that transaction, because counting days is no
/// work for somebody who waits. A changed calendar counts every case anew; what came out the same is not told again.
@ApplicationScoped
public class Timelines {

    private static final int AT_ONCE = 50;

    private final Sql sql;
    private final Holidays holidays;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final List<String> calendars;

    Timelines(
            Sql sql,
            Holidays holidays,
            Outbox outbox,
            ObjectMapper json,
            @ConfigProperty(name = "jembatan.timelines.calendars") List<String> calendars) {
        this.sql = sql;
        this.holidays = holidays;
        this.outbox = outbox;
        this.json = json;
        this.calendars = List.copyOf(calendars);
    }

    @Scheduled(
            every = "{jembatan.timelines.tell-every}",
            delayed = "10S",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellNowAndThen() {
        tell();
    }

    /// Tells whatever waits.
    ///
    /// @return how many timelines were told
    public int tell() {
        var told = 0;
        while (true) {
            var some = QuarkusTransaction.requiringNew().call(this::tellSome);
            if (some < 0) {
                return told;
            }
            told += some;
        }
    }

    /// @return how many were told; less than none if nothing waited
    private int tellSome() {
        var marks = sql.list("""
                        delete from timeline_news where id in
                            (select id from timeline_news order by id limit ? for update skip locked)
                        returning agreement_id""", row -> new Mark(row.getObject(1, UUID.class)), AT_ONCE);
        if (marks.isEmpty()) {
            return -1;
        }
        if (marks.stream().anyMatch(Mark::ofAll)) {
            sql.run("insert into timeline_news (agreement_id) select id from agreement order by id");
        }
        // In one order, so that two replicas never wait for each other in a circle.
        var cases = new TreeSet<UUID>();
        marks.stream().filter(it -> !it.ofAll()).map(Mark::known).forEach(cases::add);
        return (int) cases.stream().filter(this::tellIfOther).count();
    }

    /// @param agreement null: all cases
    private record Mark(@Nullable UUID agreement) {

        boolean ofAll() {
            return agreement == null;
        }

        UUID known() {
            return java.util.Objects.requireNonNull(agreement);
        }
    }

    private record Told(long version, String hash) {}

    private boolean tellIfOther(UUID agreement) {
        var before = sql.first("""
                        insert into timeline (agreement_id, version, hash) values (?, 0, '')
                        on conflict (agreement_id) do update set hash = timeline.hash returning version, hash""", row -> new Told(row.getLong(1), row.getString(2)), agreement)
                .orElseThrow();
        var now = of(agreement, before.version() + 1);
        var hash = hash(now, before.version() + 1);
        if (hash.equals(before.hash())) {
            return false;
        }
        sql.run(
                "update timeline set version = ?, hash = ? where agreement_id = ?",
                before.version() + 1,
                hash,
                agreement);
        outbox.add(now);
        return true;
    }

    private String hash(TimedEvent event, long version) {
        try {
            return Sha256.hex(json.writeValueAsString(event).replace("\"version\":" + version, ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event must be writable as JSON", e);
        }
    }

    private record Made(
            int position,
            String move,
            @Nullable String from,
            String to,
            @Nullable String actor,
            @Nullable PartialDate done) {}

    private record Signed(UUID id, String number, String kind, LocalDate earliest, LocalDate latest) {}

    /// The days of a case as they stand now.
    TimedEvent of(UUID agreement, long version) {
        var made = made(agreement);
        var signed = signed(agreement);
        var limits = limits(agreement);
        var first = Stream.concat(
                        made.stream()
                                .map(Made::done)
                                .flatMap(Stream::ofNullable)
                                .map(PartialDate::earliest),
                        signed.stream().map(Signed::earliest))
                .min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return new TimedEvent(
                    agreement,
                    calendars,
                    null,
                    made.stream().map(it -> step(it, null)).toList(),
                    limits,
                    List.of(),
                    version);
        }
        var last = Stream.concat(
                        made.stream()
                                .map(Made::done)
                                .flatMap(Stream::ofNullable)
                                .map(PartialDate::latest),
                        signed.stream().map(Signed::latest))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var scale = new Scale(first.get(), last, holidays.between(calendars, first.get(), last));
        return new TimedEvent(
                agreement,
                calendars,
                first.get(),
                made.stream().map(it -> step(it, scale)).toList(),
                limits,
                signed.stream()
                        .map(it -> new Signing(
                                it.id(),
                                it.number(),
                                it.kind(),
                                it.earliest(),
                                it.latest(),
                                scale.of(it.earliest(), it.latest())))
                        .toList(),
                version);
    }

    private static Step step(Made it, @Nullable Scale scale) {
        var done = it.done();
        return new Step(
                it.position(),
                it.move(),
                it.from(),
                it.to(),
                it.actor(),
                done,
                done == null || scale == null ? null : scale.of(done.earliest(), done.latest()));
    }

    private List<Made> made(UUID agreement) {
        return sql.list(
                """
                select m.position, m.move, m.from_stage, m.to_stage, m.actor, m.done_year, m.done_month, m.done_day
                from made_move m where m.agreement_id = ? and m.track_id is null and m.reverses is null
                and not exists (select from made_move c where c.reverses = m.id) order by m.position""",
                row -> new Made(
                        row.getInt("position"),
                        row.getString("move"),
                        row.getString("from_stage"),
                        row.getString("to_stage"),
                        row.getString("actor"),
                        done(row)),
                agreement);
    }

    private static @Nullable PartialDate done(ResultSet row) throws SQLException {
        var year = row.getObject("done_year", Integer.class);
        return year == null
                ? null
                : new PartialDate(
                        year, row.getObject("done_month", Integer.class), row.getObject("done_day", Integer.class));
    }

    /// The move that ended a limit is the one that says so; a case that was ended otherwise ended its limits too.
    private List<Limit> limits(UUID agreement) {
        return sql.list(
                """
                select d.id, d.clock, d.started_on, d.due, d.working_days, d.stopped_at is not null as over,
                    e.move, e.actor, e.restarted, e.done_year, e.done_month, e.done_day
                from deadline d left join lateral (select m.move, m.actor, m.done_year, m.done_month, m.done_day,
                        jsonb_array_length(coalesce(m.undo -> 'started', '[]')) > 0 as restarted from made_move m
                    where m.agreement_id = d.agreement_id and m.undo -> 'stopped' @> to_jsonb(d.id::text)
                    and not exists (select from made_move c where c.reverses = m.id)
                    order by m.position limit 1) e on d.stopped_at is not null
                where d.agreement_id = ? and (d.stopped_at is null or e.move is not null)
                order by d.started_on, d.id""",
                row -> new Limit(
                        row.getObject("id", UUID.class),
                        row.getString("clock"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getInt("working_days"),
                        row.getBoolean("over")
                                ? new Ended(
                                        row.getString("move"),
                                        row.getString("actor"),
                                        row.getBoolean("restarted"),
                                        done(row))
                                : null),
                agreement);
    }

    private List<Signed> signed(UUID agreement) {
        return sql.list(
                """
                select id, number, kind, signed_earliest, signed_latest from instrument
                where agreement_id = ? and signed_earliest > date '1000-01-01' and signed_latest < date '9000-01-01'
                and state <> 'WITHDRAWN' order by position""",
                row -> new Signed(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getObject("signed_earliest", LocalDate.class),
                        row.getObject("signed_latest", LocalDate.class)),
                agreement);
    }
}
