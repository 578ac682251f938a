package id.jembatan.partners.registry;

import id.jembatan.partners.partnership.PartnershipView;
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
        List<PartnershipView> partnerships,
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
            Instant recordedAt) {

        static Name of(PartnerName name) {
            return new Name(
                    name.name(),
                    name.localName(),
                    name.current(),
                    name.from(),
                    name.until(),
                    name.reason(),
                    name.recordedAt());
        }
    }

    static PartnerView of(Partner partner, List<String> actions) {
        return new PartnerView(
                partner.id(),
                partner.code(),
                partner.kind(),
                partner.name(),
                partner.localName(),
                partner.country(),
                partner.location(),
                partner.names().stream().map(Name::of).toList(),
                partner.partnerships().stream().map(PartnershipView::of).toList(),
                partner.source(),
                partner.certainty(),
                partner.version(),
                actions);
    }
}
