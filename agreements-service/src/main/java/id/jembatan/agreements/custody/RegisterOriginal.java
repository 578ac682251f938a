package id.jembatan.agreements.custody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An original, and who holds it first.
///
/// @param document the paper on file that shows it, such as its scan
/// @param label tells it from the others: "our original", "the partner's original"
/// @param since the day from which the holder has had it
public record RegisterOriginal(
        @NotNull UUID document,
        @NotBlank @Size(max = 200) String label,
        OriginalView.@NotNull Form form,
        @NotBlank @Size(max = 300) String holder,
        @NotBlank @Size(max = 300) String place,
        @NotNull LocalDate since,
        @Nullable @Size(min = 1, max = 2000) String note) {}
