package id.jembatan.agreements.duty;

import id.jembatan.agreements.duty.DutyEvent.Happened;
import id.jembatan.agreements.duty.PeriodView.State;
import id.jembatan.platform.caller.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One report that is owed, with the words of its duty in one language.
record Period(
        UUID id,
        String duty,
        String name,
        String recipient,
        String legalBasis,
        @Nullable UUID agreementId,
        LocalDate begins,
        LocalDate ends,
        LocalDate due,
        @Nullable String letterNumber,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate cutOff,
        @Nullable String note,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        long version) {

    /// What [#read] reads; the language is the first value.
    static final String COLUMNS = """
            p.id, p.duty, d.name ->> w.language as name, d.recipient ->> w.language as recipient, d.legal_basis,
            p.agreement_id, p.begins, p.ends, p.due, p.letter_number, p.submitted_on, p.cut_off, p.note, p.recorded_at,
            p.recorded_by, p.version""";

    static final String FROM =
            " from (select cast(? as text) as language) w cross join duty_period p join duty d on d.code = p.duty ";

    static Period read(ResultSet row) throws SQLException {
        var recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new Period(
                row.getObject("id", UUID.class),
                row.getString("duty"),
                row.getString("name"),
                row.getString("recipient"),
                row.getString("legal_basis"),
                row.getObject("agreement_id", UUID.class),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("letter_number"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                row.getString("note"),
                recorded == null ? null : recorded.toInstant(),
                row.getString("recorded_by"),
                row.getLong("version"));
    }

    Period at(long newVersion) {
        return new Period(
                id,
                duty,
                name,
                recipient,
                legalBasis,
                agreementId,
                begins,
                ends,
                due,
                letterNumber,
                submittedOn,
                cutOff,
                note,
                recordedAt,
                recordedBy,
                newVersion);
    }

    State state(LocalDate today) {
        if (submittedOn != null) {
            return State.SUBMITTED;
        }
        return due.isBefore(today) ? State.LATE : State.OPEN;
    }

    PeriodView view(Caller caller, LocalDate today) {
        return new PeriodView(
                id,
                duty,
                name,
                recipient,
                legalBasis,
                agreementId,
                begins,
                ends,
                due,
                state(today),
                submittedOn != null && submittedOn.isAfter(due),
                letterNumber,
                submittedOn,
                cutOff,
                note,
                recordedAt,
                recordedBy,
                submittedOn == null && !today.isBefore(ends) && PeriodBook.maySubmit(caller)
                        ? List.of("submit")
                        : List.of());
    }

    DutyEvent event(Happened happened, @Nullable Integer daysBefore) {
        return new DutyEvent(
                happened,
                id,
                duty,
                name,
                recipient,
                agreementId,
                begins,
                ends,
                due,
                daysBefore,
                letterNumber,
                submittedOn,
                version);
    }
}
