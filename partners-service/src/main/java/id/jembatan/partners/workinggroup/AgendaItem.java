package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A point of an agenda; the order is that of the list.
///
/// @param owner which side brings it in
public record AgendaItem(
        @NotBlank @Plain @Size(max = 300) String title,
        @NotNull Side owner,
        @Nullable @Plain @Size(max = 1000) String note) {

    public AgendaItem {
        title = title == null ? "" : title.strip();
    }
}
