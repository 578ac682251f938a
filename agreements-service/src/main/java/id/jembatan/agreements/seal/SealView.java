package id.jembatan.agreements.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.instrument.Side;
import id.jembatan.agreements.instrument.Worded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who approves which content of a text.
///
/// @param hash SHA-256 of the canonical content as it is now
/// @param isSealed whether every side approves just that
/// @param allVerified whether each of these approvals was made by login or by a known key
/// @param waitsFor who has not approved it
/// @param approvals all that were ever given; those that died say why
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealView(
        UUID instrument,
        String number,
        String hash,
        boolean isSealed,
        boolean allVerified,
        List<PartyOf> waitsFor,
        List<ApprovalOf> approvals,
        List<String> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyOf(Side side, @Nullable String partner) {}

    /// @param revision which content it approves
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApprovalOf(
            UUID id,
            Side side,
            @Nullable String partner,
            String signer,
            @Nullable String capacity,
            SealApproval.Way way,
            SealApproval.Proof proof,
            String proofLabel,
            String hash,
            int revision,
            Instant at,
            boolean alive,
            @Nullable Instant diedAt,
            @Nullable Worded diedWhy) {}
}
