package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A fact as one side tells it.
///
/// @param fact what it is about: `stage`, `scope`, `date`, `figure`, `status`, `name`, `kind`, `place`, `note`
/// @param about which one, where a case has several of them, such as `hospitals`
/// @param definition what a figure counts, and over which period
public record MakeStatement(
        @NotNull @Pattern(regexp = "stage|scope|date|figure|status|name|kind|place|note") String fact,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String about,

        @NotNull Statement.Side side,
        @NotBlank @Size(max = 2000) String value,
        @Nullable @Size(min = 1, max = 2000) String definition,
        @Nullable PartialDate on,
        @Nullable @Size(min = 1, max = 1000) String source,
        @Nullable @Size(min = 1, max = 300) String certainty) {

    /// The side by its name, for those who read it from a file.
    public static Statement.Side side(String name) {
        return Statement.Side.valueOf(name);
    }
}
