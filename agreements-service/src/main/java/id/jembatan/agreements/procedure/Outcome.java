package id.jembatan.agreements.procedure;

import java.util.List;

/// The answer to an attempt. Whoever asks must have an answer to each of them.
public sealed interface Outcome {

    /// @param judgements all needs, with the documents that the move relies on
    record Moved(Move move, String to, List<Judgement> judgements) implements Outcome {}

    record NoSuchMove(String move) implements Outcome {}

    record NotYours(Move move) implements Outcome {}

    /// @param lacking what would be missing besides, so that one refusal says all
    record NotHere(Move move, List<Move> open, List<Judgement> lacking) implements Outcome {}

    record Lacking(Move move, List<Judgement> lacking) implements Outcome {}
}
