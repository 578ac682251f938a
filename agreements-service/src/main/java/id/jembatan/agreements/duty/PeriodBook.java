package id.jembatan.agreements.duty;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.duty.DutyEvent.Happened;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what is owed, and records what has gone out.
@ApplicationScoped
class PeriodBook {

    private final Sql sql;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    PeriodBook(Sql sql, Rows rows, Journal journal, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Those who keep the register for the whole office: a department or a mission reports to it, not for it.
    static boolean maySubmit(Caller caller) {
        return caller.may("agreement:update") && (caller.is("bureau-officer") || caller.is("bureau-head"));
    }

    Page<PeriodView> page(PeriodFilter filter, Caller caller, Paging paging) {
        if (!rows.seesAll(caller)) {
            return new Page<>(java.util.List.of(), null, paging.wantsTotal() ? 0L : null);
        }
        var today = rows.today();
        var where = new StringBuilder("where true");
        var values = new ArrayList<@Nullable Object>();
        values.add(caller.language().getLanguage());
        put(where, values, " and p.duty = ?", filter.duty);
        put(where, values, " and p.due >= ?", filter.dueFrom);
        put(where, values, " and p.due <= ?", filter.dueUntil);
        if (filter.state != null) {
            switch (filter.state) {
                case "submitted" -> where.append(" and p.submitted_on is not null");
                case "late" -> put(where, values, " and p.submitted_on is null and p.due < ?", today);
                default -> put(where, values, " and p.submitted_on is null and p.due >= ?", today);
            }
        }
        var all = where.toString();
        var counted = values.toArray();
        paging.after().ifPresent(it -> {
            where.append(" and (p.due, p.id) > (?, ?)");
            values.add(it.day(0));
            values.add(it.uuid(1));
        });
        values.add(paging.limit() + 1);
        var found = sql.list(
                "select " + Period.COLUMNS + Period.FROM + where + " order by p.due, p.id limit ?",
                Period::read,
                values.toArray());
        var page = Page.of(found, paging.limit(), it -> Cursor.of(it.due(), it.id()))
                .map(it -> it.view(caller, today));
        return paging.wantsTotal()
                ? page.withTotal(sql.first("select count(*)" + Period.FROM + all, row -> row.getLong(1), counted)
                        .orElseThrow())
                : page;
    }

    private static void put(
            StringBuilder where, ArrayList<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    Period get(String duty, UUID id, Caller caller) {
        return one(duty, id, caller, "");
    }

    private Period one(String duty, UUID id, Caller caller, String lock) {
        if (!rows.seesAll(caller)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return sql.first(
                        "select " + Period.COLUMNS + Period.FROM + "where p.duty = ? and p.id = ?" + lock,
                        Period::read,
                        caller.language().getLanguage(),
                        duty,
                        id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    PeriodView view(Period period, Caller caller) {
        return period.view(caller, rows.today());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PeriodView submit(String duty, UUID id, SubmitReport form, Caller caller) {
        var before = one(duty, id, caller, " for update of p");
        if (!maySubmit(caller)) {
            throw new Refusal(CommonProblem.FORBIDDEN);
        }
        if (before.submittedOn() != null) {
            throw new Refusal(
                    DutyProblem.DUTY_REPORTED_ALREADY, before.submittedOn(), String.valueOf(before.letterNumber()));
        }
        var today = rows.today();
        var invalid = new Refusal(CommonProblem.INVALID);
        if (form.submittedOn().isAfter(today)) {
            invalid.at("/submittedOn", DutyProblem.SUBMITTED_IN_FUTURE);
        }
        if (form.cutOff() != null && !form.cutOff().isBefore(today)) {
            invalid.at("/cutOff", DutyProblem.CUT_OFF_NOT_OVER, form.cutOff());
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
        if (form.submittedOn().isBefore(before.ends())) {
            throw new Refusal(DutyProblem.DUTY_PERIOD_NOT_OVER, before.ends());
        }
        sql.run(
                """
                update duty_period set letter_number = ?, submitted_on = ?, cut_off = ?, note = ?, recorded_at = ?,
                recorded_by = ?, version = version + 1 where id = ?""",
                form.letterNumber(),
                form.submittedOn(),
                form.cutOff(),
                form.note(),
                clock.instant(),
                caller.name(),
                id);
        var after = get(duty, id, caller);
        journal.record(caller, "submit", "duty-period", id, before, after);
        outbox.add(after.event(Happened.SUBMITTED, null));
        return view(after, caller);
    }

    LocalDate today() {
        return rows.today();
    }
}
