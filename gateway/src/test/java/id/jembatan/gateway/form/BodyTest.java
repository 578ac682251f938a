package id.jembatan.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @Test
    void what_was_left_empty_is_left_out() {
        var typed = typed(Map.of("title", List.of(" Rehearsal "), "reason", List.of("  "), "number", List.of("")));

        assertThat(typed.body().text("title", "reason", "number").map()).isEqualTo(Map.of("title", "Rehearsal"));
    }

    @Test
    void a_date_is_taken_as_far_as_it_is_known() {
        assertThat(Body.date("1990")).isEqualTo(Map.of("year", 1990));
        assertThat(Body.date("1990-5")).isEqualTo(Map.of("year", 1990, "month", 5));
        assertThat(Body.date("1990-05-30")).isEqualTo(Map.of("year", 1990, "month", 5, "day", 30));
        assertThat(Body.date("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "90", "1990-05-30T10:00", "30.05.1990"})
    void a_date_that_cannot_be_read_is_the_service_s_to_refuse(String text) {
        assertThat(Body.date(text)).isEqualTo(text);
    }

    @Test
    void several_values_boxes_and_lines_keep_what_they_are() {
        var typed = typed(Map.of(
                "sectors", List.of("WAT-DRINK", "TOU"),
                "late", List.of("true"),
                "attendees", List.of("Rehearsal One\r\n\r\n  Rehearsal Two ")));

        assertThat(typed.body()
                        .each("sectors")
                        .ticked("late", "other")
                        .lines("attendees")
                        .map())
                .isEqualTo(Map.of(
                        "sectors",
                        List.of("WAT-DRINK", "TOU"),
                        "late",
                        true,
                        "attendees",
                        List.of("Rehearsal One", "Rehearsal Two")));
    }

    @Test
    void a_number_is_a_number_and_anything_else_is_handed_on() {
        assertThat(Body.number("12")).isEqualTo(12);
        assertThat(Body.number("12.5")).isEqualTo("12.5");
        assertThat(Body.number("")).isNull();
    }

    private static Typed typed(Map<String, List<String>> form) {
        var sent = new MultivaluedHashMap<String, String>();
        form.forEach(sent::addAll);
        return Typed.of(sent);
    }
}
