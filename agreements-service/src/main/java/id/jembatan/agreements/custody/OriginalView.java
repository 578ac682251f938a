package id.jembatan.agreements.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An original, who has it now, whose hands it went through, and what was copied from it.
///
/// @param document the paper on file that shows it
/// @param custody the present holder first
public record OriginalView(
        UUID id,
        UUID agreementId,
        UUID document,
        String label,
        Form form,
        List<Custody> custody,
        List<Copy> copies,
        Instant registeredAt,
        String registeredBy) {

    /// What an original is made of.
    public enum Form {
        PAPER,
        /// The file itself is the original.
        ELECTRONIC
    }

    /// @param since the first day
    /// @param until the day on which it was handed on; absent for the present holder
    public record Custody(
            String holder,
            String place,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String handedOverBy,
            @Nullable String receivedBy,
            @Nullable String receiptNumber,
            @Nullable UUID receiptDocument,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    public record Copy(
            UUID id,
            String certifiedBy,
            String capacity,
            LocalDate on,
            @Nullable String number,
            String madeFor,
            @Nullable UUID document,
            Instant recordedAt,
            String recordedBy) {}
}
