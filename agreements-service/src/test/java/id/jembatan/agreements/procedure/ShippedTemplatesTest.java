package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTemplatesTest {

    static Procedure shipped(String file) {
        return Shipped.procedure(file);
    }

    @Test
    void the_foreign_procedure_has_every_stage_and_move_of_the_regulation() {
        var procedure = shipped("id-ksdpl-pp28-2018.v1.yaml");

        assertThat(procedure.code()).isEqualTo("ID-KSDPL-PP28-2018");
        assertThat(procedure.stages().keySet())
                .containsExactly(
                        "INITIATED",
                        "EXPLORING",
                        "CONSULTING",
                        "LOI_READY",
                        "LOI_SIGNED",
                        "PLANNING",
                        "DPRD_REVIEW",
                        "DPRD_APPROVED",
                        "VERIFYING",
                        "DRAFTING",
                        "INTERMINISTERIAL",
                        "TEXT_APPROVED",
                        "NEGOTIATING",
                        "TEXT_AGREED",
                        "CLEARED",
                        "SIGNED",
                        "IN_FORCE",
                        "IMPLEMENTING",
                        "DECLINED",
                        "WITHDRAWN",
                        "ENDED",
                        "SUPERSEDED");
        assertThat(procedure.moves().keySet())
                .contains(
                        "skip-loi",
                        "dprd-return",
                        "dprd-reject",
                        "consideration-improve",
                        "minutes-revise",
                        "partner-changes",
                        "confirmation-received",
                        "deposit",
                        "extend",
                        "amend",
                        "give-notice",
                        "expire",
                        "terminate",
                        "supersede",
                        "withdraw",
                        "hold",
                        "resume",
                        "record-late-extension");
    }

    static List<String> files() {
        return Shipped.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_template_that_comes_along_is_whole_and_is_named_in_the_configuration(String file) throws IOException {
        var procedure = shipped(file);

        assertThat(procedure.stages()).isNotEmpty();
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("procedures/" + file);
        assertThat(procedure.certainty()).isNotEqualTo(Procedure.Certainty.VERIFIED); // nobody has checked one yet
    }

    @ParameterizedTest
    @MethodSource("files")
    void everything_in_it_names_its_basis(String file) {
        var procedure = shipped(file);

        assertThat(procedure.moves().values()).allSatisfy(move -> {
            assertThat(move.basis()).isNotBlank();
            assertThat(move.needs()).allSatisfy(need -> assertThat(need.basis()).isNotBlank());
        });
        assertThat(procedure.documents().values())
                .allSatisfy(it -> assertThat(it.basis()).isNotBlank());
        if (procedure.side() == Procedure.Side.PARTNER) {
            assertThat(procedure.certainty()).isEqualTo(Procedure.Certainty.UNVERIFIED);
            assertThat(procedure.jurisdiction()).hasSize(2);
            assertThat(procedure.sources()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_condition_of_it_says_yes_or_no_of_an_empty_case(String file) {
        var procedure = shipped(file);
        var nothing = new Dossier(List.of(), Map.of(), Map.of(), LocalDate.of(2025, 9, 1), null);
        var at = Situation.at(procedure.start());

        assertThat(procedure.moves().values()).allSatisfy(move -> {
            var condition = move.when().condition();
            assertThat(condition == null ? Condition.Answer.YES : condition.of(at, nothing))
                    .isNotEqualTo(Condition.Answer.UNDECIDED);
            assertThat(move.needs())
                    .allSatisfy(need -> assertThat(
                                    need.when() == null
                                            ? Condition.Answer.YES
                                            : need.when().of(at, nothing))
                            .isNotEqualTo(Condition.Answer.UNDECIDED));
        });
    }

    @Test
    void the_council_is_asked_only_where_it_burdens_people_or_is_not_in_the_budget() {
        var procedure = shipped("id-ksdd-pp28-2018.v1.yaml");
        var at = Situation.at("KB_SIGNED");

        assertThat(open(procedure, at, Map.of("burdensPeople", "no", "notBudgeted", "no")))
                .contains("draft-pks")
                .doesNotContain("submit-to-dprd");
        for (var fields : List.of(
                Map.of("burdensPeople", "yes", "notBudgeted", "no"),
                Map.of("burdensPeople", "no", "notBudgeted", "yes"),
                Map.of("burdensPeople", "no"),
                Map.<String, String>of())) {
            assertThat(open(procedure, at, fields)).contains("submit-to-dprd");
            assertThat(procedure.judge(procedure.moves().get("draft-pks"), at, dossier(fields)))
                    .extracting(it -> it.requirement().need().code())
                    .containsExactly("COUNCIL_APPROVAL");
        }
        assertThat(procedure.judge(
                        procedure.moves().get("draft-pks"),
                        at,
                        dossier(Map.of("burdensPeople", "no", "notBudgeted", "no"))))
                .isEmpty();
    }

    @Test
    void an_institution_abroad_takes_the_initiative_through_a_ministry_and_names_its_basis() {
        var procedure = shipped("id-ksdll-pp28-2018.v1.yaml");
        var start = procedure.moves().get("start-exploration");
        var at = Situation.at("INITIATED");

        assertThat(procedure.judge(start, at, dossier(Map.of("origin", "through_ministry"))))
                .extracting(it -> it.requirement().need().code())
                .contains("cooperationBasis", "MINISTRY_LETTER");
        assertThat(procedure.judge(start, at, dossier(Map.of("origin", "own_region"))))
                .extracting(it -> it.requirement().need().code())
                .contains("cooperationBasis")
                .doesNotContain("MINISTRY_LETTER");
        assertThat(open(
                        procedure,
                        Situation.at("EXPLORING"),
                        Map.of("cooperationBasis", "penerusan", "partnerBody", "other")))
                .doesNotContain("exploration-positive");
        assertThat(procedure.documents().values())
                .filteredOn(it -> it.basis().startsWith("PP 28/2018 ps. 3"))
                .allSatisfy(it -> assertThat(it.basis()).contains("36–42"));
    }

    @Test
    void the_law_on_the_capital_is_switched_off_and_the_finance_minister_comes_first_where_it_says_so() {
        var procedure = shipped("id-dkj-uu2-2024-art49.v1.yaml");

        assertThat(procedure.validFrom()).isNull();
        assertThat(procedure.isInForce(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(procedure.stages()).containsKey("DPRD_REVIEW");
        assertThat(procedure.judge(
                        procedure.moves().get("dprd-approve"),
                        Situation.at("DPRD_REVIEW"),
                        dossier(Map.of("touchesStateFinances", "yes"))))
                .extracting(it -> it.requirement().need().code())
                .contains("FINANCE_COORDINATION");
        assertThat(procedure.judge(
                        procedure.moves().get("dprd-approve"),
                        Situation.at("DPRD_REVIEW"),
                        dossier(Map.of("touchesStateFinances", "no"))))
                .extracting(it -> it.requirement().need().code())
                .doesNotContain("FINANCE_COORDINATION");
    }

    @Test
    void without_the_parameter_the_law_on_the_capital_knows_no_council() throws IOException {
        var yaml = Files.readString(Path.of("src/main/resources/procedures/id-dkj-uu2-2024-art49.v1.yaml"));

        var procedure = TemplateReader.read("t", yaml.replace("councilApproval: true", "councilApproval: false"));

        assertThat(procedure.stages()).doesNotContainKey("DPRD_REVIEW");
        assertThat(procedure.groups().get("open")).doesNotContain("DPRD_REVIEW");
        assertThat(procedure.moves()).containsKey("start-consultation").doesNotContainKey("submit-to-dprd");
    }

    @Test
    void council_and_ministry_of_the_turkish_partner_may_come_in_either_order_and_the_protocol_needs_both() {
        var procedure = shipped("tr-5393.v1.yaml");

        assertThat(procedure.moves().get("council-decides").from()).contains("PREPARING", "INTENT_DECLARED");
        assertThat(procedure.moves().get("ministry-permits-first").from()).contains("PREPARING", "INTENT_DECLARED");
        assertThat(procedure.judge(procedure.moves().get("sign-protocol"), Situation.at("CLEARED"), dossier(Map.of())))
                .extracting(it -> it.requirement().need().code())
                .contains("COUNCIL_DECISION", "MINISTRY_PERMISSION");
    }

    private static Dossier dossier(Map<String, String> fields) {
        return new Dossier(List.of(), fields, Map.of(), LocalDate.of(2025, 9, 1), null);
    }

    private static List<String> open(Procedure procedure, Situation at, Map<String, String> fields) {
        return procedure.open(at, dossier(fields)).stream().map(Move::name).toList();
    }

    @Test
    void the_register_has_three_stages() {
        assertThat(shipped("register-only.v1.yaml").stages().keySet()).containsExactly("REGISTERED", "ACTIVE", "ENDED");
    }
}
