package id.jembatan.platform.journal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The end of the chain at a moment, signed by the service.
///
/// @param chainNo how many entries were sealed
/// @param hash of the last of them, in hexadecimal digits
/// @param keyId short for the public key
/// @param jws the same three as a JSON Web Signature (RFC 7515): to be kept where this service cannot write
record CheckpointView(
        @Schema(examples = "4711") long chainNo,
        @Schema(pattern = "[0-9a-f]{64}") String hash,
        Instant at,
        @Schema(pattern = "[0-9a-f]{32}") String keyId,
        String jws) {}
