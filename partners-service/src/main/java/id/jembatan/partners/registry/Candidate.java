package id.jembatan.partners.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A record that may mean the same body.
///
/// @param why what is alike: `same-identifier`, `same-name`, `same-place`, `similar-name`, `near`
/// @param likeness from 0 to 1; the rules are data (table `likeness_rule`)
@Schema(name = "DuplicateCandidate")
public record Candidate(
        UUID id,
        @Schema(examples = "ua-kyiv") String code,
        PartnerKind kind,
        String name,
        String country,
        List<String> why,
        BigDecimal likeness) {

    Candidate because(List<String> reasons, BigDecimal alike) {
        return new Candidate(id, code, kind, name, country, reasons, alike);
    }
}
