package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.NextView.Lacking;
import id.jembatan.agreements.agreement.NextView.NeedOf;
import id.jembatan.agreements.procedure.Judgement;
import id.jembatan.agreements.procedure.Label;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Need;
import id.jembatan.agreements.procedure.Outcome;
import id.jembatan.agreements.procedure.Paper;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says needs and what they lack so that a person can act: in his language, with the article and who provides it.
@ApplicationScoped
class Wording {

    NextView.Open open(
            Procedure procedure,
            Move move,
            String stage,
            List<Judgement> judgements,
            boolean mine,
            @Nullable LocalDate deadline,
            Caller caller) {
        var language = caller.language();
        var actor = procedure.actor(move.actor());
        var to = move.destination(stage);
        return new NextView.Open(
                move.name(),
                move.label().in(language),
                to,
                procedure.stage(to).label().in(language),
                move.actor(),
                actor.label().in(language),
                mine,
                mine && !actor.actsAs(caller.roles()),
                judgements.stream().filter(it -> !isReason(it)).noneMatch(Judgement::stops),
                move.asksForReason(),
                move.basis(),
                judgements.stream()
                        .filter(it -> !isReason(it))
                        .map(it -> need(procedure, it, language))
                        .toList(),
                deadline);
    }

    /// The no to a step that cannot be taken, with everything that somebody needs to know who wants it.
    Refusal refusal(Outcome outcome, Procedure procedure, String stage, Caller caller) {
        var language = caller.language();
        return switch (outcome) {
            case Outcome.Moved(var move, var _, var _) -> throw new IllegalArgumentException(move.name());
            case Outcome.NoSuchMove(var name) ->
                new Refusal(CommonProblem.INVALID)
                        .at(
                                "/move",
                                AgreementProblem.UNKNOWN_MOVE,
                                name,
                                String.join(", ", procedure.moves().keySet()));
            case Outcome.NotYours(var move) ->
                new Refusal(
                                AgreementProblem.MOVE_OF_ANOTHER_ACTOR,
                                move.label().in(language),
                                procedure.actor(move.actor()).label().in(language))
                        .with("actor", move.actor());
            case Outcome.NotHere(var move, var open, var lacking) ->
                new Refusal(
                                AgreementProblem.NOT_AT_THIS_STAGE,
                                move.label().in(language),
                                procedure.stage(stage).label().in(language))
                        .with("stage", stage)
                        .with("open", open.stream().map(Move::name).toList())
                        .with("missing", missing(procedure, lacking, caller));
            case Outcome.Lacking(var move, var lacking) ->
                new Refusal(
                                AgreementProblem.NEEDS_MISSING,
                                move.label().in(language),
                                lacking.size(),
                                lacking.stream()
                                        .map(it -> it.requirement().label().in(language))
                                        .collect(Collectors.joining("; ")))
                        .with("missing", missing(procedure, lacking, caller));
        };
    }

    List<NeedOf> missing(Procedure procedure, List<Judgement> lacking, Caller caller) {
        return lacking.stream()
                .map(it -> need(procedure, it, caller.language()))
                .toList();
    }

    private static boolean isReason(Judgement judgement) {
        return judgement.requirement().need() instanceof Need.Reason;
    }

    private static NeedOf need(Procedure procedure, Judgement judged, Locale language) {
        var requirement = judged.requirement();
        var need = requirement.need();
        return new NeedOf(
                need.kind(),
                need.code(),
                requirement.label().in(language),
                judged.met(),
                requirement.advisory(),
                requirement.basis(),
                requirement.provider(),
                procedure.actor(requirement.provider()).label().in(language),
                judged.lacking().stream()
                        .map(it -> new Lacking(it, lacking(procedure, need, it, language)))
                        .toList(),
                judged.met() ? first(judged) : null);
    }

    private static @Nullable UUID first(Judgement judged) {
        return judged.papers().stream().map(Paper::id).max(UUID::compareTo).orElse(null);
    }

    private static String lacking(Procedure procedure, Need need, String code, Locale language) {
        var ofTemplate = switch (need) {
            case Need.Checklist it -> procedure.checklist(it.code()).items().get(code);
            case Need.Parts it -> type(procedure, it.type()).parts().get(code);
            case Need.SameText _, Need.AnyOf _ -> label(procedure, code);
            case Need.DatedBy _ -> field(procedure, code);
            case Need.Paper _,
                    Need.Field _,
                    Need.Languages _,
                    Need.NotPast _,
                    Need.Reached _,
                    Need.Past _,
                    Need.Reason _ -> null;
        };
        if (ofTemplate != null) {
            return ofTemplate.in(language);
        }
        var colon = code.indexOf(':');
        var key = "lacking." + (colon < 0 ? code : code.substring(0, colon));
        var pattern = ProblemTexts.text(key, language).orElse(code);
        return new MessageFormat(pattern, language).format(new Object[] {colon < 0 ? "" : code.substring(colon + 1)});
    }

    private static @Nullable Label label(Procedure procedure, String code) {
        var type = procedure.documents().get(code);
        return type == null ? field(procedure, code) : type.label();
    }

    private static @Nullable Label field(Procedure procedure, String code) {
        var field = procedure.fields().get(code);
        return field == null ? null : field.label();
    }

    private static Procedure.DocumentType type(Procedure procedure, String code) {
        var type = procedure.documents().get(code);
        if (type == null) {
            throw new IllegalArgumentException(code);
        }
        return type;
    }
}
