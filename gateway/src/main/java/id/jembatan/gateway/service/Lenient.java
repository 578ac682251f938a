package id.jembatan.gateway.service;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads of an answer what the portal shows, and passes over the rest: a service may say more tomorrow. A number or a
/// yes that a service leaves out is nought or no.
public final class Lenient {

    private Lenient() {}

    public static ObjectMapper of(ObjectMapper strict) {
        return strict.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
