package id.jembatan.agreements.export;

import id.jembatan.agreements.agreement.AgreementFilter;
import id.jembatan.agreements.agreement.AgreementRows;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.text.IsoDay;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.ical.CalendarEntry;
import id.jembatan.platform.ical.CalendarFile;
import id.jembatan.platform.ical.CalendarWriter;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.sheet.Exports;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Days of cases that somebody must not miss: time limits, last days to object to a renewal, and the ends of terms.
@ApplicationScoped
class Agenda {

    static final String MEDIA_TYPE = CalendarFile.MEDIA_TYPE;

    private final AgreementRows agreements;
    private final Procedures procedures;
    private final Exports exports;

    Agenda(AgreementRows agreements, Procedures procedures, Exports exports) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.exports = exports;
    }

    void write(OutputStream out, AgreementFilter filter, Caller caller) throws IOException {
        try (var calendar = new CalendarWriter(out)) {
            exports.each(agreements.dues(filter, caller), row -> {
                var label = procedures
                        .frozen(row.getString("procedure_code"), row.getInt("procedure_version"))
                        .clock(row.getString("clock"))
                        .label();
                add(
                        calendar,
                        row.getObject("deadline", UUID.class),
                        row.getObject("due", LocalDate.class),
                        label.in(caller.language()),
                        row);
            });
            exports.each(agreements.terms(filter, caller), row -> {
                var what = row.getString("what");
                var id = UUID.nameUUIDFromBytes(
                        (row.getString("instrument") + ":" + what).getBytes(StandardCharsets.UTF_8));
                add(
                        calendar,
                        id,
                        row.getObject("day", LocalDate.class),
                        ProblemTexts.text("agenda." + what, caller.language()).orElse(what) + " ("
                                + row.getString("number") + ")",
                        row);
            });
            var ends = ProblemTexts.text("agenda.end", caller.language()).orElse("");
            exports.each(agreements.cases(filter, caller), row -> {
                var end = IsoDay.of(row.getString("end_date"));
                // The ends of texts have been written above, each its own.
                if (end != null && !row.getBoolean("final_stage") && !row.getBoolean("term_by_text")) {
                    var id = UUID.nameUUIDFromBytes((row.getString("id") + ":end").getBytes(StandardCharsets.UTF_8));
                    add(calendar, id, end, ends, row);
                }
            });
        }
    }

    private static void add(CalendarWriter calendar, UUID id, LocalDate day, String what, ResultSet row)
            throws IOException, SQLException {
        calendar.add(CalendarEntry.wholeDays(
                id,
                day,
                day,
                what + ": " + row.getString("reference") + " " + row.getString("title"),
                null,
                null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }
}
