package id.jembatan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.kpi.bulk.BulkProblem;
import id.jembatan.kpi.evidence.EvidenceProblem;
import id.jembatan.kpi.goal.GoalProblem;
import id.jembatan.kpi.indicator.IndicatorProblem;
import id.jembatan.kpi.measurement.MeasurementProblem;
import id.jembatan.kpi.process.ProcessWords;
import id.jembatan.kpi.programme.ProgrammeProblem;
import id.jembatan.kpi.series.SeriesProblem;
import id.jembatan.platform.test.ProblemWords;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_no_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(GoalProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(IndicatorProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(MeasurementProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(ProgrammeProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(SeriesProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(EvidenceProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(BulkProblem.values())).isEmpty();
        assertThat(ProblemWords.missingFor(ProcessWords.problems())).isEmpty();
    }

    @Test
    void every_process_indicator_has_its_words_in_every_language() {
        assertThat(ProcessWords.missing()).isEmpty();
    }

    @Test
    void every_figure_of_the_portfolio_has_its_definition_in_every_language() {
        var indonesian = ResourceBundle.getBundle("portfolio", Locale.ROOT);

        for (var language : new String[] {"en", "tr"}) {
            assertThat(ResourceBundle.getBundle("portfolio", Locale.of(language))
                            .keySet())
                    .isEqualTo(indonesian.keySet());
            assertThat(ResourceBundle.getBundle("portfolio", Locale.of(language))
                            .getString("goals"))
                    .isNotEqualTo(indonesian.getString("goals"));
        }
    }

    @Test
    void every_strength_and_every_rule_of_the_schedule_has_its_words_in_every_language() {
        for (var bundle : new String[] {"strengths", "schedule"}) {
            var indonesian = ResourceBundle.getBundle(bundle, Locale.ROOT);
            for (var language : new String[] {"en", "tr"}) {
                assertThat(ResourceBundle.getBundle(bundle, Locale.of(language)).keySet())
                        .isEqualTo(indonesian.keySet());
            }
        }
        assertThat(ResourceBundle.getBundle("strengths", Locale.ROOT).keySet())
                .containsExactlyInAnyOrder("ESSENTIAL", "SUBSTANTIAL", "SUPPORTING", "NOT_ASSESSED");
    }
}
