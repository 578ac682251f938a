package id.jembatan.platform.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What must not be erased, since when, and until when it had to be kept.
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldView(
        UUID id,
        String resource,
        @Nullable UUID resourceId,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {

    static final String COLUMNS =
            "id, resource, resource_id, reason, placed_by, placed_at, lifted_by, lifted_at, lift_reason";

    static HoldView of(ResultSet row) throws SQLException {
        var lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new HoldView(
                row.getObject("id", UUID.class),
                row.getString("resource"),
                row.getObject("resource_id", UUID.class),
                row.getString("reason"),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("lifted_by"),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lift_reason"));
    }
}
