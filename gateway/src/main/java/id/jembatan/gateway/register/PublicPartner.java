package id.jembatan.gateway.register;

import id.jembatan.gateway.page.KnownDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A partner as everybody may see it.
public record PublicPartner(
        String code,
        String kind,
        String name,
        @Nullable String localName,
        List<Name> names,
        String country,
        @Nullable Location location,
        List<Tie> relations,
        Instant publicSince) {

    public record Name(String name, @Nullable String language) {}

    public record Location(BigDecimal latitude, BigDecimal longitude) {}

    public record Tie(
            String kind,
            String label,
            @Nullable KnownDate since,
            @Nullable KnownDate endedOn,
            boolean ended) {}

    /// Whether the name in its own script says more than the name itself.
    public boolean hasOwnName() {
        return localName != null && !localName.equals(name);
    }

    /// Other names in use, in one line.
    public String otherNames() {
        return names.stream().map(Name::name).distinct().collect(Collectors.joining(" · "));
    }
}
