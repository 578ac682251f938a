package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements.PartnerName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agreement that contributes to no goal.
record UnalignedAgreement(
        UUID id,
        @Nullable String reference,
        String title,
        String stage,
        @Nullable String agency,
        List<PartnerName> partners) {

    static UnalignedAgreement of(KnownAgreement it, List<PartnerName> partners) {
        return new UnalignedAgreement(it.id(), it.reference(), it.title(), it.stage(), it.agency(), partners);
    }
}
