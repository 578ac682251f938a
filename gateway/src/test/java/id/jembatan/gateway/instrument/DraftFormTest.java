package id.jembatan.gateway.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.KnownDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftFormTest {

    private static final UUID PAPER = UUID.fromString("0197a5c0-0000-7000-8000-000000000004");

    @Test
    void lines_and_lengths_of_time_become_what_the_service_reads() {
        var draft = DraftForm.filled(typed(Map.ofEntries(
                Map.entry("kind", "MSP"),
                Map.entry("title", "Rehearsal"),
                Map.entry("text.2", PAPER.toString()),
                Map.entry("language.2", "id"),
                Map.entry("prevailing.2", "true"),
                Map.entry("name.1", "Rehearsal Signatory"),
                Map.entry("capacity.1", "Rehearsal capacity"),
                Map.entry("side.1", "OURS"),
                Map.entry("part.1", "SIGNS"),
                Map.entry("side.2", "OURS"),
                Map.entry("entry", "ON_SIGNATURE"),
                Map.entry("end", "AFTER"),
                Map.entry("end.count", "3"),
                Map.entry("end.unit", "YEARS"),
                Map.entry("notice.count", "6"),
                Map.entry("notice.unit", "MONTHS"),
                Map.entry("objection.count", "10"),
                Map.entry("objection.unit", "WORKING_DAYS"),
                Map.entry("objection.calendars", "id, TR"),
                Map.entry("extension.mode", "CONSENT"))));

        assertThat(draft)
                .containsEntry(
                        "texts", List.of(Map.of("document", PAPER.toString(), "language", "id", "prevailing", true)))
                .containsEntry(
                        "signatories",
                        List.of(Map.of(
                                "side",
                                "OURS",
                                "name",
                                "Rehearsal Signatory",
                                "capacity",
                                "Rehearsal capacity",
                                "part",
                                "SIGNS")))
                .containsEntry("entry", Map.of("rule", "ON_SIGNATURE"))
                .containsEntry(
                        "term",
                        Map.of(
                                "end",
                                Map.of("rule", "AFTER", "period", Map.of("count", 3, "unit", "YEARS")),
                                "extension",
                                Map.of(
                                        "mode",
                                        "CONSENT",
                                        "objection",
                                        Map.of("count", 10, "unit", "WORKING_DAYS", "calendars", List.of("ID", "TR"))),
                                "notice",
                                Map.of("count", 6, "unit", "MONTHS")))
                .doesNotContainKeys("ourNumber", "parent");
    }

    @Test
    void a_change_takes_away_what_was_emptied() {
        var whole = DraftForm.whole(typed(Map.of("kind", "LOI", "title", "Rehearsal")));

        assertThat(whole)
                .containsEntry("ourNumber", null)
                .containsEntry("term", null)
                .containsEntry("texts", List.of());
    }

    @Test
    void what_is_on_record_goes_through_the_form_and_back_unchanged() {
        var clause = new Instrument.Clause(
                new Instrument.Rule("ON_DATE", new KnownDate(2027, 5, null), null, null),
                new Instrument.Prolongation(
                        "AUTOMATIC", new Instrument.Period(1, "YEARS", null), 2, null, "diplomatic"),
                null,
                null,
                true);
        var written = DraftForm.of(text(clause));

        assertThat(written.was("end.date")).isEqualTo("2027-05");
        assertThat(DraftForm.filled(written))
                .containsEntry("title", "Rehearsal text")
                .containsEntry(
                        "term",
                        Map.of(
                                "end",
                                Map.of("rule", "ON_DATE", "date", Map.of("year", 2027, "month", 5)),
                                "extension",
                                Map.of(
                                        "mode",
                                        "AUTOMATIC",
                                        "period",
                                        Map.of("count", 1, "unit", "YEARS"),
                                        "times",
                                        2,
                                        "channel",
                                        "diplomatic"),
                                "runningContinue",
                                true));
    }

    private static Instrument text(Instrument.Clause clause) {
        return new Instrument(
                PAPER,
                PAPER,
                "I-1",
                "MSP",
                "MSP",
                null,
                "Rehearsal text",
                null,
                null,
                "DRAFT",
                "DRAFT",
                null,
                null,
                List.of(),
                List.of(),
                null,
                clause,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private static Typed typed(Map<String, String> form) {
        var all = new HashMap<String, List<String>>();
        form.forEach((name, value) -> all.put(name, List.of(value)));
        return new Typed(all);
    }
}
