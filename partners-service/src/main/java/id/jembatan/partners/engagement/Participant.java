package id.jembatan.partners.engagement;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who takes part: an organisation or a role; a person only by the id of a contact.
///
/// @param people how many; absent: not known
@Embeddable
public record Participant(
        @NotNull Side side,
        @Nullable @Plain @Size(max = 200) String organisation,
        @Nullable @Plain @Size(max = 200) String role,
        @Nullable @Min(1) @Max(100_000) Integer people,
        @Nullable @Column(name = "contact_id") UUID contact) {

    public Participant {
        organisation = Text.tidy(organisation);
        role = Text.tidy(role);
    }
}
