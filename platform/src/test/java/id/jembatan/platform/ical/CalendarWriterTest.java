package id.jembatan.platform.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {

    @Test
    void entry_by_entry_comes_the_same_as_at_once() throws IOException {
        var out = new ByteArrayOutputStream();
        var entry = CalendarEntry.wholeDays(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                LocalDate.of(2025, 10, 15),
                LocalDate.of(2025, 10, 15),
                "Tenggat; DPRD, \\ \"45 hari\"\nKadıköy",
                null,
                null,
                Instant.parse("2025-09-01T00:00:00Z"));

        try (var calendar = new CalendarWriter(out)) {
            calendar.add(entry);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20251015\r\n", "DTEND;VALUE=DATE:20251016\r\n")
                .contains("SUMMARY:Tenggat\\; DPRD\\, \\\\ \"45 hari\"\\nKadıköy\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
