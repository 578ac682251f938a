package id.jembatan.gateway.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where one partner stands in the procedure of its own side, and which steps can be told of.
///
/// @param way its stages; only the one it stands at where the procedure is not known any more
/// @param next the steps, where the reader may know them
public record PartnerSide(Agreement.Track track, List<Station> way, Next.@Nullable Side next) {

    /// What its list is called on the page.
    public String anchor() {
        return "stages-" + track.id();
    }

    static List<PartnerSide> of(Agreement agreement, Next next, List<Procedure> procedures) {
        return agreement.tracks().stream()
                .map(track -> new PartnerSide(
                        track,
                        procedures.stream()
                                .filter(it -> it.code().equals(track.procedure().code()))
                                .findFirst()
                                .map(it -> Station.of(it, track))
                                .orElseGet(() -> List.of(new Station(track.stageLabel(), "NOW"))),
                        next.sides().stream()
                                .filter(it -> it.track().equals(track.id()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
