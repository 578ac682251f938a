package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A track as it is read.
///
/// @param reached each stage that it has come to, with the day as far as it is known
record TrackRow(
        UUID id,
        UUID partyId,
        String procedure,
        int version,
        String stage,
        boolean isFinal,
        boolean onHold,
        List<String> flags,
        @Nullable String endReason,
        Map<String, String> fields,
        Map<String, Map<String, GivenAnswer>> checklists,
        Map<String, String> reached,
        Instant changedAt) {

    static TrackRow of(Track it) {
        return new TrackRow(
                it.id(),
                it.partyId(),
                it.procedureCode(),
                it.procedureVersion(),
                it.stage(),
                it.isFinal(),
                it.isOnHold(),
                it.flags(),
                it.endReason(),
                it.fields(),
                it.checklists(),
                it.reached(),
                it.changedAt());
    }

    Situation situation() {
        return new Situation(stage, onHold, Set.copyOf(flags), endReason);
    }
}
