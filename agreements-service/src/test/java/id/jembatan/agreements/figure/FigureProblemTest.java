package id.jembatan.agreements.figure;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.ProblemWords;
import org.junit.jupiter.api.Test;

class FigureProblemTest {

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(FigureProblem.values())).isEmpty();
    }
}
