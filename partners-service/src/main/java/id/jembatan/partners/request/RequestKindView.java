package id.jembatan.partners.request;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A kind of request as the API shows it.
///
/// @param name in the language of the request
@Schema(name = "RequestKind")
public record RequestKindView(
        @Schema(examples = "verbal_note") String code, String name, Map<String, String> names) {}
