package id.jembatan.agreements.procedure;

import java.util.Map;
import java.util.UUID;

/// A valid document of a case, as the procedure looks at it.
///
/// @param attributes the filled-in ones; dates as ISO days
/// @param parts text by part
public record Paper(UUID id, String type, String hash, Map<Attribute, String> attributes, Map<String, String> parts) {

    boolean has(Attribute attribute) {
        return attributes.containsKey(attribute);
    }

    String language() {
        return attributes.getOrDefault(Attribute.LANGUAGE, "");
    }
}
