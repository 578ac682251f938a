package id.jembatan.gateway.goal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What contributes to no goal.
final class Unaligned {

    private Unaligned() {}

    public record Agreement(
            UUID id,
            @Nullable String reference,
            String title,
            @Nullable String stage,
            List<Partner> partners) {}

    public record Partner(
            String code, String name, @Nullable String country) {}

    /// @param partner the code of the partner
    public record Partnership(
            UUID id,
            String partner,
            @Nullable String name,
            @Nullable String country,
            @Nullable String kind) {}
}
