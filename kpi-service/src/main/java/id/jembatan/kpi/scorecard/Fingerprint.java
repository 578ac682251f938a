package id.jembatan.kpi.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The version of an answer that is put together from many rows, names of neighbours and the present day: no single
/// counter tells whether it is the same, its bytes do.
@ApplicationScoped
class Fingerprint {

    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    long of(Object view) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("An answer must be writable as JSON", e);
        }
    }
}
