package id.jembatan.partners.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.ProblemWords;
import org.junit.jupiter.api.Test;

class PartnerProblemTest {

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(PartnerProblem.values())).isEmpty();
    }
}
