package id.jembatan.gateway.instrument;

import java.util.List;
import java.util.UUID;

/// What the end of a text does to those that rest on it.
public record Ending(boolean preview, String number, List<Effect> effects) {

    /// @param outcome ENDS, SURVIVES, RUNS_OUT, CANNOT_BE_SIGNED or ENDED_BEFORE
    public record Effect(UUID instrument, String number, String title, String outcome, Instrument.Worded why) {}
}
