package id.jembatan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new ParameterNamesModule()).build();

    @Test
    void what_is_not_known_is_not_made_up() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new PartialDate(1984, null, null))).isEqualTo("{\"year\":1984}");
        assertThat(JSON.writeValueAsString(new PartialDate(1990, 5, null))).isEqualTo("{\"year\":1990,\"month\":5}");
        assertThat(JSON.readValue("{\"year\": 1990, \"month\": 5, \"day\": 30}", PartialDate.class))
                .isEqualTo(new PartialDate(1990, 5, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984", "1990-05", "1990-05-30", "2024-02-29"})
    void it_is_written_as_precisely_as_it_is_known(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"84", "1990-13", "2023-02-29", "1990-00", "1990-05-30T00:00", "soon"})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_day_needs_its_month() {
        assertThatThrownBy(() -> new PartialDate(1990, null, 30)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new PartialDate(0, null, null)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void it_spans_the_days_it_may_have_been() {
        assertThat(PartialDate.parse("1984").earliest()).isEqualTo("1984-01-01");
        assertThat(PartialDate.parse("1984").latest()).isEqualTo("1984-12-31");
        assertThat(PartialDate.parse("2024-02").latest()).isEqualTo("2024-02-29");
        assertThat(PartialDate.parse("1984-07").isSurelyBefore(LocalDate.of(1984, 7, 31)))
                .isFalse();
        assertThat(PartialDate.parse("1984-07").isSurelyBefore(LocalDate.of(1984, 8, 1)))
                .isTrue();
    }
}
