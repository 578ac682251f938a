package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {

    private static String whole() throws IOException {
        return Files.readString(Path.of("src/main/resources/procedures/id-ksdpl-pp28-2018.v1.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    to: EXPLORING                      | to: EXPLORNG                  | unknown-name          | /moves/start-exploration/to       | "EXPLORNG" is not described under "stages"
                    to: EXPLORING                      | to: CONSULTING                | stage-unreachable     | /stages/EXPLORING                 | cannot be reached from "INITIATED"
                    - paper: EXPLORATION_REPORT        | - paper: EXPLORATION_RAPPORT  | unknown-name          | /moves/exploration-positive/needs/0/paper | "EXPLORATION_RAPPORT"
                    - checklist: admissibility         | - checklist: admission        | unknown-name          | /moves/start-exploration/needs/2/checklist | under "checklists"
                    - startClock: council-decision     | - startClock: council         | unknown-name          | /moves/submit-to-dprd/effects/0/startClock | under "clocks"
                    - startClock: council-decision     | - stopClock: council-decision | clock-never-starts    | /clocks/council-decision          | No move starts
                    actor: DPRD_LIAISON                | actor: PARLIAMENT             | unknown-name          | /clocks/council-decision/actor    | "PARLIAMENT"
                    late: tell                         | late: approve                 | silence-is-no-consent | /clocks/council-decision/late     | a late body has not consented
                    late: tell                         | late: tell, deemed: dprd-gone | yaml-unreadable       | -                                 | cannot be read
                    calendar: ID                       | # calendar                    | clock-without-calendar | /clocks/council-decision         | has no calendar
                    workingDays: 45                    | workingDays: 0                | clock-without-days    | /clocks/council-decision          | between 1 and 1000
                    from: COUNCIL_REQUEST.receivedOn   | from: COUNCIL_REQUEST.number  | no-date-of-document   | /clocks/council-decision/from     | COUNCIL_REQUEST.number
                    requires: [issuedOn, issuer]       | requires: [issuedOn, seal]    | unknown-attribute     | /documents/HOME_CONSULTATION/requires | "seal"
                    {parameter: loiOptional}           | {parameter: loiOptinal}       | unknown-name          | /moves/skip-loi/when/parameter    | under "parameters"
                    raise: DEPOSITED                   | raise: STORED                 | unknown-name          | /moves/deposit/effects/0/raise    | under "flags"
                    - reached: inForceOn               | - reached: entryRule          | no-date-field         | /moves/enter-into-force/needs/2/reached | "entryRule" is no date
                    from: ['@open']                    | from: ['@all']                | unknown-name          | /moves/hold/from/0                | under "groups"
                    notNo: [diplomatic-relations]      | notNo: [embassy]              | unknown-name          | /moves/start-exploration/needs/2/notNo | "embassy"
                    version: 1                         | version: 0                    | wrong-form            | /version                          | minimum 1
                    version: 1                         | version: one                  | wrong-form            | /version                          | integer
                    validFrom: 2018-01-01              | validFrom: 2018-02-30         | not-a-day             | /validFrom                        | "2018-02-30"
                    validFrom: 2018-01-01              | {validFrom: 2018-01-01        | yaml-unreadable       | -                                 | cannot be read
                    certainty: partly                  | certainty: verified           | not-checked           | /certainty                        | checkedBy
                    certainty: partly                  | certainty: surely             | wrong-form            | /certainty                        | enum
                    en: Exploring,                     | fr: Exploration,              | unknown-member        | /stages/EXPLORING/fr              | "fr"
                    en: Exploring,                     | fr: Exploration,              | translation-missing   | /stages/EXPLORING                 | "en"
                    en: Exploring,                     | en: '',                       | translation-missing   | /stages/EXPLORING                 | "en"
                    acts: [legal-reviewer]             | acts: []                      | nobody-acts           | /actors/LEGAL                     | No role acts as "LEGAL"
                    acts: [legal-reviewer]             | acts: []                      | nobody-provides       | /moves/skip-loi/needs/0/paper     | Nobody can provide "LEGAL_NOTE"
                    acts: [legal-reviewer]             | acts: [partner-officer]       | nobody-provides       | /moves/skip-loi/needs/0/paper     | Nobody can provide "LEGAL_NOTE"
                    acts: [legal-reviewer]             | acts: [auditor]               | wrong-form            | /actors/LEGAL/acts/0              | enum
                    opens: [COOP_BUREAU, INITIATOR_UNIT, MISSION] | opens: []          | nobody-opens          | /opens                            | Nobody may open
                    ENDED: {id: Berakhir               | ENDED: {final: false, id: Berakhir | yaml-key-twice   | -                                 | "final" is written twice
                    en: Superseded, tr: Yerine yenisi geçti, final: true | en: Superseded, tr: Yerine yenisi geçti | stage-is-a-trap | /stages/SUPERSEDED | no move leaves
                    - sameText: [APPROVED_PLAN, PLAN]  | - sameText: [APPROVED_PLAN]   | not-two-names         | /moves/submit-for-verification/needs/2/sameText | two names
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, past: endDate} | not-one-need | /moves/start-plan/needs/0     | exactly one thing
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, when: "fields.end < today"} | condition-wrong | /moves/start-plan/needs/0/when | undeclared reference
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, when: "today"}    | condition-wrong | /moves/start-plan/needs/0/when | expected type 'bool'
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, when: "kind == 'sister'"} | condition-never-true | /moves/start-plan/needs/0/when | sister_province
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, when: "answers.participants.province in ['YES', 'PERHAPS']"} | condition-never-true | /moves/start-plan/needs/0/when | "PERHAPS"
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, when: "[1].exists(x, x > 0)"} | condition-wrong | /moves/start-plan/needs/0/when | cannot be read
                    - notPast: loiValidUntil           | - {notPast: loiValidUntil, when: "today.matches('(a+)+b')"} | condition-wrong | /moves/start-plan/needs/0/when | matches
                    """)
    void a_slip_is_found_and_named_with_its_place(String right, String wrong, String code, String pointer, String said)
            throws IOException {
        var template = whole();
        assertThat(template).contains(right);
        var broken = template.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        assertThat(faults(broken)).anySatisfy(it -> {
            assertThat(it.slip().code()).isEqualTo(code);
            assertThat(it.pointer()).isEqualTo(pointer.equals("-") ? "" : pointer);
            assertThat(it.detail(Languages.ENGLISH)).contains(said);
            assertThat(it.detail(Languages.INDONESIAN)).isNotEqualTo(it.slip().code());
            assertThat(it.detail(Languages.TURKISH)).isNotEqualTo(it.slip().code());
        });
    }

    @Test
    void the_line_and_the_column_are_those_of_the_text() throws IOException {
        var template = whole();
        var line = 1
                + (int) template.substring(0, template.indexOf("- paper: EXPLORATION_REPORT"))
                        .lines()
                        .count()
                - 1;
        var text = template.lines().toList().get(line - 1);

        assertThat(faults(template.replace("- paper: EXPLORATION_REPORT", "- paper: REPORT")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.line()).isEqualTo(line);
                    assertThat(it.column()).isEqualTo(text.indexOf("EXPLORATION_REPORT") + 1);
                });
    }

    @Test
    void the_column_of_a_condition_is_that_of_the_wrong_word() throws IOException {
        var broken = whole().replace(
                        "- notPast: loiValidUntil", "- notPast: loiValidUntil\n        when: kind == 'x' && colour");

        assertThat(faults(broken))
                .filteredOn(it -> it.slip() == Slip.CONDITION_WRONG)
                .singleElement()
                .satisfies(it -> {
                    var line = broken.lines().toList().get(it.line() - 1);
                    assertThat(line.substring(it.column() - 1)).startsWith("colour");
                });
    }

    @Test
    void all_slips_are_told_at_once_and_in_the_order_of_the_text() throws IOException {
        var broken = whole().replace("late: tell", "late: never")
                .replace(", tr: Ön görüşme}", "}")
                .replace("raise: DEPOSITED", "raise: STORED")
                .replace("- paper: COUNCIL_APPROVAL", "- paper: COUNCIL_YES");

        var faults = faults(broken);

        assertThat(faults).hasSizeGreaterThanOrEqualTo(6);
        assertThat(faults).extracting(TemplateFault::line).isSorted();
        assertThatThrownBy(() -> TemplateReader.read("broken.yaml", broken))
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("line " + faults.getFirst().line());
    }

    @Test
    void stages_without_an_end_are_named() throws IOException {
        var loop = """
                  to-and-fro: {label: {id: a, en: b, tr: c}, from: [ROUND], to: ROUND_AGAIN, actor: HEAD, basis: none}
                  fro-and-to: {label: {id: a, en: b, tr: c}, from: [ROUND_AGAIN, INITIATED], to: ROUND, actor: HEAD, basis: none}
                """;
        var broken = whole().replace("\nmoves:\n", "\nmoves:\n" + loop)
                .replace(
                        "  DECLINED: {id",
                        "  ROUND: {id: a, en: b, tr: c}\n  ROUND_AGAIN: {id: a, en: b, tr: c}\n  DECLINED: {id");

        assertThat(faults(broken))
                .extracting(it -> it.slip() + " " + it.pointer())
                .containsExactly("STAGE_WITHOUT_END /stages/ROUND", "STAGE_WITHOUT_END /stages/ROUND_AGAIN");
    }

    @Test
    void silence_that_would_run_in_a_circle_is_refused_by_name() throws IOException {
        var broken = whole().replace("    late: tell\n", "    late: deemed\n    deemed: submit-to-dprd\n");

        assertThat(faults(broken))
                .extracting(it -> it.slip().code())
                .containsExactly("silence-is-no-consent", "deemed-cycle");
        assertThat(faults(broken).getLast().detail(Languages.ENGLISH)).contains("council-decision → council-decision");
    }

    @Test
    void a_field_that_only_people_without_the_right_could_fill_in_is_named() throws IOException {
        var broken = whole().replace(
                        "by: INITIATOR_UNIT\n    basis: PP 28/2018 ps. 43\n  noticeBy",
                        "by: LEGAL\n    basis: PP 28/2018 ps. 43\n  noticeBy");

        assertThat(faults(broken)).singleElement().satisfies(it -> {
            assertThat(it.slip()).isEqualTo(Slip.NOBODY_PROVIDES);
            assertThat(it.pointer()).isEqualTo("/moves/start-implementation/needs/1/field");
        });
    }

    @Test
    void who_can_bring_papers_and_answers_is_what_the_table_of_rights_says() throws IOException {
        var rights = Files.readAllLines(Path.of("../deploy/keycloak/rights.csv"));

        assertThat(Providers.PAPERS).isEqualTo(roles(rights, "agreements-service,document,create,"));
        assertThat(Providers.ANSWERS).isEqualTo(roles(rights, "agreements-service,agreement,update,"));
    }

    private static Set<String> roles(List<String> rights, String row) {
        var head = rights.getFirst().split(",", -1);
        var cells = rights.stream()
                .filter(it -> it.startsWith(row))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        return IntStream.range(3, head.length)
                .filter(it -> cells[it].equals("x"))
                .mapToObj(it -> head[it])
                .collect(Collectors.toSet());
    }

    @Test
    void nothing_is_left_of_a_template_that_is_empty() {
        assertThat(faults(""))
                .singleElement()
                .satisfies(it -> assertThat(it.slip()).isEqualTo(Slip.YAML_NOT_ONE_DOCUMENT));
        assertThat(faults("{}"))
                .filteredOn(it -> it.slip() == Slip.MEMBER_MISSING)
                .hasSizeGreaterThan(15);
        assertThat(faults("moves: {a: null, b: {needs: [null], effects: [{}]}}\nstages: []"))
                .isNotEmpty();
    }

    private static List<TemplateFault> faults(String yaml) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        TemplateProblem.class, () -> TemplateReader.read("t.yaml", yaml))
                .faults();
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
    void yaml_that_wants_to_grow_without_end_is_refused_by_name() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'j'; name++) {
            var before = (char) (name - 1);
            bomb.append("%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]%n"
                    .formatted(name, name, before, before, before, before, before, before, before, before, before));
        }

        refused(bomb.toString(), Slip.YAML_ALIAS, 1);
        refused("label: &x {id: a}\nbasis: *x", Slip.YAML_ALIAS, 1);
        refused("code: a\nlabel: {<<: *x}", Slip.YAML_ALIAS, 2);
        refused("a: " + "[".repeat(40) + "]".repeat(40), Slip.YAML_TOO_DEEP, 1);
        refused("a: " + "{a: ".repeat(20_000), Slip.YAML_TOO_DEEP, 1);
        refused("a: [" + "1,".repeat(30_000) + "1]", Slip.YAML_TOO_MANY_VALUES, 1);
        refused("a: " + "x".repeat(500_000), Slip.YAML_TOO_LARGE, 1);
        refused("code: !!java.net.URL [http://localhost]", Slip.YAML_TAG, 1);
        refused("code: !thing x", Slip.YAML_TAG, 1);
        refused("code: X\n---\ncode: Y", Slip.YAML_NOT_ONE_DOCUMENT, 2);
        refused("code: X\ncode: Y", Slip.YAML_KEY_TWICE, 2);
        refused("? [a, b]\n: c", Slip.YAML_UNREADABLE, 1);
        refused("code: X\nversion: [1\nlabel: {", Slip.YAML_UNREADABLE, 3);
        refused("code: \u0000", Slip.YAML_UNREADABLE, 1);
    }

    private static void refused(String yaml, Slip slip, int line) {
        assertThat(faults(yaml)).as(slip.code()).singleElement().satisfies(it -> {
            assertThat(it.slip()).isEqualTo(slip);
            assertThat(it.line()).isEqualTo(line);
        });
    }

    @Test
    void every_slip_has_its_words_in_every_language() {
        for (var slip : Slip.values()) {
            for (var language : Languages.ALL) {
                assertThat(ProblemTexts.text("template." + slip.code(), language))
                        .as(slip.code())
                        .isPresent();
            }
        }
    }
}
