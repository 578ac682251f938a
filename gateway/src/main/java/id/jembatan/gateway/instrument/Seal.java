package id.jembatan.gateway.instrument;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who approves which content of a text.
///
/// @param hash SHA-256 of the content as it is now
/// @param waitsFor the sides that have not approved it
public record Seal(
        String number,
        String hash,
        boolean isSealed,
        boolean allVerified,
        List<Party> waitsFor,
        List<Approval> approvals,
        List<String> actions) {

    /// What a service leaves out is empty.
    public Seal {
        waitsFor = waitsFor == null ? List.of() : waitsFor;
        approvals = approvals == null ? List.of() : approvals;
        actions = actions == null ? List.of() : actions;
    }

    public record Party(String side, @Nullable String partner) {}

    /// @param alive whether it is an approval of the words of now
    public record Approval(
            String side,
            @Nullable String partner,
            String signer,
            @Nullable String capacity,
            String proofLabel,
            String hash,
            Instant at,
            boolean alive,
            Instrument.@Nullable Worded diedWhy) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
