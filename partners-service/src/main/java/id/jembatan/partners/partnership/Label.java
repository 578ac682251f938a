package id.jembatan.partners.partnership;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A code of a list that is data, with its name.
///
/// @param name in the language of the request
/// @param names by language code
/// @param source where it comes from, if that is on record
@Schema(name = "PartnershipCode")
public record Label(
        String code,
        String name,
        Map<String, String> names,
        @Nullable String source) {}
