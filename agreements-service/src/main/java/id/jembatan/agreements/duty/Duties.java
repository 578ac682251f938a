package id.jembatan.agreements.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The duties themselves. They are for the office that owes them: who does not work for the whole register finds none.
@ApplicationScoped
class Duties {

    private static final String ALL = """
            select code, name::text, recipient::text, rhythm, due_days, calendar, remind_days, procedures, legal_basis,
            source, certainty, since, until, enabled, version from duty""";

    private final Sql sql;
    private final Rows rows;
    private final Periods periods;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Duties(Sql sql, Rows rows, Periods periods, Journal journal, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.periods = periods;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    List<Duty> all(Caller caller) {
        return rows.seesAll(caller) ? sql.list(ALL + " order by code", this::read) : List.of();
    }

    Duty get(String code, Caller caller) {
        return one(code, caller, "");
    }

    Duty toChange(String code, Caller caller) {
        return one(code, caller, " for update");
    }

    private Duty one(String code, Caller caller, String lock) {
        if (!rows.seesAll(caller)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return sql.first(ALL + " where code = ?" + lock, this::read, code)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Duty owe(OweReport form, Caller caller) {
        refuseReversed(form.terms(), "/terms/until");
        var added = sql.run("""
                insert into duty (code, rhythm, name, recipient, due_days, calendar, remind_days, procedures, legal_basis,
                    source, certainty, since, until, enabled, version)
                values (?, ?, '{}', '{}', 0, null, '{}', '{}', '', null, null, ?, null, false, 0)
                on conflict (code) do nothing""", form.code(), form.rhythm().name(), form.terms().since());
        if (added == 0) {
            throw new Refusal(DutyProblem.DUTY_CODE_TAKEN, form.code());
        }
        write(form.code(), form.terms(), 0);
        var duty = new Duty(form.code(), form.rhythm(), form.terms(), 0);
        journal.record(caller, "owe", "duty", id(form.code()), null, duty);
        periods.generate();
        return duty;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Duty change(Duty before, ChangeDuty terms, Caller caller) {
        refuseReversed(terms, "/until");
        var after = new Duty(before.code(), before.rhythm(), terms, before.version() + 1);
        write(before.code(), terms, after.version());
        journal.record(caller, "update", "duty", id(before.code()), before, after);
        periods.dueAgain(before.code(), caller);
        periods.generate();
        return after;
    }

    private static void refuseReversed(ChangeDuty terms, String pointer) {
        if (terms.until() != null && terms.until().isBefore(terms.since())) {
            throw new Refusal(CommonProblem.INVALID).at(pointer, DutyProblem.DUTY_ENDS_BEFORE_IT_BEGINS);
        }
    }

    private void write(String code, ChangeDuty it, long version) {
        sql.run(
                """
                update duty set name = ?::jsonb, recipient = ?::jsonb, due_days = ?, calendar = ?,
                remind_days = ?::int[], procedures = ?, legal_basis = ?, source = ?, certainty = ?, since = ?,
                until = ?, enabled = ?, version = ? where code = ?""",
                text(it.name()),
                text(it.recipient()),
                it.dueDays(),
                it.calendar(),
                "{"
                        + String.join(
                                ",",
                                it.remindDays().stream().map(String::valueOf).toList()) + "}",
                it.procedures().toArray(String[]::new),
                it.legalBasis(),
                it.source(),
                it.certainty(),
                it.since(),
                it.until(),
                it.enabled(),
                version,
                code);
        sql.run("""
                insert into duty_edition (duty, version, at, name, recipient, procedures, legal_basis)
                select code, version, ?, name, recipient, procedures, legal_basis from duty where code = ?""", clock.instant(), code);
    }

    /// A duty is known by its code; the journal wants an id.
    static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("duty:" + code).getBytes(StandardCharsets.UTF_8));
    }

    private Duty read(ResultSet row) throws SQLException {
        return new Duty(
                row.getString("code"),
                Rhythm.valueOf(row.getString("rhythm")),
                new ChangeDuty(
                        words(row.getString("name")),
                        words(row.getString("recipient")),
                        row.getInt("due_days"),
                        row.getString("calendar"),
                        Arrays.asList((Integer[]) row.getArray("remind_days").getArray()),
                        Arrays.asList((String[]) row.getArray("procedures").getArray()),
                        row.getString("legal_basis"),
                        row.getString("source"),
                        row.getString("certainty"),
                        row.getObject("since", LocalDate.class),
                        day(row, "until"),
                        row.getBoolean("enabled")),
                row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Words words(String text) {
        try {
            return json.readValue(text, Words.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Words words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
