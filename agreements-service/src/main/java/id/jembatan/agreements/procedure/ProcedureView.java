package id.jembatan.agreements.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A procedure as the API shows it, worded for its reader: enough to draw it and to fill in its forms.
///
/// @param validFrom null while it is switched off
/// @param inForce today
/// @param side whose procedure it is; a partner's is only watched
/// @param jurisdiction the country of a partner's procedure
/// @param note what a reader must know before he relies on it
/// @param checkedBy who checked the template against the law; null while nobody did
/// @param groups stages by the name that the template gives to a set of them
public record ProcedureView(
        String code,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean inForce,
        Procedure.Side side,
        @Nullable String jurisdiction,
        Procedure.Certainty certainty,
        @Nullable String note,
        List<String> sources,
        @Nullable String checkedBy,
        String label,
        String legalBasis,
        String start,
        List<Named> kinds,
        List<Named> origins,
        List<StageView> stages,
        List<MoveView> moves,
        List<ActorView> actors,
        List<DocumentTypeView> documents,
        List<ChecklistView> checklists,
        List<FieldView> fields,
        List<ClockView> clocks,
        List<Named> flags,
        Map<String, List<String>> groups,
        Map<String, Boolean> parameters) {

    public record Named(String code, String label) {}

    public record StageView(String code, String label, boolean isFinal) {}

    /// @param to null where the case stays in its stage
    /// @param condition what must hold for it to stand open (CEL)
    public record MoveView(
            String move,
            String label,
            List<String> from,
            @Nullable String to,
            String actor,
            String legalBasis,
            boolean retroactive,
            boolean reasonRequired,
            @Nullable String condition,
            List<NeedView> needs) {}

    /// @param condition the cases that have this need (CEL); null where all have it
    public record NeedView(
            String kind,
            String code,
            String label,
            String legalBasis,
            String provider,
            boolean advisory,
            @Nullable String condition) {}

    public record ActorView(String code, String label, List<String> roles, List<String> recordedBy) {}

    public record DocumentTypeView(
            String code,
            String label,
            String provider,
            String legalBasis,
            List<String> requires,
            List<Named> parts,
            @Nullable String signs) {}

    public record ChecklistView(String code, String label, String provider, String legalBasis, List<Named> items) {}

    public record FieldView(
            String code, String label, String type, String provider, String legalBasis, List<Named> choices) {}

    public record ClockView(
            String code, String label, int workingDays, String calendar, String from, String legalBasis) {}

    static ProcedureView of(Procedure it, Locale language, LocalDate today) {
        return new ProcedureView(
                it.code(),
                it.version(),
                it.validFrom(),
                it.validUntil(),
                it.isInForce(today),
                it.side(),
                it.jurisdiction(),
                it.certainty(),
                it.note() == null ? null : it.note().in(language),
                it.sources(),
                it.checkedBy(),
                it.label().in(language),
                it.basis(),
                it.start(),
                named(it.kinds(), language),
                named(it.origins(), language),
                list(
                        it.stages(),
                        (code, stage) -> new StageView(code, stage.label().in(language), stage.isFinal())),
                it.moves().values().stream().map(move -> of(move, language)).toList(),
                list(
                        it.actors(),
                        (code, actor) -> new ActorView(
                                code,
                                actor.label().in(language),
                                actor.acts().stream().sorted().toList(),
                                actor.records().stream().sorted().toList())),
                list(
                        it.documents(),
                        (code, type) -> new DocumentTypeView(
                                code,
                                type.label().in(language),
                                type.provider(),
                                type.basis(),
                                type.requires().stream().map(Attribute::word).toList(),
                                named(type.parts(), language),
                                type.signs())),
                list(
                        it.checklists(),
                        (code, checklist) -> new ChecklistView(
                                code,
                                checklist.label().in(language),
                                checklist.provider(),
                                checklist.basis(),
                                named(checklist.items(), language))),
                list(
                        it.fields(),
                        (code, field) -> new FieldView(
                                code,
                                field.label().in(language),
                                field.type().name().toLowerCase(Locale.ROOT),
                                field.provider(),
                                field.basis(),
                                named(field.choices(), language))),
                list(
                        it.clocks(),
                        (code, clock) -> new ClockView(
                                code,
                                clock.label().in(language),
                                clock.workingDays(),
                                clock.calendar(),
                                clock.from(),
                                clock.basis())),
                named(it.flags(), language),
                it.groups().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                group -> List.copyOf(group.getValue()),
                                (one, _) -> one,
                                LinkedHashMap::new)),
                it.parameters());
    }

    private static MoveView of(Move move, Locale language) {
        return new MoveView(
                move.name(),
                move.label().in(language),
                List.copyOf(move.from()),
                move.to(),
                move.actor(),
                move.basis(),
                move.retroactive(),
                move.asksForReason(),
                text(move.when().condition()),
                move.needs().stream()
                        .filter(it -> !(it.need() instanceof Need.Reason))
                        .map(it -> new NeedView(
                                it.need().kind(),
                                it.need().code(),
                                it.label().in(language),
                                it.basis(),
                                it.provider(),
                                it.advisory(),
                                text(it.when())))
                        .toList());
    }

    private static @Nullable String text(@Nullable Condition condition) {
        return condition == null ? null : condition.text();
    }

    private static List<Named> named(Map<String, Label> labels, Locale language) {
        return list(labels, (code, label) -> new Named(code, label.in(language)));
    }

    private static <T, V> List<V> list(Map<String, T> all, java.util.function.BiFunction<String, T, V> view) {
        return all.entrySet().stream()
                .map(it -> view.apply(it.getKey(), it.getValue()))
                .toList();
    }
}
