package id.jembatan.partners.partnership;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A kind of partnership as the API shows it.
///
/// @param name in the language of the request
/// @param names by language code
public record PartnershipKindView(
        @Schema(examples = "sister_city") String code, String name, Map<String, String> names) {

    static PartnershipKindView of(PartnershipKind kind, String language) {
        var names = kind.names();
        return new PartnershipKindView(kind.code(), names.getOrDefault(language, kind.code()), names);
    }
}
