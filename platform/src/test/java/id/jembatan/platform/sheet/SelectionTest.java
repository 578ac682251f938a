package id.jembatan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void names_become_places_in_their_order() {
        var selection = new Selection(
                "select a::text, ':no' || \"b:no\" from t where x = :one and y in (:many) and z <> :one",
                Map.of("one", 1, "many", List.of("a", "b")));

        var positional = selection.positional();

        assertThat(positional.sql())
                .isEqualTo("select a::text, ':no' || \"b:no\" from t where x = ? and y in (?, ?) and z <> ?");
        assertThat(positional.values()).containsExactly(1, "a", "b", 1);
    }

    @Test
    void a_doubled_quote_does_not_end_a_text() {
        assertThat(new Selection("select 'it''s :here' where a = :b", Map.of("b", 2))
                        .positional()
                        .sql())
                .isEqualTo("select 'it''s :here' where a = ?");
    }

    @Test
    void nothing_is_in_an_empty_list() {
        assertThat(new Selection("a in (:none)", Map.of("none", List.of()))
                        .positional()
                        .sql())
                .isEqualTo("a in (null)");
    }

    @Test
    void a_parameter_without_a_value_is_an_error_of_ours() {
        var selection = new Selection("a = :b", Map.of());

        assertThatThrownBy(selection::positional).hasMessageContaining(":b");
    }
}
