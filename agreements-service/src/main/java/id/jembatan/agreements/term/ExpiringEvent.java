package id.jembatan.agreements.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text is going to end, or to go on by itself: told once for each of the days that the office wants to know of.
///
/// @param instrument the text; where no text is known, the case itself stands for it: its own id, reference and title
/// @param about what comes: `END`, or `LAST_DAY_TO_OBJECT`
/// @param actBy the day itself; the first that it may be, where it is not known to the day
/// @param dayKnown `POSSIBLY` where the end is known by month or year only
/// @param days which of the reminders it is
/// @param daysLeft how many days are really left: fewer, when the teller had slept
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpiringEvent(
        UUID agreementId,
        String reference,
        String title,
        @Nullable String agency,
        List<PartnerOf> partners,
        List<String> sharedWith,
        InstrumentOf instrument,
        About about,
        @Nullable PartialDate endsOn,
        LocalDate actBy,
        Certainty dayKnown,
        int days,
        long daysLeft,
        long version)
        implements DomainEvent {

    enum About {
        END,
        LAST_DAY_TO_OBJECT
    }

    /// What comes, and when.
    record Ends(About about, @Nullable PartialDate on, LocalDate actBy, Certainty dayKnown, int days) {}

    record PartnerOf(UUID partnerId, String code, @Nullable String country) {}

    record InstrumentOf(UUID id, String number, String kind, String title) {}

    @Override
    public UUID subject() {
        return agreementId;
    }

    @Override
    public String type() {
        return "id.jembatan.agreement.expiring.v1";
    }
}
