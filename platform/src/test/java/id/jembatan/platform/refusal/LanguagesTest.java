package id.jembatan.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr|tr",
                "tr-TR,tr;q=0.9,en;q=0.8|tr",
                "en-GB|en",
                "de,en;q=0.5|en",
                "de|id",
                "''|id",
                "in|id",
                "not a header ;;;|id",
                "*|id",
            })
    void the_best_language_of_ours_is_spoken(String header, String spoken) {
        assertThat(Languages.accepted(header).toLanguageTag()).isEqualTo(spoken);
    }

    @Test
    void a_machine_in_turkey_still_makes_codes_with_a_dot() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Languages.TURKISH);

            assertThat(CommonProblem.INVALID.code()).isEqualTo("invalid");
            assertThat(ProblemTexts.title(CommonProblem.NOT_FOUND, Languages.INDONESIAN))
                    .isEqualTo("Tidak ditemukan");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
