package id.jembatan.agreements.agreement;

import id.jembatan.agreements.signature.SignatureReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found of electronic signatures inside a file, worded for its reader.
///
/// @param count how many there are; fifty stands for fifty or more
/// @param text says it in one sentence
/// @param revocationChecked always false: the check works without asking anybody
public record SignaturesView(
        SignatureReport.State state,
        Instant checkedAt,
        int count,
        String text,
        boolean revocationChecked,
        List<One> items) {

    /// @param verdict the code behind the text
    public record One(
            SignatureReport.Purpose purpose,
            @Nullable String signer,
            @Nullable String organisation,
            @Nullable String issuer,
            @Nullable String serial,
            @Nullable Instant claimedAt,
            @Nullable Instant timestampedAt,
            SignatureReport.Bytes bytes,
            SignatureReport.Coverage coverage,
            long coveredBytes,
            SignatureReport.Issuer issuerKnown,
            @Nullable String trustAnchor,
            String verdict,
            String text) {}
}
