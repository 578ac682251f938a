package id.jembatan.partners.registry;

import id.jembatan.partners.place.Location;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A partner as the API shows it.
///
/// @param names the current name first, then the former ones
/// @param actions what this caller may do with it now
public record PartnerView(
        UUID id,
        @Schema(examples = "kr-seoul") String code,
        PartnerKind kind,
        String name,
        @Nullable String localName,
        @Schema(examples = "KR") String country,
        @Nullable Location location,
        List<Name> names,
        List<Tie> partnerships,
        @Nullable String source,
        @Nullable String certainty,
        long version,
        List<String> actions) {

    /// A name and when it held.
    ///
    /// @param until absent for the current name, and for a former one if nobody knows
    @Schema(name = "PartnerName")
    public record Name(
            String name,
            @Nullable String localName,
            boolean current,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            @Nullable String reason,
            Instant recordedAt) {}
}
