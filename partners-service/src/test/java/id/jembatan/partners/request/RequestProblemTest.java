package id.jembatan.partners.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.ProblemWords;
import org.junit.jupiter.api.Test;

class RequestProblemTest {

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(RequestProblem.values())).isEmpty();
    }
}
