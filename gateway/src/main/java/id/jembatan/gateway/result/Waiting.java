package id.jembatan.gateway.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure that waits for somebody.
///
/// @param evidence TO_VERIFY where it needs a file before it can be verified
/// @param files how many files this reader sees beside it
public record Waiting(
        UUID scorecard,
        @Nullable String reference,
        String subject,
        String code,
        String label,
        @Nullable String definition,
        String unit,
        String evidence,
        long files,
        Observation observation) {

    public boolean lacksEvidence() {
        return evidence.equals("TO_VERIFY") && files == 0;
    }
}
