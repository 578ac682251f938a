package id.jembatan.partners.request;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of a request can be changed as long as it is open. Another mission is another request.
public record ChangeRequest(
        @NotBlank @Plain @Size(max = 60) String kind,
        @NotBlank @Plain @Size(max = 200) String title,
        @Nullable @Size(max = 8000) String text,
        @NotNull @Valid Due due,
        @NotNull Priority priority) {

    public ChangeRequest {
        kind = kind == null ? "" : kind.strip();
        title = title == null ? "" : title.strip();
        text = Text.tidy(text);
    }
}
