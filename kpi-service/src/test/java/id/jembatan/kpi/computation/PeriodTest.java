package id.jembatan.kpi.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2025", "2025-H2", "2025-Q3", "2025-08", "2024-02-29", "name:year 1", "name:Triwulan I/2025"})
    void the_key_is_read_as_it_is_written(String key) {
        assertThat(Period.parse(key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-Q5",
                "2025-H3",
                "2025-13",
                "2025-02-29",
                "2025-00",
                "1899",
                "2201",
                "0000",
                "2025 ",
                "name:",
                "name: x",
                "name:a\u0000b",
                "year 1",
                "-2025",
                "٢٠٢٥"
            })
    void what_is_no_period_is_refused(String key) {
        assertThatThrownBy(() -> Period.parse(key)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void shorter_periods_come_before_the_longer_ones_that_end_with_them_and_named_ones_last() {
        var keys = Stream.of(
                        "name:year 10",
                        "name:year 9",
                        "2025",
                        "2025-12-31",
                        "2025-Q4",
                        "2025-H2",
                        "2025-12",
                        "2024",
                        "2025-Q3")
                .map(Period::parse)
                .sorted()
                .map(Period::key);

        assertThat(keys)
                .containsExactly(
                        "2024",
                        "2025-Q3",
                        "2025-12-31",
                        "2025-12",
                        "2025-Q4",
                        "2025-H2",
                        "2025",
                        "name:year 9",
                        "name:year 10");
    }

    @Test
    void a_period_is_said_in_one_way_only() {
        assertThat(Period.of(2025, null, null, 8, null, null).key()).isEqualTo("2025-08");
        assertThatThrownBy(() -> Period.of(2025, null, 3, 8, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.of(2025, null, null, null, 8, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.of(2025, null, null, null, null, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.of(null, null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_year_holds_its_quarters_and_not_the_next_ones() {
        assertThat(Period.year(2025).holds(Period.quarter(2025, 4))).isTrue();
        assertThat(Period.year(2025).holds(Period.quarter(2026, 1))).isFalse();
        assertThat(Period.quarter(2025, 4).overlaps(Period.year(2025))).isTrue();
        assertThat(Period.named("x").overlaps(Period.year(2025))).isFalse();
    }
}
