package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The corridor without a database: every stage, every move, every refusal.
class ForeignProcedureTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);
    private static final Procedure PROCEDURE = ShippedTemplatesTest.shipped("id-ksdpl-pp28-2018.v1.yaml");

    static Stream<String> stages() {
        return PROCEDURE.stages().keySet().stream();
    }

    static Stream<Move> moves() {
        return PROCEDURE.moves().values().stream();
    }

    /// Everything that any need could ask for.
    private static Dossier full() {
        var papers = new ArrayList<Paper>();
        PROCEDURE.documents().forEach((type, known) -> {
            for (var language : List.of("id", "en")) {
                papers.add(paper(
                        type,
                        language,
                        "the same text in " + language,
                        known.parts().keySet()));
            }
        });
        var fields = new HashMap<String, String>();
        PROCEDURE.fields().forEach((name, field) -> fields.put(name, value(name, field)));
        var checklists = new HashMap<String, Map<String, Answer>>();
        PROCEDURE
                .checklists()
                .forEach((code, checklist) -> checklists.put(
                        code,
                        checklist.items().keySet().stream().collect(Collectors.toMap(it -> it, _ -> Answer.YES))));
        return new Dossier(papers, fields, checklists, TODAY, "because");
    }

    private static String value(String name, Procedure.Field field) {
        return switch (field.type()) {
            case TEXT, CASE -> "words";
            case NUMBER -> "6";
            case CHOICE -> field.choices().keySet().iterator().next();
            // Both "has come" and "is not over" can be true of one field only today; the end lies behind.
            case DATE -> name.equals("endDate") ? "2025-08-31" : TODAY.toString();
        };
    }

    private static Paper paper(String type, String language, String hash, Set<String> parts) {
        var attributes = new EnumMap<Attribute, String>(Attribute.class);
        attributes.put(Attribute.NUMBER, "1");
        attributes.put(Attribute.ISSUED_ON, "2025-08-01");
        attributes.put(Attribute.RECEIVED_ON, "2025-08-11");
        attributes.put(Attribute.ISSUER, "an office");
        attributes.put(Attribute.LANGUAGE, language);
        return new Paper(
                UUID.randomUUID(),
                type,
                hash,
                attributes,
                parts.stream().collect(Collectors.toMap(it -> it, _ -> "words")));
    }

    private static Dossier empty() {
        return new Dossier(List.of(), Map.of(), Map.of(), TODAY, null);
    }

    private static Situation where(Move move, String stage) {
        return new Situation(stage, move.when().onHold(), Set.of(), move.when().endReason());
    }

    @ParameterizedTest
    @MethodSource("moves")
    void every_move_is_made_when_its_papers_are_there_and_refused_when_they_are_not(Move move) {
        for (var stage : move.from()) {
            assertThat(PROCEDURE.attempt(move.name(), where(move, stage), full(), _ -> true))
                    .as(stage)
                    .isInstanceOf(Outcome.Moved.class);
            if (!move.needs().stream().allMatch(it -> it.advisory() || it.need() instanceof Need.NotPast)) {
                assertThat(PROCEDURE.attempt(move.name(), where(move, stage), empty(), _ -> true))
                        .as(stage)
                        .isInstanceOf(Outcome.Lacking.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("moves")
    void no_move_is_made_from_a_stage_that_is_not_its_own_whatever_papers_there_are(Move move) {
        stages().filter(stage -> !move.from().contains(stage))
                .forEach(stage -> assertThat(PROCEDURE.attempt(move.name(), where(move, stage), full(), _ -> true))
                        .as(stage)
                        .isInstanceOf(Outcome.NotHere.class));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void somebody_else_makes_no_move(Move move) {
        var stage = move.from().iterator().next();

        assertThat(PROCEDURE.attempt(move.name(), where(move, stage), full(), _ -> false))
                .isInstanceOf(Outcome.NotYours.class);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void what_is_listed_as_ready_is_accepted_and_what_is_not_is_refused_with_the_same_needs(String stage) {
        var random = new Random(42);
        for (var i = 0; i < 300; i++) {
            var dossier = some(random);
            var at = new Situation(
                    stage,
                    random.nextInt(10) == 0,
                    random.nextBoolean() ? Set.of("DEPOSITED") : Set.of(),
                    random.nextBoolean() ? "EXPIRED" : null);
            var open = PROCEDURE.open(at, dossier);
            for (var move : PROCEDURE.moves().values()) {
                var outcome = PROCEDURE.attempt(move.name(), at, dossier, _ -> true);
                if (!open.contains(move)) {
                    assertThat(outcome).isInstanceOf(Outcome.NotHere.class);
                    continue;
                }
                var unmet = PROCEDURE.judge(move, at, dossier).stream()
                        .filter(Judgement::stops)
                        .toList();
                switch (outcome) {
                    case Outcome.Moved _ -> assertThat(unmet).isEmpty();
                    case Outcome.Lacking(var _, var lacking) ->
                        assertThat(lacking).isEqualTo(unmet);
                    default -> throw new AssertionError(outcome.toString());
                }
            }
        }
    }

    /// A dossier with holes.
    private static Dossier some(Random random) {
        var full = full();
        return new Dossier(
                full.papers().stream().filter(_ -> random.nextInt(5) > 0).toList(),
                full.fields().entrySet().stream()
                        .filter(_ -> random.nextInt(6) > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                random.nextBoolean() ? full.checklists() : Map.of(),
                TODAY,
                random.nextBoolean() ? "because" : null);
    }

    @Test
    void a_random_walk_ends_only_where_the_template_ends() {
        var random = new Random(7);
        var seen = new java.util.HashSet<String>();
        for (var walk = 0; walk < 4000; walk++) {
            var at = Situation.at(PROCEDURE.start());
            for (var step = 0; step < 60; step++) {
                seen.add(at.stage());
                var open = PROCEDURE.open(at, full());
                if (open.isEmpty()) {
                    assertThat(PROCEDURE.stage(at.stage()).isFinal())
                            .as(at.stage())
                            .isTrue();
                    break;
                }
                // The ways out stand open everywhere; taken as often as the others, nobody would get far.
                var onward = open.stream()
                        .filter(it -> !it.name().equals("withdraw") || random.nextInt(20) == 0)
                        .toList();
                var move = onward.get(random.nextInt(onward.size()));
                var hold = move.effects().stream().anyMatch(it -> it.equals(new Effect.Hold(true)));
                at = new Situation(
                        move.destination(at.stage()),
                        hold,
                        Set.of(),
                        move.name().equals("expire") ? "EXPIRED" : null);
            }
        }
        assertThat(seen).isEqualTo(PROCEDURE.stages().keySet());
    }

    @Test
    void the_plan_that_the_council_approved_must_be_the_plan_that_is_on_file() {
        var papers = List.of(
                paper("COUNCIL_APPROVAL", "id", "a", Set.of()),
                paper("PLAN", "id", "the plan", Set.of()),
                paper("APPROVED_PLAN", "id", "another plan", Set.of()));
        var dossier = new Dossier(papers, Map.of(), Map.of(), TODAY, null);

        var outcome = PROCEDURE.attempt("submit-for-verification", Situation.at("DPRD_APPROVED"), dossier, _ -> true);

        assertThat(outcome).isInstanceOf(Outcome.Lacking.class);
        assertThat(((Outcome.Lacking) outcome).lacking()).singleElement().satisfies(it -> {
            assertThat(it.requirement().need()).isEqualTo(new Need.SameText("APPROVED_PLAN", "PLAN"));
            assertThat(it.requirement().basis()).contains("31");
        });
    }

    @Test
    void without_the_councils_approval_nothing_is_verified_and_the_refusal_says_so_from_any_stage() {
        var outcome = PROCEDURE.attempt("submit-for-verification", Situation.at("PLANNING"), empty(), _ -> true);

        assertThat(outcome).isInstanceOf(Outcome.NotHere.class);
        assertThat(((Outcome.NotHere) outcome).lacking())
                .extracting(it -> it.requirement().need().code())
                .contains("COUNCIL_APPROVAL", "APPROVED_PLAN");
    }

    @Test
    void a_step_back_supersedes_and_takes_nothing_away() {
        assertThat(PROCEDURE.moves().get("dprd-return").effects())
                .contains(new Effect.Supersede(Set.of(
                        "PLAN",
                        "COUNCIL_REQUEST",
                        "COUNCIL_RETURN",
                        "COUNCIL_APPROVAL",
                        "COUNCIL_REJECTION",
                        "APPROVED_PLAN")));
        assertThat(PROCEDURE.moves().get("consideration-improve").effects())
                .filteredOn(Effect.Supersede.class::isInstance)
                .hasSize(2);
    }

    @Test
    void indonesian_alone_or_another_language_alone_is_not_enough() {
        for (var language : List.of("id", "en")) {
            var papers = List.of(paper("LOI", language, "x", Set.of()), paper("LOI_SIGNED_COPY", "id", "y", Set.of()));
            var dossier = new Dossier(
                    papers, Map.of("loiSignatoryOurs", "a", "loiSignatoryPartner", "b"), Map.of(), TODAY, null);

            assertThat(PROCEDURE.attempt("sign-loi", Situation.at("LOI_READY"), dossier, _ -> true))
                    .isInstanceOf(Outcome.Lacking.class);
        }
    }

    @Test
    void an_extension_dated_after_the_end_is_no_extension() {
        var late = new Paper(UUID.randomUUID(), "EXTENSION", "h", Map.of(Attribute.ISSUED_ON, "2025-09-02"), Map.of());
        var dossier = new Dossier(
                List.of(late),
                Map.of("endDate", "2025-09-01", "newEndDate", "2027-09-01"),
                Map.of(),
                TODAY,
                "found it");
        var ended = new Situation("ENDED", false, Set.of(), "EXPIRED");

        assertThat(PROCEDURE.attempt("record-late-extension", ended, dossier, _ -> true))
                .isInstanceOf(Outcome.Lacking.class);
    }

    @Test
    void a_case_on_hold_can_only_be_resumed_or_withdrawn() {
        assertThat(PROCEDURE.open(new Situation("PLANNING", true, Set.of(), null), full()))
                .extracting(Move::name)
                .containsExactlyInAnyOrder("withdraw", "resume");
    }

    @Test
    void after_the_signature_nobody_withdraws() {
        for (var stage : List.of("SIGNED", "IN_FORCE", "IMPLEMENTING")) {
            assertThat(PROCEDURE.open(Situation.at(stage), full()))
                    .extracting(Move::name)
                    .doesNotContain("withdraw");
        }
    }

    @Test
    void a_missing_travel_permit_warns_and_does_not_stop() {
        var sign = PROCEDURE.moves().get("sign");
        var withoutPermit = full().papers().stream()
                .filter(it -> !it.type().equals("TRAVEL_PERMIT"))
                .toList();
        var dossier = new Dossier(withoutPermit, full().fields(), full().checklists(), TODAY, null);

        assertThat(PROCEDURE.judge(sign, Situation.at("CLEARED"), dossier)).anyMatch(it -> !it.met());
        assertThat(PROCEDURE.attempt("sign", Situation.at("CLEARED"), dossier, _ -> true))
                .isInstanceOf(Outcome.Moved.class);
    }
}
