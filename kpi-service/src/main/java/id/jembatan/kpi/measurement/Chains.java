package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who said what in a chain of corrections: the ground of the four eyes, and of what a caller may do with a figure.
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
                                Observation::chain, Collectors.mapping(Observation::reporter, Collectors.toSet()))),
                observations.stream()
                        .map(Observation::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /// Whether the caller said anything in the chain of the observation, in whatever role.
    boolean hasAuthor(Observation observation, Caller caller) {
        return authors.getOrDefault(observation.chain(), Set.of()).contains(caller.subject());
    }

    /// The observation as this caller sees it, with what he may do with it now.
    public ObservationView view(Observation observation, Place place, Caller caller) {
        return ObservationView.of(observation, actions(observation, place, caller));
    }

    private List<String> actions(Observation observation, Place place, Caller caller) {
        var actions = new ArrayList<String>();
        if (!Rows.mayChange(caller, place.agency())) {
            return actions;
        }
        if (caller.may("kpi:verify")
                && observation.status() == Observation.Status.REPORTED
                && !hasAuthor(observation, caller)) {
            actions.add("verify");
        }
        if (caller.may("kpi:update")
                && observation.status() != Observation.Status.CORRECTED
                && !superseded.contains(observation.id())) {
            actions.add("correct");
        }
        return actions;
    }
}
