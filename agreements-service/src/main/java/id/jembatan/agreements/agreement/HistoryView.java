package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that happened to a case, the newest first.
public record HistoryView(List<Entry> items) {

    /// What kind of thing happened.
    public enum What {
        MOVE,
        /// A step of a partner's own side.
        PARTNER_MOVE,
        DOCUMENT,
        CHANGE,
        STATEMENT
    }

    /// @param text a short line in the reader's language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Instant at,
            What what,
            String text,
            @Nullable String by,
            @Nullable MoveView move,
            @Nullable UUID document,
            @Nullable String action) {}
}
