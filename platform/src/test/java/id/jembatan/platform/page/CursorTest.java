package id.jembatan.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_tells_the_keys_that_it_was_made_of() {
        var id = UUID.randomUUID();

        var cursor = Cursor.decode(Cursor.of("İstanbul, 東京", 42L, id).encode());

        assertThat(cursor.text(0)).isEqualTo("İstanbul, 東京");
        assertThat(cursor.number(1)).isEqualTo(42);
        assertThat(cursor.uuid(2)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "***", "AA", "x"})
    void a_text_that_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text).uuid(0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.INVALID_CURSOR));
    }

    @Test
    void one_row_more_than_asked_for_tells_that_there_is_a_next_page() {
        var page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(String.valueOf(page.next())).text(0)).isEqualTo("b");
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isNull();
        assertThat(Page.of(List.<String>of(), 2, Cursor::of).next()).isNull();
    }
}
