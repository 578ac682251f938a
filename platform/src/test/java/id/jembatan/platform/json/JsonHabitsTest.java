package id.jembatan.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonHabitsTest {

    record Figure(BigDecimal value, String note, Integer count) {}

    record Day(LocalDate day) {}

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void learn() {
        new JsonHabits().customize(json);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5,12.5",
        "'\"12.50\"',12.50",
        "0,0",
        "-3,-3",
        "'\"12345678901234567890123456.789012345678\"',12345678901234567890123456.789012345678"
    })
    void a_decimal_is_read_from_a_number_and_from_a_string_exactly(String written, String meant) throws Exception {
        assertThat(read("{\"value\": %s}".formatted(written)).value()).isEqualTo(new BigDecimal(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e100000",
                "\"1e5\"",
                "\"NaN\"",
                "\"\"",
                "\" 1\"",
                "\"1,5\"",
                "0.1234567890123",
                "true",
                "[]",
                "123456789012345678901234567890123456789"
            })
    void a_decimal_that_no_figure_can_be_is_refused(String written) {
        assertThatThrownBy(() -> read("{\"value\": %s}".formatted(written)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_decimal_is_written_as_a_plain_string() throws Exception {
        assertThat(json.writeValueAsString(new Figure(new BigDecimal("1E+3"), "x", 1)))
                .isEqualTo("{\"value\":\"1000\",\"note\":\"x\",\"count\":1}");
    }

    @Test
    void text_is_normalised() throws Exception {
        assertThat(read("{\"note\": \"I\\u0307stanbul\"}").note()).isEqualTo("\u0130stanbul");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"note\": \"a\\u0000b\"}",
                "{\"note\": \"\\ud800\"}",
                "{\"note\": 5}",
                "{\"count\": \"5\"}",
                "{\"count\": 5.5}",
                "{\"other\": 1}",
                "{\"count\": 1, \"count\": 2}",
                "{} {}",
            })
    void what_could_be_meant_in_two_ways_is_refused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_day_is_a_day_and_no_number() throws Exception {
        json.registerModule(new JavaTimeModule());

        assertThat(json.readValue("{\"day\": \"2026-02-02\"}", Day.class).day()).isEqualTo("2026-02-02");
        for (var written : List.of("20260202", "\"2026-02-30\"", "\"02/02/2026\"", "\"\"")) {
            assertThatThrownBy(() -> json.readValue("{\"day\": " + written + "}", Day.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    private Figure read(String body) throws JsonProcessingException {
        return json.readValue(body, Figure.class);
    }
}
