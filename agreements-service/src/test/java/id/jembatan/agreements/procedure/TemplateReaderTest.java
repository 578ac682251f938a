package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {

    private static String whole() throws IOException {
        return Files.readString(Path.of("src/main/resources/procedures/id-ksdpl-pp28-2018.v1.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    to: EXPLORING                      | to: EXPLORNG                  | unknown stage EXPLORNG
                    to: EXPLORING                      | to: CONSULTING                | stages.EXPLORING: cannot be reached
                    - paper: EXPLORATION_REPORT        | - paper: EXPLORATION_RAPPORT  | unknown document EXPLORATION_RAPPORT
                    - checklist: admissibility         | - checklist: admission        | unknown checklist admission
                    - startClock: council-decision     | - startClock: council         | unknown clock council
                    actor: DPRD_LIAISON                | actor: PARLIAMENT             | unknown actor PARLIAMENT
                    late: tell                         | late: approve                 | a late body has not consented
                    requires: [issuedOn, issuer]       | requires: [issuedOn, seal]    | unknown attribute seal
                    {parameter: loiOptional}           | {parameter: loiOptinal}       | unknown parameter loiOptinal
                    raise: DEPOSITED                   | raise: STORED                 | unknown flag STORED
                    - reached: inForceOn               | - reached: entryRule          | entryRule is no date
                    from: ['@open']                    | from: ['@all']                | unknown group @all
                    notNo: [diplomatic-relations]      | notNo: [embassy]              | unknown item embassy
                    version: 1                         | version: 0                    | version: a whole number from 1
                    en: Exploring,                     | fr: Exploration,              | Unrecognized field
                    """)
    void a_slip_is_found_at_the_start_and_named_with_the_file(String right, String wrong, String said)
            throws IOException {
        var template = whole();
        assertThat(template).contains(right);

        assertThatThrownBy(() -> TemplateReader.read("broken.yaml", template.replace(right, wrong)))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void a_missing_translation_is_named() throws IOException {
        var template = whole().replace(", tr: Ön görüşme}", "}");

        assertThatThrownBy(() -> TemplateReader.read("t.yaml", template))
                .hasMessageContaining("stages.EXPLORING in tr: missing");
    }

    @Test
    void a_parameter_switches_moves_on_and_off() throws IOException {
        var template = whole();

        assertThat(TemplateReader.read("t", template).moves())
                .containsKey("skip-loi")
                .doesNotContainKey("resubmit-for-verification");
        assertThat(TemplateReader.read("t", template.replace("loiOptional: true", "loiOptional: false"))
                        .moves())
                .doesNotContainKey("skip-loi");
        var improved = TemplateReader.read(
                "t", template.replace("newApprovalAfterImprovement: true", "newApprovalAfterImprovement: false"));
        assertThat(improved.moves()).containsKey("resubmit-for-verification");
        assertThat(improved.moves().get("consideration-improve").effects()).hasSize(1);
        assertThat(TemplateReader.read(
                                "t", template.replace("smallChangesToMeeting: false", "smallChangesToMeeting: true"))
                        .moves())
                .containsKey("partner-changes-small");
    }

    @Test
    void broken_yaml_names_its_line() {
        assertThatThrownBy(() -> TemplateReader.read("t.yaml", "code: X\nversion: [1\nlabel: {"))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("line ");
    }

    @Test
    void yaml_that_wants_to_grow_without_end_is_refused() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'j'; name++) {
            var before = (char) (name - 1);
            bomb.append("%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]%n"
                    .formatted(name, name, before, before, before, before, before, before, before, before, before));
        }

        assertThatThrownBy(() -> TemplateReader.read("bomb.yaml", bomb.toString()))
                .isInstanceOf(TemplateProblem.class);
    }
}
