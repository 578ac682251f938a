package id.jembatan.kpi.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The few fields of an agreement event that are needed here; all others are ignored.
@JsonIgnoreProperties(ignoreUnknown = true)
public record HeardAgreement(
        UUID agreementId,
        @Nullable String reference,
        String title,
        String stage,
        @Nullable String kind,
        List<Side> partners,
        List<String> sectors,
        @Nullable String primarySector,
        List<String> sharedWith,
        @Nullable String agency,
        @Nullable Boolean enteredInError,
        long version) {

    @SuppressWarnings("NullAway") // a missing list is an empty one: JSON knows no @NullMarked
    public HeardAgreement {
        partners = partners == null ? List.of() : List.copyOf(partners);
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        sharedWith = sharedWith == null ? List.of() : List.copyOf(sharedWith);
    }

    /// A partner of the agreement.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Side(UUID partnerId, String code, String country) {}
}
