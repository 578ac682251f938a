package id.jembatan.gateway.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which steps stand open, and what each of them lacks.
///
/// @param sides the same for the partners' own sides, as far as they are followed
public record Next(List<Move> moves, List<Side> sides) {

    /// What a service leaves out is empty.
    public Next {
        sides = sides == null ? List.of() : sides;
    }

    /// @param track which partner's way it is
    public record Side(
            UUID track,
            String partner,
            String procedure,
            String stage,
            String stageLabel,
            boolean onHold,
            List<Move> moves) {

        public List<Move> mine() {
            return moves.stream().filter(Move::mine).toList();
        }
    }

    /// @param mine whether this reader may take the step
    /// @param recordedOnly whether the reader would write down what the actor did
    /// @param ready whether nothing is missing
    public record Move(
            String move,
            String label,
            String toLabel,
            String actorLabel,
            boolean mine,
            boolean recordedOnly,
            boolean ready,
            boolean reasonRequired,
            String legalBasis,
            List<Need> needs,
            @Nullable LocalDate deadline) {

        /// The papers that the step still asks for, by their types.
        public List<Need> papersMissing() {
            return needs.stream()
                    .filter(need -> !need.met() && need.kind().equals("document"))
                    .toList();
        }

        /// The questions that the step still asks.
        public List<Need> questionsMissing() {
            return needs.stream()
                    .filter(need -> !need.met() && need.kind().equals("checklist"))
                    .toList();
        }

        public int met() {
            return Math.toIntExact(needs.stream().filter(Need::met).count());
        }
    }

    /// @param advisory whether it is asked for without stopping the step
    /// @param lacking what exactly is missing of it
    public record Need(
            String kind,
            String code,
            String label,
            boolean met,
            boolean advisory,
            String legalBasis,
            String providerLabel,
            List<Lacking> lacking,
            @Nullable UUID document) {

        /// What a form calls the answer to one of its questions.
        public String answerTo(Lacking item) {
            return Entries.ANSWER + code + "." + item.code();
        }

        /// What exactly is missing, in one line.
        public String lackingText() {
            return lacking.stream().map(Lacking::label).collect(Collectors.joining(", "));
        }
    }

    public record Lacking(String code, String label) {}

    /// Something that is missing, and the steps that wait for it.
    public record Missing(Need need, List<String> moves) {

        public String movesText() {
            return String.join(", ", moves);
        }
    }

    /// Everything that is missing now, each thing once, however many steps ask for it.
    public List<Missing> missing() {
        var all = new LinkedHashMap<String, Missing>();
        for (var move : moves) {
            for (var need : move.needs()) {
                if (!need.met()) {
                    all.computeIfAbsent(need.kind() + ":" + need.code(), _ -> new Missing(need, new ArrayList<>()))
                            .moves()
                            .add(move.label());
                }
            }
        }
        return List.copyOf(all.values());
    }

    public List<Move> mine() {
        return moves.stream().filter(Move::mine).toList();
    }

    public List<Move> ofOthers() {
        return moves.stream().filter(move -> !move.mine()).toList();
    }
}
