package id.jembatan.kpi.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.hash.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;

/// The version of an answer that is put together from many rows, names of neighbours and the present day: no single
/// counter tells whether it is the same, its bytes do.
@ApplicationScoped
public class Fingerprint {

    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    public long of(Object view) {
        try {
            var hash = Sha256.digest().digest(json.writeValueAsBytes(view));
            return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer must be writable as JSON", e);
        }
    }
}
