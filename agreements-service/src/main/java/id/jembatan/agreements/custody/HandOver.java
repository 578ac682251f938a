package id.jembatan.agreements.custody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An original goes to somebody else, against a receipt.
///
/// @param holder who has it from then on
/// @param receivedBy the person who took it
/// @param receiptNumber or `receiptDocument`: one of them is there
public record HandOver(
        @NotBlank @Size(max = 300) String holder,
        @NotBlank @Size(max = 300) String place,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 200) String handedOverBy,
        @NotBlank @Size(max = 200) String receivedBy,
        @Nullable @Size(min = 1, max = 200) String receiptNumber,
        @Nullable UUID receiptDocument,
        @Nullable @Size(min = 1, max = 2000) String note) {}
