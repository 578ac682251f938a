package id.jembatan.agreements.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A case that waits for the caller.
///
/// @param moves the steps forward from its stage that are his to take; what each of them lacks, `next` tells
/// @param papers what those or other steps need, he can provide, and is not on file
@Schema(name = "WaitingCase")
public record WaitingView(
        UUID agreementId,
        String reference,
        String title,
        String stage,
        String stageLabel,
        Instant changedAt,
        List<Wanted> moves,
        List<Wanted> papers) {

    /// A step or a paper.
    @Schema(name = "WaitingFor")
    public record Wanted(String code, String label, String legalBasis) {}
}
