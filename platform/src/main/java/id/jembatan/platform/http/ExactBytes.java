package id.jembatan.platform.http;

import id.jembatan.platform.hash.Sha256;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/// An answer whose bytes are the point: what is sent today can be compared with what was sent then. Its ETag is their
/// hash.
public final class ExactBytes {

    private ExactBytes() {}

    /// What is looked at.
    public static RestResponse<byte[]> page(byte[] bytes, String mediaType) {
        return builder(bytes, mediaType).build();
    }

    /// What is kept.
    ///
    /// @param name under which a browser keeps it
    public static RestResponse<byte[]> file(byte[] bytes, String mediaType, String name) {
        return builder(bytes, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static RestResponse.ResponseBuilder<byte[]> builder(byte[] bytes, String mediaType) {
        return RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.ETAG, "\"" + Sha256.hex(bytes) + "\"");
    }
}
