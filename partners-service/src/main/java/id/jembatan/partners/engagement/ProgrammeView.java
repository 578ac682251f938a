package id.jembatan.partners.engagement;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.registry.PartnerRef;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The desk of a visit: what happens when and where, who comes, whom to call.
///
/// @param personalDataUntil the last day on which names and contacts are shown
/// @param personalDataLeftOut whether they are left out because that day is over
/// @param note a stable code that says so
@Schema(name = "Programme")
public record ProgrammeView(
        UUID engagement,
        @Nullable String subject,
        PartialDate from,
        @Nullable PartialDate until,
        @Nullable String place,
        List<PartnerRef> partners,
        List<Line> lines,
        List<Delegate> delegation,
        LocalDate personalDataUntil,
        boolean personalDataLeftOut,
        @Nullable String note) {

    /// One line.
    ///
    /// @param who left out with the personal data
    @Schema(name = "ProgrammeLine")
    public record Line(
            UUID id,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            String zone,
            @Nullable String place,
            String what,
            @Nullable String who) {}

    /// Who comes.
    ///
    /// @param contact the id of the contact, and what is known of him; left out with the personal data
    @Schema(name = "Delegate")
    public record Delegate(
            Side side,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Integer people,
            @Nullable Reachable contact) {}

    /// A person that can be reached.
    @Schema(name = "ReachableContact")
    public record Reachable(
            UUID id,
            String name,
            @Nullable String role,
            @Nullable String mail,
            @Nullable String phone) {}
}
