package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words steps for their reader.
@ApplicationScoped
class MoveViews {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Tracks tracks;
    private final Documents documents;
    private final Rows rows;

    MoveViews(Agreements agreements, Procedures procedures, Tracks tracks, Documents documents, Rows rows) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.tracks = tracks;
        this.documents = documents;
        this.rows = rows;
    }

    /// Every step of a case that the caller may see, the last one first. A step that was taken back says by which.
    ///
    /// @param papers what the caller may know of the case's documents: no other is named
    List<MoveView> all(AgreementRow.Found found, List<Document> papers, Caller caller) {
        var seen = tracks.seen(found.tracks(), found.parties(), caller).stream()
                .map(TrackRow::id)
                .collect(Collectors.toSet());
        var moves = agreements.moves(found.agreement().id());
        var corrections = new HashMap<UUID, UUID>();
        moves.stream().filter(it -> it.reverses() != null).forEach(it -> corrections.put(it.reverses(), it.id()));
        return moves.stream()
                .filter(it -> it.trackId() == null || seen.contains(it.trackId()))
                .map(it -> of(it, corrections, papers, caller))
                .toList();
    }

    MoveView of(Agreement agreement, MadeMove it, Caller caller) {
        return of(it, Map.of(), documents.of(agreement.id(), caller), caller);
    }

    private MoveView of(MadeMove it, Map<UUID, UUID> corrections, List<Document> papers, Caller caller) {
        var procedure = procedures.frozen(it.procedureCode(), it.procedureVersion());
        var language = caller.language();
        var move = procedure.moves().get(it.move());
        var inside = rows.seesInside(caller);
        var undo = it.undo();
        var seen = papers.stream().map(Document::id).collect(Collectors.toSet());
        return new MoveView(
                it.id(),
                it.agreementId(),
                it.position(),
                it.move(),
                move == null
                        ? ProblemTexts.text("history." + it.move(), language).orElse(it.move())
                        : move.label().in(language),
                it.fromStage(),
                it.fromStage() == null ? null : stageLabel(procedure, it.fromStage(), caller),
                it.toStage(),
                stageLabel(procedure, it.toStage(), caller),
                it.actor(),
                it.actor() == null ? null : procedure.actor(it.actor()).label().in(language),
                it.isRecorded(),
                it.doneOn(),
                it.done(),
                inside || it.trackId() != null ? it.reason() : null,
                inside || it.trackId() != null ? it.explanation() : null,
                inside || it.trackId() != null ? known(it.act(), seen) : null,
                it.at(),
                it.byName(),
                it.procedureCode(),
                it.procedureVersion(),
                it.trackId(),
                it.isPast(),
                inside ? it.source() : null,
                it.reverses(),
                corrections.get(it.id()),
                inside ? relied(procedure, it.documents(), papers, seen, caller) : List.of(),
                inside && undo != null ? superseded(procedure, undo.superseded(), seen, caller) : List.of());
    }

    /// The file of an act is named to those only who may know of it.
    private static @Nullable OutsideAct known(@Nullable OutsideAct act, Set<UUID> seen) {
        return act == null || act.document() == null || seen.contains(act.document())
                ? act
                : new OutsideAct(act.number(), act.issuedOn(), act.receivedOn(), null);
    }

    private static List<MoveView.Basis> relied(
            Procedure procedure, Set<MadeMove.ReliedOn> basis, List<Document> papers, Set<UUID> seen, Caller caller) {
        var differences = DocumentViews.differences(papers);
        return basis.stream()
                .filter(it -> seen.contains(it.documentId()))
                .map(it -> new MoveView.Basis(
                        it.documentId(),
                        it.type(),
                        typeLabel(procedure, it.type(), caller),
                        it.hash(),
                        differences.get(it.documentId())))
                .sorted(Comparator.comparing(MoveView.Basis::type))
                .toList();
    }

    private static List<MoveView.Superseded> superseded(
            Procedure procedure, List<MadeMove.Undo.Superseded> papers, Set<UUID> seen, Caller caller) {
        return papers.stream()
                .filter(it -> seen.contains(it.document()))
                .map(it -> new MoveView.Superseded(it.document(), it.type(), typeLabel(procedure, it.type(), caller)))
                .toList();
    }

    /// A case that follows another version came from a stage that this one may not have.
    private static String stageLabel(Procedure procedure, String stage, Caller caller) {
        var known = procedure.stages().get(stage);
        return Views.label(known == null ? null : known.label(), caller, stage);
    }

    static String typeLabel(Procedure procedure, String type, Caller caller) {
        var known = procedure.documents().get(type);
        return Views.label(known == null ? null : known.label(), caller, type);
    }

    /// A line of the history: the step, and for whom it was written down where the actor did not do it himself.
    static String line(MoveView it, Caller caller) {
        var key =
                it.past() ? "history.past-move" : it.recorded() && it.actorLabel() != null ? "history.recorded" : null;
        return key == null
                ? it.label()
                : ProblemTexts.text(key, caller.language())
                        .map(pattern -> format(pattern, caller, it.label(), it.actorLabel(), it.by()))
                        .orElse(it.label());
    }

    private static String format(String pattern, Caller caller, @Nullable Object... words) {
        return new MessageFormat(pattern, caller.language()).format(words);
    }
}
