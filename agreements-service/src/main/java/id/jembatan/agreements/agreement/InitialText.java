package id.jembatan.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The act of initialling a text in all its languages.
///
/// @param on the day of the act
/// @param initials of everybody who put his initials under it
public record InitialText(
        @NotNull LocalDate on,
        @Nullable @Size(min = 1, max = 200) String place,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Initial> initials) {

    /// Whose side somebody stands on.
    public enum Side {
        OURS,
        PARTNER
    }

    /// @param capacity in which he acts, such as head of delegation
    public record Initial(
            @NotNull Side side,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 200) String capacity) {}
}
