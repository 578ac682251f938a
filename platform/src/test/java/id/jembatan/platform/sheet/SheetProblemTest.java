package id.jembatan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.ProblemWords;
import org.junit.jupiter.api.Test;

class SheetProblemTest {

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(SheetProblem.values())).isEmpty();
    }
}
