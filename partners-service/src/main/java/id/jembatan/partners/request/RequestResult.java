package id.jembatan.partners.request;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that goes with an answer: where it is, not the thing itself.
///
/// @param link its address
/// @param documentId its id in the agreements service
/// @param sha256 of its content, in hexadecimal
@Schema(name = "RequestResult")
public record RequestResult(
        @NotBlank @Plain @Size(max = 200) String title,

        @Nullable @Size(max = 2000) @Pattern(regexp = "https://[^\\s\\p{Cntrl}<>\"]{1,1990}") String link,

        @Nullable UUID documentId,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

    public RequestResult {
        title = title == null ? "" : title.strip();
    }
}
