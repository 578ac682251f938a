package id.jembatan.agreements.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One report that is owed.
///
/// @param agreementId where it is owed for one case that ended
/// @param cutOff the day as of which the report that was sent shows the register
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodView(
        UUID id,
        String duty,
        String nameLabel,
        String recipientLabel,
        String legalBasis,
        @Nullable UUID agreementId,
        LocalDate begins,
        LocalDate ends,
        LocalDate due,
        State state,
        boolean lateSubmitted,
        @Nullable String letterNumber,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate cutOff,
        @Nullable String note,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        List<String> actions) {

    /// Where it stands today.
    public enum State {
        OPEN,
        LATE,
        SUBMITTED
    }
}
