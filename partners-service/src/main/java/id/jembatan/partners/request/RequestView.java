package id.jembatan.partners.request;

import id.jembatan.partners.registry.PartnerRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request as the API shows it.
///
/// @param dueAt the first moment at which it is too late, also where only a day was given
/// @param overdue whether it is open and too late now
/// @param keeper the desk that asks
/// @param actions what this caller may do with it now: `update`, and the moves that are his
@Schema(name = "Request")
public record RequestView(
        UUID id,
        String kind,
        String title,
        @Nullable String text,
        @Nullable PartnerRef partner,
        String mission,
        Due due,
        Instant dueAt,
        boolean overdue,
        Priority priority,
        RequestState state,
        String keeper,
        Instant askedAt,
        long version,
        List<String> actions) {}
