package id.jembatan.agreements.agreement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a partner stands in the procedure of its own side.
///
/// @param partner the name of the partner
/// @param isVerified whether somebody has checked the procedure against that side's law
/// @param reached each stage that it has come to, with the day as far as it is known
public record TrackView(
        UUID id,
        @Nullable UUID partnerId,
        @Nullable String partnerCode,
        String partner,
        AgreementView.ProcedureOf procedure,
        boolean isVerified,
        String stage,
        String stageLabel,
        boolean isFinal,
        boolean onHold,
        Map<String, String> fields,
        Map<String, Map<String, GivenAnswer>> checklists,
        Map<String, String> reached,
        Instant changedAt) {}
