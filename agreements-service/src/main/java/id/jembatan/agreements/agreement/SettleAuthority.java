package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Which language version of a text prevails, or that none does.
///
/// @param language of the one that prevails; absent where all are equally authentic
/// @param clause where the text says so
public record SettleAuthority(
        @NotNull TextAuthority.Rule rule,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language,

        @Nullable @Size(min = 1, max = 300) String clause) {}
