package id.jembatan.gateway.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// One stage on the way of a case, as the picture of the procedure shows it.
///
/// @param state DONE where the case has been, NOW where it is, AHEAD otherwise
public record Station(String label, String state) {

    /// The same for a partner's own side.
    ///
    /// @param procedure of the partner's side; its stages in their order
    static List<Station> of(Procedure procedure, Agreement.Track track) {
        var way = new ArrayList<Station>();
        for (var stage : procedure.stages()) {
            if (stage.code().equals(track.stage())) {
                way.add(new Station(stage.label(), "NOW"));
            } else if (!stage.isFinal()) {
                way.add(new Station(stage.label(), track.reached().containsKey(stage.code()) ? "DONE" : "AHEAD"));
            }
        }
        return way;
    }

    /// The main way, and of its ends only the one that the case has come to.
    static List<Station> of(Procedure procedure, Agreement agreement, List<HistoryEntry> history) {
        var visited = new HashSet<String>();
        for (var entry : history) {
            if (entry.move() != null) {
                visited.add(entry.move().stage());
                if (entry.move().from() != null) {
                    visited.add(entry.move().from());
                }
            }
        }
        var way = new ArrayList<Station>();
        for (var stage : procedure.stages()) {
            var isHere = stage.code().equals(agreement.stage());
            if (isHere) {
                way.add(new Station(stage.label(), "NOW"));
            } else if (!stage.isFinal()) {
                way.add(new Station(stage.label(), visited.contains(stage.code()) ? "DONE" : "AHEAD"));
            }
        }
        return way;
    }
}
