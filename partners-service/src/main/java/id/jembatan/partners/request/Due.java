package id.jembatan.partners.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.mission.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Until when something is asked for: a day, which counts to its end, or a moment. One of the two.
@Schema(name = "RequestDue")
public record Due(
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate on,
        @Nullable Instant at) {

    public Due {
        on = Days.meant(on);
        if (at != null && (at.isBefore(Instant.EPOCH) || at.getEpochSecond() > 253_402_300_799L)) {
            throw new java.time.DateTimeException("A year is between 1970 and 9999");
        }
    }

    boolean once() {
        return (on == null) != (at == null);
    }

    /// The first moment at which it is too late.
    Instant end(ZoneId zone) {
        if (at != null) {
            return at;
        }
        if (on == null) {
            throw new IllegalStateException("Neither a day nor a moment");
        }
        return on.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// When a reminder of the day itself comes: at its beginning; of a moment: then.
    Instant reminded(ZoneId zone) {
        return on == null ? end(zone) : on.atStartOfDay(zone).toInstant();
    }

    /// The day, for a sentence.
    LocalDate day(ZoneId zone) {
        return on != null ? on : LocalDate.ofInstant(end(zone), zone);
    }
}
