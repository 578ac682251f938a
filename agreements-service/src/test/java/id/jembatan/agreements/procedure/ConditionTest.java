package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.procedure.Procedure.Checklist;
import id.jembatan.agreements.procedure.Procedure.Field;
import id.jembatan.agreements.procedure.Procedure.FieldType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Label WORDS = new Label("a", "b", "c");
    private static final Vocabulary VOCABULARY = Vocabulary.of(
            Map.of(
                    "note", field(FieldType.TEXT, Map.of()),
                    "endDate", field(FieldType.DATE, Map.of()),
                    "months", field(FieldType.NUMBER, Map.of()),
                    "large", field(FieldType.CHOICE, Map.of("yes", WORDS, "no", WORDS)),
                    "origin", field(FieldType.CASE, Map.of())),
            Map.of("admissibility", new Checklist(WORDS, "A", "basis", Map.of("no-office-abroad", WORDS))),
            Set.of("ENDING"),
            Set.of("sister_city"),
            Set.of("BEGUN", "OVER"),
            Set.of("own_region"));

    private static Field field(FieldType type, Map<String, Label> choices) {
        return new Field(WORDS, type, "A", "basis", choices, Set.of());
    }

    private static Condition.Answer asked(String text, Map<String, String> fields) {
        var dossier = new Dossier(
                List.of(),
                fields,
                Map.of("admissibility", Map.of("no-office-abroad", Answer.YES)),
                LocalDate.of(2025, 9, 1),
                null);
        return new Condition(text, VOCABULARY).of(new Situation("BEGUN", false, Set.of("ENDING"), null), dossier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    fields.large == 'yes'                                               | YES
                    fields.large != 'yes'                                               | NO
                    fields.note == ''                                                   | YES
                    fields.endDate < today                                              | YES
                    fields.endDate >= '2025-08-31' && fields.endDate <= today           | YES
                    fields.months > 6                                                   | NO
                    fields.months in [3, 6]                                             | YES
                    kind == 'sister_city' && stage == 'BEGUN' && !onHold                | YES
                    flags.ENDING                                                        | YES
                    answers.admissibility.no_office_abroad == 'YES'                     | YES
                    fields.origin.startsWith('own') && size(fields.origin) > 3          | YES
                    fields.large == 'yes' ? flags.ENDING : onHold                       | YES
                    """)
    void a_condition_looks_at_the_case(String text, Condition.Answer said) {
        assertThat(faults(text)).isEmpty();
        assertThat(asked(
                        text,
                        Map.of(
                                "large", "yes",
                                "endDate", "2025-08-31",
                                "months", "6",
                                "kind", "sister_city",
                                "origin", "own_region")))
                .isEqualTo(said);
    }

    @Test
    void a_gap_is_not_a_no_and_what_cannot_be_decided_says_so() {
        assertThat(asked("fields.months > 6", Map.of())).isEqualTo(Condition.Answer.UNDECIDED);
        assertThat(asked("fields.months > 6", Map.of("months", "many"))).isEqualTo(Condition.Answer.UNDECIDED);
        assertThat(asked("fields.large == 'yes' && fields.months > 6", Map.of()))
                .isEqualTo(Condition.Answer.NO);
        assertThat(asked("fields.large == '' || fields.months > 6", Map.of())).isEqualTo(Condition.Answer.YES);
    }

    @Test
    void a_need_that_cannot_be_decided_is_asked_and_a_move_is_closed() {
        var undecided = new Condition("fields.months > 6", VOCABULARY);
        var dossier = new Dossier(List.of(), Map.of(), Map.of(), LocalDate.of(2025, 9, 1), null);
        var at = Situation.at("BEGUN");
        var need = new Requirement(new Need.Field("note"), WORDS, "basis", "A", false, undecided);
        var move = new Move(
                "m",
                WORDS,
                Set.of("BEGUN"),
                "OVER",
                "A",
                "basis",
                false,
                new Move.When(false, false, null, null, undecided),
                List.of(need),
                List.of());

        assertThat(need.isAsked(at, dossier)).isTrue();
        assertThat(move.isOpen(at, dossier)).isFalse();
        assertThat(move.isPossible(at)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    fields.unknown == ''                    | CONDITION_WRONG
                    fields.large                            | CONDITION_WRONG
                    fields.months == 'six'                  | CONDITION_WRONG
                    fields.large == 'maybe'                 | CONDITION_NEVER_TRUE
                    'elsewhere' == fields.origin            | CONDITION_NEVER_TRUE
                    stage in ['BEGUN', 'GONE']              | CONDITION_NEVER_TRUE
                    answers.admissibility.embassy == 'YES'  | CONDITION_WRONG
                    flags.GONE                              | CONDITION_WRONG
                    fields.months + 1 > 6                   | CONDITION_WRONG
                    int(fields.note) > 6                    | CONDITION_WRONG
                    fields.note.matches('.*')               | CONDITION_WRONG
                    [1, 2].all(x, x > 0)                    | CONDITION_WRONG
                    timestamp(today) > timestamp(today)     | CONDITION_WRONG
                    (((                                     | CONDITION_WRONG
                    dossier.papers == []                    | CONDITION_WRONG
                    """)
    void what_a_condition_must_not_say_is_found_when_the_template_is_checked(String text, Slip slip) {
        assertThat(faults(text)).extracting(TemplateFault::slip).contains(slip);
    }

    @Test
    void a_condition_stays_small() {
        var many = "onHold" + " || onHold".repeat(50);

        assertThat(faults(many)).extracting(TemplateFault::slip).isEmpty();
        assertThat(faults("1 in [" + "1, ".repeat(190) + "1]"))
                .extracting(TemplateFault::slip)
                .contains(Slip.CONDITION_TOO_COSTLY);
        assertThat(faults("onHold" + " || onHold".repeat(200)))
                .extracting(TemplateFault::slip)
                .containsExactly(Slip.CONDITION_TOO_COSTLY);
        assertThat(faults("(".repeat(300) + "onHold" + ")".repeat(290))).isNotEmpty();
    }

    private static List<TemplateFault> faults(String text) {
        var slips = new Slips(YamlTree.read("t", "a: b"));
        ConditionCheck.check("/when", text, VOCABULARY, slips);
        return slips.all();
    }
}
