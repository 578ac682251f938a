package id.jembatan.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.procedure.ProcedureProblem;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.test.ProblemWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementWordsTest {

    @Test
    void every_no_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(AgreementProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(ProcedureProblem.values())).isEmpty();
    }

    @Test
    void what_is_lacking_has_its_words_in_every_language() {
        var words = List.of(
                "missing",
                "number",
                "issuedOn",
                "receivedOn",
                "issuer",
                "language",
                "differs",
                "past",
                "not-past",
                "not-reached",
                "dated-later");
        for (var language : Languages.ALL) {
            assertThat(words)
                    .allSatisfy(it -> assertThat(ProblemTexts.text("lacking." + it, language))
                            .isPresent());
        }
    }
}
