package id.jembatan.agreements.procedure;

import static java.util.Objects.requireNonNullElse;

import id.jembatan.agreements.procedure.Procedure.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the moves of a template, with their conditions and effects.
final class Moves {

    private final TemplateFile lines;
    private final Described described;
    private final Map<String, Set<String>> groups;
    private final Set<String> clocks;
    private final Switches switches;
    private final Vocabulary vocabulary;
    private final Slips slips;
    private final Words words;
    private final Names names;
    private final Needs needs;
    private final boolean inFull;

    Moves(
            TemplateFile lines,
            Described described,
            Map<String, Set<String>> groups,
            Collection<String> clocks,
            Switches switches,
            Vocabulary vocabulary,
            Slips slips,
            boolean inFull) {
        this.lines = lines;
        this.described = described;
        this.groups = groups;
        this.clocks = Set.copyOf(clocks);
        this.switches = switches;
        this.vocabulary = vocabulary;
        this.slips = slips;
        this.words = new Words(slips);
        this.names = new Names(described, words, slips);
        this.needs = new Needs(lines.languages(), described, words, names, slips, this::condition);
        this.inFull = inFull;
    }

    Map<String, Move> all() {
        if (lines.moves() == null) {
            slips.add("", Slip.MEMBER_MISSING, "moves");
            return Map.of();
        }
        var all = new LinkedHashMap<String, Move>();
        lines.moves().forEach((name, it) -> {
            var at = "/moves" + YamlTree.step(name);
            if (it == null) {
                return;
            }
            var move = move(name, at, it);
            if (switches.on(it.when(), at + "/when")) {
                all.put(name, move);
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private Move move(String name, String at, TemplateFile.MoveLines it) {
        var retroactive = Boolean.TRUE.equals(it.retroactive());
        var from = from(at + "/from", it.from());
        for (var stage : from) {
            var known = described.stages().get(stage);
            if (known != null && known.isFinal() && !retroactive) {
                slips.add(at + "/from", Slip.FINAL_STAGE_LEFT, stage);
            }
        }
        if (it.to() != null && !isSwitchedOff(it.to())) {
            words.known(at + "/to", "stages", it.to(), described.stages());
        }
        var basis = words.text(at, "basis", it.basis());
        var actor = words.actor(at, "actor", it.actor(), described.actors());
        var effects = new ArrayList<Effect>();
        var all = requireNonNullElse(it.effects(), List.<TemplateFile.EffectLines>of());
        for (var i = 0; i < all.size(); i++) {
            var here = at + "/effects/" + i;
            if (switches.on(all.get(i).when(), here + "/when")) {
                effects.add(effect(here, all.get(i)));
            }
        }
        return new Move(
                name,
                words.label(at + "/label", it.label()),
                Collections.unmodifiableSet(from),
                it.to(),
                actor,
                basis,
                retroactive,
                when(at + "/when", it.when()),
                withDays(needs.all(at + "/needs", it.needs(), actor, basis), effects),
                List.copyOf(effects));
    }

    /// A clock cannot start without its day, so a move that starts one needs it, whether or not its writer said so.
    private List<Requirement> withDays(List<Requirement> said, List<Effect> effects) {
        var all = new ArrayList<>(said);
        for (var effect : effects) {
            if (effect instanceof Effect.StartClock(var name) && lines.clocks() != null) {
                var clock = lines.clocks().get(name);
                var source = clock == null ? null : clock.from();
                if (source != null) {
                    needs.day(source)
                            .filter(day -> all.stream().noneMatch(it -> it.covers(day)))
                            .ifPresent(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    private boolean isSwitchedOff(String stage) {
        return !described.stages().containsKey(stage)
                && lines.stages() != null
                && lines.stages().containsKey(stage);
    }

    private LinkedHashSet<String> from(String at, @Nullable List<String> stages) {
        var from = new LinkedHashSet<String>();
        var all = requireNonNullElse(stages, List.<String>of());
        for (var i = 0; i < all.size(); i++) {
            var stage = all.get(i);
            if (stage.startsWith("@")) {
                words.known(at + "/" + i, "groups", stage.substring(1), groups);
                from.addAll(groups.getOrDefault(stage.substring(1), Set.of()));
            } else if (!isSwitchedOff(stage)) {
                words.known(at + "/" + i, "stages", stage, described.stages());
                from.add(stage);
            }
        }
        return from;
    }

    private Move.When when(String at, TemplateFile.@Nullable WhenLines it) {
        if (it == null) {
            return new Move.When(false, false, null, null, null);
        }
        if (it.withoutFlag() != null) {
            words.known(at + "/withoutFlag", "flags", it.withoutFlag(), described.flags());
        }
        return new Move.When(
                Boolean.TRUE.equals(it.onHold()),
                Boolean.TRUE.equals(it.evenOnHold()),
                it.withoutFlag(),
                it.endReason(),
                condition(at + "/condition", it.condition()));
    }

    private @Nullable Condition condition(String at, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (inFull) {
            ConditionCheck.check(at, text, vocabulary, slips);
        }
        return new Condition(text, vocabulary);
    }

    private Effect effect(String at, TemplateFile.EffectLines it) {
        var said = 0;
        for (var one : new @Nullable Object[] {
            it.supersede(), it.startClock(), it.stopClock(), it.raise(), it.hold(), it.setField(), it.clearField()
        }) {
            said += one == null ? 0 : 1;
        }
        if (said > 1 || said == 1 && it.endReason() != null) {
            slips.add(at, Slip.NOT_ONE_EFFECT);
        }
        if (it.supersede() != null) {
            it.supersede().forEach(type -> words.known(at + "/supersede", "documents", type, described.documents()));
            return new Effect.Supersede(Set.copyOf(it.supersede()));
        }
        if (it.startClock() != null) {
            clock(at + "/startClock", it.startClock());
            return new Effect.StartClock(it.startClock());
        }
        if (it.stopClock() != null) {
            clock(at + "/stopClock", it.stopClock());
            return new Effect.StopClock(it.stopClock());
        }
        if (it.raise() != null) {
            words.known(at + "/raise", "flags", it.raise(), described.flags());
            return new Effect.Raise(it.raise());
        }
        if (it.hold() != null) {
            return new Effect.Hold(it.hold());
        }
        if (it.setField() != null) {
            names.dateField(at + "/setField", it.setField());
            var from = words.text(at, "from", it.from());
            names.dateSource(at + "/from", from);
            if (it.plusMonths() != null
                    && names.field(at + "/plusMonths", it.plusMonths()).type() != FieldType.NUMBER) {
                slips.add(at + "/plusMonths", Slip.NO_NUMBER_FIELD, it.plusMonths());
            }
            return new Effect.SetField(it.setField(), from, it.plusMonths());
        }
        if (it.clearField() != null) {
            words.known(at + "/clearField", "fields", it.clearField(), described.fields());
            return new Effect.ClearField(it.clearField());
        }
        return new Effect.EndReason(it.endReason());
    }

    private void clock(String at, String name) {
        if (!clocks.contains(name)) {
            slips.add(at, Slip.UNKNOWN_NAME, "clocks", name);
        }
    }
}
