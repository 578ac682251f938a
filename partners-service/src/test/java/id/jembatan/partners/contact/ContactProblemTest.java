package id.jembatan.partners.contact;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.ProblemWords;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactProblemTest {

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(ContactProblem.values())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "tr"})
    void every_purpose_has_its_words(String language) {
        var words = ResourceBundle.getBundle(
                "personal-data",
                java.util.Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ContactColumn.Purpose.values())
                        .map(ContactColumn.Purpose::code)
                        .toList());
    }
}
