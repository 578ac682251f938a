package id.jembatan.agreements.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A template as it is written down. Everything may be missing here; [TemplateReader] says what must not be.
record TemplateFile(
        @Nullable String code,
        @Nullable Integer version,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String side,
        @Nullable String jurisdiction,
        @Nullable String certainty,
        @Nullable Words note,
        @Nullable List<String> sources,
        @Nullable String checkedBy,
        @Nullable LinkedHashMap<String, String> formerStages,
        @Nullable Words label,
        @Nullable String basis,
        @Nullable String start,
        @Nullable LinkedHashMap<String, Words> kinds,
        @Nullable LinkedHashMap<String, Words> origins,
        @Nullable LinkedHashMap<String, Boolean> parameters,
        @Nullable LinkedHashMap<String, ActorLines> actors,
        @Nullable List<String> opens,
        @Nullable LinkedHashMap<String, ClockLines> clocks,
        @Nullable LanguageLines languages,
        @Nullable LinkedHashMap<String, DocumentLines> documents,
        @Nullable LinkedHashMap<String, ChecklistLines> checklists,
        @Nullable LinkedHashMap<String, FieldLines> fields,
        @Nullable LinkedHashMap<String, StageLines> stages,
        @Nullable LinkedHashMap<String, Words> flags,
        @Nullable LinkedHashMap<String, List<String>> groups,
        @Nullable LinkedHashMap<String, MoveLines> moves) {

    record Words(
            @Nullable String id,
            @Nullable String en,
            @Nullable String tr) {}

    record ActorLines(
            @Nullable Words label,
            @Nullable List<String> acts,
            @Nullable List<String> records) {}

    record ClockLines(
            @Nullable Words label,
            @Nullable Integer workingDays,
            @Nullable String calendar,
            @Nullable String from,
            @Nullable String basis,
            @Nullable String actor,
            @Nullable String late,
            @Nullable String deemed) {}

    record LanguageLines(
            @Nullable List<String> always,
            @Nullable Integer besides,
            @Nullable String basis) {}

    record DocumentLines(
            @Nullable Words label,
            @Nullable String by,
            @Nullable String basis,
            @Nullable List<String> requires,
            @Nullable LinkedHashMap<String, Words> parts,
            @Nullable String signs) {}

    record ChecklistLines(
            @Nullable Words label,
            @Nullable String by,
            @Nullable String basis,
            @Nullable LinkedHashMap<String, Words> items) {}

    record FieldLines(
            @Nullable Words label,
            @Nullable String type,
            @Nullable String by,
            @Nullable String basis,
            @Nullable LinkedHashMap<String, Words> choices,
            @Nullable List<String> fixedIn) {}

    record StageLines(
            @Nullable String id,
            @Nullable String en,
            @Nullable String tr,
            @JsonProperty("final") @Nullable Boolean isFinal,
            @Nullable WhenLines when) {}

    record MoveLines(
            @Nullable Words label,
            @Nullable WhenLines when,
            @Nullable Boolean retroactive,
            @Nullable List<String> from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable String basis,
            @Nullable List<NeedLines> needs,
            @Nullable List<EffectLines> effects) {}

    record WhenLines(
            @Nullable String parameter,
            @Nullable Boolean is,
            @Nullable Boolean onHold,
            @Nullable Boolean evenOnHold,
            @Nullable String withoutFlag,
            @Nullable String endReason,
            @Nullable String condition) {}

    /// Exactly one of the first twelve is written.
    record NeedLines(
            @Nullable String paper,
            @Nullable String checklist,
            @Nullable String field,
            @Nullable List<String> sameText,
            @Nullable String parts,
            @Nullable String languages,
            @Nullable String notPast,
            @Nullable String reached,
            @Nullable String past,
            @Nullable List<String> datedBy,
            @Nullable Boolean reason,
            @Nullable List<NeedLines> anyOf,
            @Nullable List<String> notNo,
            @Nullable List<String> mustYes,
            @Nullable List<String> optional,
            @Nullable Boolean advisory,
            @Nullable String when) {}

    /// Exactly one of the effects is written; `endReason: null` is told from a missing one by being alone.
    record EffectLines(
            @Nullable List<String> supersede,
            @Nullable String startClock,
            @Nullable String stopClock,
            @Nullable String raise,
            @Nullable Boolean hold,
            @Nullable String setField,
            @Nullable String from,
            @Nullable String plusMonths,
            @Nullable String clearField,
            @Nullable String endReason,
            @Nullable WhenLines when) {}
}
