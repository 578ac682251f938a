package id.jembatan.partners.heard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we need of an event of the agreements service; the rest is not ours.
///
/// @param sharedWith codes of the partners whose officers may know of it
public record AgreementTold(
        UUID agreementId,
        String reference,
        String title,
        Procedure procedure,
        String stage,
        String kind,
        @Nullable List<PartnerOf> partners,
        @Nullable List<String> sectors,
        @Nullable List<String> sharedWith,
        @Nullable String agency,
        long version) {

    record Procedure(String code, int version) {}

    record PartnerOf(UUID partnerId) {}

    List<UUID> partnerIds() {
        return partners == null
                ? List.of()
                : partners.stream().map(PartnerOf::partnerId).distinct().toList();
    }

    static String[] texts(@Nullable List<String> some) {
        return some == null ? new String[0] : some.toArray(String[]::new);
    }
}
