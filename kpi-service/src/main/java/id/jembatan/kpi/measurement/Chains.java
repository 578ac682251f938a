package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who said or prepared what in a chain of corrections: the ground of the four eyes, and of what a caller may do with a
/// figure.
public final class Chains {

    private final Map<UUID, Set<String>> authors;
    private final Set<UUID> superseded;

    private Chains(Map<UUID, Set<String>> authors, Set<UUID> superseded) {
        this.authors = authors;
        this.superseded = superseded;
    }

    /// @param observations every member of the chains
    public static Chains of(Collection<Observation> observations) {
        return new Chains(
                observations.stream()
                        .collect(Collectors.groupingBy(
                                Observation::chain,
                                Collectors.flatMapping(
                                        it -> Stream.concat(Stream.of(it.reporter()), it.preparedBy().stream()),
                                        Collectors.toCollection(HashSet::new)))),
                observations.stream()
                        .map(Observation::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /// Whether the caller said or prepared anything in the chain of the observation, in whatever role. Who prepared it
    /// may have been named by the name of his account.
    boolean hasAuthor(Observation observation, Caller caller) {
        var hands = authors.getOrDefault(observation.chain(), Set.of());
        return hands.contains(caller.subject()) || hands.contains(caller.name());
    }

    /// The observation as this caller sees it, with what he may do with it now. A partner reads what he said himself,
    /// and not what other partners said.
    public ObservationView view(Observation observation, Place place, Caller caller) {
        var side = Rows.side(caller);
        return ObservationView.of(
                observation,
                ObservationView.LevelView.of(place.indicator().levelAt(observation.value()), caller.language()),
                observation.statements().stream()
                        .filter(it -> side == null || side.equals(it.partner()))
                        .toList(),
                side == null,
                actions(observation, place, caller));
    }

    private List<String> actions(Observation observation, Place place, Caller caller) {
        if (Rows.side(caller) != null) {
            return partnerActions(observation, caller);
        }
        var actions = new ArrayList<String>();
        if (!Rows.mayChange(caller, place.agency())) {
            return actions;
        }
        if (caller.may("kpi:verify") && !hasAuthor(observation, caller)) {
            switch (observation.status()) {
                case REPORTED -> actions.add("verify");
                case DISPUTED -> actions.add("settle");
                case PLANNED, VERIFIED, RETURNED, CORRECTED -> {}
            }
        }
        if (caller.may("kpi:update")
                && observation.status() != Observation.Status.CORRECTED
                && !superseded.contains(observation.id())) {
            actions.add("correct");
        }
        return actions;
    }

    private static List<String> partnerActions(Observation observation, Caller caller) {
        return caller.may("kpi:confirm") && Sides.CONFIRMABLE.contains(observation.status())
                ? List.of("confirm", "dispute")
                : List.of();
    }
}
