package id.jembatan.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.test.ProblemWords;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private enum Unheard implements Problem {
        OF_THIS;

        @Override
        public int status() {
            return 409;
        }
    }

    @Test
    void every_common_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(CommonProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(FileProblem.values())).isEmpty();
    }

    @Test
    void a_reason_without_words_is_found_out() {
        assertThat(ProblemWords.missingFor(Unheard.OF_THIS)).hasSize(6);
    }

    @Test
    void a_document_names_the_place_and_speaks_the_language() {
        var refusal = new Refusal(CommonProblem.MALFORMED_REQUEST)
                .at("/sicne", CommonProblem.UNKNOWN_FIELD, "sicne")
                .at("limit", CommonProblem.WRONG_TYPE)
                .with("missing", 3);

        var document = ProblemDocument.of(refusal, Languages.ENGLISH, "/api/v1/things");

        assertThat(document)
                .containsEntry("type", "/problems/malformed-request")
                .containsEntry("status", 400)
                .containsEntry("instance", "/api/v1/things")
                .containsEntry("missing", 3);
        assertThat(document.get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        Map.of(
                                "pointer", "/sicne",
                                "code", "unknown-field",
                                "detail", "The field \"sicne\" is unknown, or may not be set here."),
                        Map.of(
                                "parameter", "limit",
                                "code", "wrong-type",
                                "detail", "This value is not of the type that is asked for."));
    }
}
