package id.jembatan.kpi.iati;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.ProblemWords;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class IatiProblemTest {

    @Test
    void every_no_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(IatiProblem.values())).isEmpty();
    }

    @Test
    void every_result_has_its_title_in_every_language() {
        for (var language : new String[] {"id", "en", "tr"}) {
            assertThat(ResourceBundle.getBundle("iati", Locale.of(language)).keySet())
                    .containsExactlyInAnyOrder("result.1", "result.2", "result.9");
        }
    }
}
