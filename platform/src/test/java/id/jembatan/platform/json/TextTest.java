package id.jembatan.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void text_is_kept_in_one_form() {
        assertThat(Text.tidy(" Gießen ")).isEqualTo("Gießen");
        assertThat(Text.tidy("e\u0301")).isEqualTo("é");
        assertThat(Text.tidy("  ")).isNull();
        assertThat(Text.tidy(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "\ud800", "a\u2028b"})
    void what_breaks_a_line_or_a_database_is_not_plain(String text) {
        assertThat(Text.isPlain(text)).isFalse();
    }

    @Test
    void every_script_is_plain() {
        assertThat(Text.isPlain("جهة الدار البيضاء سطات 東京都 İSTAÇ 🏙")).isTrue();
    }
}
