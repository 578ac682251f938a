package id.jembatan.agreements.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a report that is owed: always all that is known of it.
///
/// @param daysBefore which of the agreed reminders this is; only where it is one
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyEvent(
        @JsonIgnore Happened happened,
        UUID periodId,
        String duty,
        String name,
        String recipient,
        @Nullable UUID agreementId,
        LocalDate begins,
        LocalDate ends,
        LocalDate due,
        @Nullable Integer daysBefore,
        @Nullable String letterNumber,
        @Nullable LocalDate submittedOn,
        long version)
        implements DomainEvent {

    enum Happened {
        REMINDED("id.jembatan.duty.reminded.v1"),
        OVERDUE("id.jembatan.duty.overdue.v1"),
        SUBMITTED("id.jembatan.duty.submitted.v1");

        private final String type;

        Happened(String type) {
            this.type = type;
        }
    }

    @Override
    public UUID subject() {
        return periodId;
    }

    @Override
    public String type() {
        return happened.type;
    }
}
