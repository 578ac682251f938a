package id.jembatan.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.procedure.Answer;
import id.jembatan.agreements.procedure.Attribute;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Effect;
import id.jembatan.agreements.procedure.Judgement;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Outcome;
import id.jembatan.agreements.procedure.Paper;
import id.jembatan.agreements.procedure.PaperOracle;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedure.FieldType;
import id.jembatan.agreements.procedure.Shipped;
import id.jembatan.agreements.procedure.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tens of thousands of random steps through every template that comes along, also those that are switched off, without
/// a database: papers with holes, answers of all kinds, days before and after, from the start and from stages in the
/// middle. After each of them a second reading of the template ([PaperOracle]) says whether the step was right.
class TemplateWalkTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);
    private static final int STEPS = 30_000;
    private static final List<String> DAYS = List.of("2020-01-31", "2025-08-31", "2025-09-01", "2099-12-31");

    static List<String> files() {
        return Shipped.files();
    }

    @Test
    void every_template_that_comes_along_is_walked() {
        assertThat(files()).hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_step_is_taken_exactly_when_its_papers_are_there_and_every_step_and_stage_is_reached(String file) {
        var seed = Long.getLong("jembatan.walk.seed", new Random().nextLong(1_000_000));
        var walk = new Walk(Shipped.procedure(file), PaperOracle.of(Shipped.yaml(file)), new Random(seed));
        try {
            walk.steps();
        } catch (AssertionError e) {
            throw new AssertionError(file + " from seed " + seed + ": " + e.getMessage(), e);
        }

        assertThat(walk.moved).as("moves made, seed " + seed).isEqualTo(walk.oracle.moves());
        assertThat(walk.seen).as("stages seen, seed " + seed).isEqualTo(walk.oracle.stages());
        assertThat(walk.refused).isPositive();
    }

    private static final class Walk {

        private final Procedure procedure;
        private final PaperOracle oracle;
        private final Random chance;
        private final Set<String> moved = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Paper> papers = new ArrayList<>();
        private final Map<String, String> fields = new TreeMap<>();
        private final Map<String, Map<String, Answer>> answers = new TreeMap<>();
        private Situation at = Situation.at("");
        private int refused;

        Walk(Procedure procedure, PaperOracle oracle, Random chance) {
            this.procedure = procedure;
            this.oracle = oracle;
            this.chance = chance;
        }

        void steps() {
            begin();
            for (var step = 0; step < STEPS || !hasSeenAll() && step < 10 * STEPS; step++) {
                seen.add(at.stage());
                var die = chance.nextInt(20);
                if (die < 11) {
                    provide();
                } else if (die < 18) {
                    attempt();
                } else if (die < 19) {
                    loose();
                } else if (chance.nextInt(10) == 0) {
                    begin();
                }
                if (procedure.stage(at.stage()).isFinal() && chance.nextInt(8) == 0) {
                    begin();
                }
            }
        }

        private boolean hasSeenAll() {
            return moved.equals(oracle.moves()) && seen.equals(oracle.stages());
        }

        /// A new case, at the start or somewhere in the middle, as an old one is entered.
        private void begin() {
            at = Situation.at(
                    chance.nextBoolean()
                            ? procedure.start()
                            : pick(procedure.stages().keySet()));
            papers.clear();
            fields.clear();
            answers.clear();
            fields.put("kind", pick(procedure.kinds().keySet()));
            if (!procedure.origins().isEmpty() && chance.nextInt(8) > 0) {
                fields.put("origin", pick(procedure.origins().keySet()));
            }
            for (var property : List.of("partners", "sectors", "goals")) {
                if (chance.nextInt(8) > 0) {
                    fields.put(property, "1");
                }
            }
        }

        /// Something that a step lacks, mostly; something that nobody asked for, now and then.
        private void provide() {
            var open = procedure.open(at, dossier("r"));
            var lacking = open.stream()
                    .flatMap(move -> procedure.judge(move, at, dossier("r")).stream())
                    .filter(it -> !it.met())
                    .map(it -> it.requirement().need().code())
                    .toList();
            var wanted = lacking.isEmpty() || chance.nextInt(5) == 0 ? anything() : pick(lacking);
            for (var name : wanted.split("[=|]")) {
                bring(name);
            }
        }

        private String anything() {
            var all = new ArrayList<>(procedure.documents().keySet());
            all.addAll(procedure.fields().keySet());
            all.addAll(procedure.checklists().keySet());
            return pick(all);
        }

        private void bring(String name) {
            var field = procedure.fields().get(name);
            var checklist = procedure.checklists().get(name);
            if (procedure.documents().containsKey(name)) {
                var languages = List.of("id", "en", "tr", "");
                for (var language : languages.subList(0, 1 + chance.nextInt(languages.size()))) {
                    file(name, language);
                }
            } else if (checklist != null) {
                var given = new HashMap<String, Answer>();
                checklist.items().keySet().stream()
                        .filter(_ -> chance.nextInt(12) > 0)
                        .forEach(item ->
                                given.put(item, chance.nextInt(12) > 0 ? Answer.YES : pick(List.of(Answer.values()))));
                answers.put(name, given);
            } else if (field != null && field.type() != FieldType.CASE) {
                fields.put(
                        name,
                        switch (field.type()) {
                            case DATE -> pick(DAYS);
                            case NUMBER -> "6";
                            case CHOICE -> pick(field.choices().keySet());
                            case TEXT, CASE -> "words";
                        });
            }
        }

        /// One valid paper of each type and language, as the register keeps them.
        private void file(String type, String language) {
            var attributes = new EnumMap<Attribute, String>(Attribute.class);
            var all = Map.of(
                    Attribute.NUMBER, "1",
                    Attribute.ISSUED_ON, pick(List.of("2020-01-15", "2025-08-31", "2099-01-01")),
                    Attribute.RECEIVED_ON, "2025-08-11",
                    Attribute.ISSUER, "an office");
            all.forEach((attribute, value) -> {
                if (chance.nextInt(16) > 0) {
                    attributes.put(attribute, value);
                }
            });
            if (!language.isEmpty()) {
                attributes.put(Attribute.LANGUAGE, language);
            }
            var parts = new HashMap<String, String>();
            procedure.documents().get(type).parts().keySet().stream()
                    .filter(_ -> chance.nextInt(24) > 0)
                    .forEach(part -> parts.put(part, chance.nextInt(24) > 0 ? "words" : " "));
            papers.removeIf(it -> it.type().equals(type)
                    && it.attributes().getOrDefault(Attribute.LANGUAGE, "").equals(language));
            papers.add(new Paper(
                    UUID.randomUUID(), type, "text" + (chance.nextInt(10) == 0 ? 1 : 0) + language, attributes, parts));
        }

        /// A paper is taken back, a field is emptied, answers go.
        private void loose() {
            switch (chance.nextInt(3)) {
                case 0 -> papers.removeIf(_ -> chance.nextInt(4) == 0);
                case 1 -> fields.keySet().removeIf(it -> procedure.fields().containsKey(it) && chance.nextInt(4) == 0);
                default -> answers.keySet().removeIf(_ -> chance.nextInt(4) == 0);
            }
        }

        private void attempt() {
            var reason = chance.nextInt(5) == 0 ? null : "by chance";
            var dossier = dossier(reason);
            var open = procedure.open(at, dossier);
            var move = open.isEmpty() || chance.nextInt(8) == 0
                    ? pick(procedure.moves().values())
                    : pick(onward(open));
            var held = held(reason);
            var isOpen = oracle.isOpen(
                    move.name(), new PaperOracle.Stand(at.stage(), at.onHold(), at.flags(), at.endReason()), held);
            var lacking = oracle.lacking(move.name(), held);

            var outcome = procedure.attempt(move.name(), at, dossier, _ -> true);

            var what = move.name() + " at " + at + " with " + held;
            assertThat(open.contains(move)).as("listed: " + what).isEqualTo(isOpen);
            switch (outcome) {
                case Outcome.Moved(var made, var to, var judged) -> {
                    assertThat(isOpen).as("made: " + what).isTrue();
                    assertThat(lacking).as("made without its papers: " + what).isEmpty();
                    assertThat(to).isEqualTo(oracle.destination(move.name(), at.stage()));
                    assertThat(judged.stream().flatMap(it -> it.papers().stream()))
                            .isSubsetOf(papers);
                    take(made, dossier);
                }
                case Outcome.Lacking(var _, var needs) -> {
                    assertThat(isOpen).as("refused for its papers: " + what).isTrue();
                    assertThat(lacking).as("refused without a reason: " + what).isNotEmpty();
                    assertThat(needs).allMatch(Judgement::stops);
                    refused++;
                }
                case Outcome.NotHere _ -> {
                    assertThat(isOpen).as("not here: " + what).isFalse();
                    refused++;
                }
                case Outcome.NoSuchMove _, Outcome.NotYours _ -> throw new AssertionError(outcome.toString());
            }
        }

        /// The ways out stand open everywhere; taken as often as the others, nobody would get far.
        private List<Move> onward(List<Move> open) {
            var on = open.stream()
                    .filter(it -> !procedure.stage(it.destination(at.stage())).isFinal() || chance.nextInt(12) == 0)
                    .toList();
            return on.isEmpty() ? open : on;
        }

        private void take(Move move, Dossier dossier) {
            moved.add(move.name());
            var step = Steps.step(at, fields, procedure, move, dossier);
            for (var effect : move.effects()) {
                if (effect instanceof Effect.Supersede(var types)) {
                    papers.removeIf(it -> types.contains(it.type()));
                }
            }
            fields.clear();
            fields.putAll(step.fields());
            at = new Situation(step.to(), step.onHold(), step.flags(), step.endReason());
        }

        private Dossier dossier(String reason) {
            return new Dossier(List.copyOf(papers), Map.copyOf(fields), Map.copyOf(answers), TODAY, reason);
        }

        private PaperOracle.Held held(String reason) {
            var said = new HashMap<String, Map<String, String>>();
            answers.forEach((checklist, items) -> {
                var given = new HashMap<String, String>();
                items.forEach((item, answer) -> given.put(item, answer.name()));
                said.put(checklist, given);
            });
            return new PaperOracle.Held(
                    papers.stream()
                            .map(it -> {
                                var known = new HashMap<String, String>();
                                it.attributes().forEach((attribute, value) -> known.put(attribute.word(), value));
                                return new PaperOracle.Filed(it.type(), it.hash(), known, it.parts());
                            })
                            .toList(),
                    Map.copyOf(fields),
                    said,
                    TODAY,
                    reason != null);
        }

        private <T> T pick(Collection<T> from) {
            return List.copyOf(from).get(chance.nextInt(from.size()));
        }
    }
}
