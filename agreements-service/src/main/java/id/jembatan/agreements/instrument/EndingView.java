package id.jembatan.agreements.instrument;

import java.util.List;
import java.util.UUID;

/// What an ending does, or did.
///
/// @param effects what becomes of those that rest on it, each with its reason
public record EndingView(boolean preview, UUID instrument, String number, List<EffectOf> effects) {

    public record EffectOf(
            UUID instrument, String number, String kind, String title, Ending.Effect.Outcome outcome, Worded why) {}
}
