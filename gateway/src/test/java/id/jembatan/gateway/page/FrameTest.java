package id.jembatan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrameTest {

    private final Frame indonesian = frame("id");
    private final Frame english = frame("en");
    private final Frame turkish = frame("tr");

    @Test
    void a_day_is_written_as_people_write_it() {
        var day = LocalDate.of(1990, 5, 30);

        assertThat(indonesian.day(day)).isEqualTo("30 Mei 1990");
        assertThat(english.day(day)).isEqualTo("30 May 1990");
        assertThat(turkish.day(day)).isEqualTo("30 Mayıs 1990");
    }

    @Test
    void a_date_is_told_as_far_as_it_is_known() {
        assertThat(indonesian.day(new KnownDate(1990, 5, 30))).isEqualTo("30 Mei 1990");
        assertThat(indonesian.day(new KnownDate(1990, 5, null))).isEqualTo("Mei 1990");
        assertThat(indonesian.day(new KnownDate(1990, null, null))).isEqualTo("1990");
    }

    @Test
    void a_figure_keeps_its_decimals_and_takes_the_separators_of_the_language() {
        var value = new BigDecimal("12345.6750");

        assertThat(indonesian.number(value)).isEqualTo("12.345,675");
        assertThat(english.number(value)).isEqualTo("12,345.675");
        assertThat(turkish.number(value)).isEqualTo("12.345,675");
        assertThat(indonesian.number(new BigDecimal("0.000000000001"))).isEqualTo("0,000000000001");
        assertThat(indonesian.number(new BigDecimal("1E+3"))).isEqualTo("1.000");
    }

    @Test
    void a_moment_is_told_in_the_zone_of_the_office() {
        assertThat(english.moment(Instant.parse("2026-11-21T18:30:00Z"))).startsWith("22 November 2026, 01.30");
    }

    @Test
    void countries_and_languages_have_their_names() {
        assertThat(indonesian.country("TR")).isEqualTo("Turki");
        assertThat(turkish.country("JP")).isEqualTo("Japonya");
        assertThat(english.tongue("id")).isEqualTo("Indonesian");
    }

    private static Frame frame(String language) {
        return new Frame(Locale.of(language), ZoneId.of("Asia/Jakarta"), "/", Frame.Section.NONE, null);
    }
}
