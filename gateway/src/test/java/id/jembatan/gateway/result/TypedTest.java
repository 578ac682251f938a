package id.jembatan.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.page.KnownDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "74|74",
                "-3|-3",
                "12.5|12.5",
                "12,5|12.5",
                "0.125|0.125",
                "0,125|0.125",
                "1234|1234",
                "1234,5|1234.5",
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1.234.567|1234567",
                "12 500|12500",
                "12345.678|12345.678",
                "1.2345|1.2345"
            })
    void a_number_is_read_however_its_decimals_are_marked(String typed, String number) {
        assertThat(Typed.number(typed)).contains(number);
    }

    /// More than a thousand, or a little more than one?
    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.500", "-9,999"})
    void a_number_that_can_be_read_in_two_ways_is_not_read(String typed) {
        assertThat(Typed.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1e5", "12.34.56", "1.234.56", "--1", "12,", "½", "1,234,56"})
    void what_is_no_number_is_not_read(String typed) {
        assertThat(Typed.number(typed)).isEmpty();
    }

    @Test
    void a_date_is_read_as_far_as_it_is_known() {
        assertThat(Typed.date("2026")).contains(Map.of("year", 2026));
        assertThat(Typed.date("2026-05")).contains(Map.of("year", 2026, "month", 5));
        assertThat(Typed.date("2026-05-30")).contains(Map.of("year", 2026, "month", 5, "day", 30));
        assertThat(Typed.date("30/5/2026")).contains(Map.of("year", 2026, "month", 5, "day", 30));
        assertThat(Typed.date("5.2026")).contains(Map.of("year", 2026, "month", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13", "31/2/2026", "26", "soon", "2026-"})
    void what_is_no_date_is_not_read(String typed) {
        assertThat(Typed.date(typed)).isEmpty();
    }

    @Test
    void what_a_field_shows_can_be_read_again() {
        assertThat(Typed.written(new KnownDate(2026, 5, 3))).isEqualTo("2026-05-03");
        assertThat(Typed.written(new KnownDate(2026, 12, null))).isEqualTo("2026-12");
        assertThat(Typed.written(new KnownDate(1990, null, null))).isEqualTo("1990");
        assertThat(Typed.written(null)).isNull();
    }

    @Test
    void a_period_is_a_choice_or_a_year_with_a_part_or_a_name() {
        assertThat(Typed.period("2025-07-01/2025-09-30", "2024", "Q1", ""))
                .isEqualTo(Map.of("from", "2025-07-01", "until", "2025-09-30"));
        assertThat(Typed.period("=year 1", "", "", "")).isEqualTo(Map.of("name", "year 1"));
        assertThat(Typed.period("", "2025", "", "")).isEqualTo(Map.of("year", 2025));
        assertThat(Typed.period("", "2025", "H2", "")).isEqualTo(Map.of("year", 2025, "half", 2));
        assertThat(Typed.period("", "2025", "M08", "")).isEqualTo(Map.of("year", 2025, "month", 8));
        assertThat(Typed.period("", "", "", "year 1")).isEqualTo(Map.of("name", "year 1"));
        assertThat(Typed.period("", "25", "Q1", "")).isEmpty();
    }
}
