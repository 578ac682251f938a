package id.jembatan.partners.partnership;

import id.jembatan.partners.partnership.PartnershipView.PartnerOf;
import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An anniversary of a relation.
///
/// @param on as precisely as the beginning is known: a relation known by its year has a jubilee year, not a day
/// @param name what it is called, in the language of the request
@Schema(name = "Anniversary")
public record AnniversaryView(
        UUID partnershipId,
        PartnerOf partner,
        String kind,
        PartialDate since,
        PartialDate on,
        int years,
        boolean round,
        String name) {}
