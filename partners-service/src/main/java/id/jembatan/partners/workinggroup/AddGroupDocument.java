package id.jembatan.partners.workinggroup;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paper of the group: where it is, not the paper itself.
///
/// @param meetingId of which meeting, if it belongs to one
/// @param link its address
/// @param documentId its id in the agreements service
/// @param sha256 of its content, in hexadecimal
/// @param shared whether the partner's officers may know of it
public record AddGroupDocument(
        @Nullable UUID meetingId,
        @NotBlank @Plain @Size(max = 200) String title,

        @Nullable @Size(max = 2000) @Pattern(regexp = "https://[^\\s\\p{Cntrl}<>\"]{1,1990}") String link,

        @Nullable UUID documentId,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @Nullable Boolean shared) {

    public AddGroupDocument {
        title = title == null ? "" : title.strip();
    }

    boolean withPartner() {
        return Boolean.TRUE.equals(shared);
    }
}
