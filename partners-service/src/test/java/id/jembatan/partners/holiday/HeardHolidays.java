package id.jembatan.partners.holiday;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What the neighbour tells of days off.
@ApplicationScoped
public class HeardHolidays {

    private final HolidaysHearer hearer;

    HeardHolidays(HolidaysHearer hearer) {
        this.hearer = hearer;
    }

    /// All days off of a year, as they are known now.
    public void tell(int year, long version, String... days) {
        var listed = Arrays.stream(days)
                .map(each -> "{\"day\": \"%s\", \"name\": \"by decree\", \"dayOff\": true}".formatted(each))
                .collect(Collectors.joining(", "));
        try {
            var data = new ObjectMapper()
                    .readTree(
                            "{\"calendarYearId\": \"%s\", \"calendar\": \"ID\", \"year\": %d, \"days\": [%s], \"version\": %d}"
                                    .formatted(Ids.next(), year, listed, version));
            QuarkusTransaction.requiringNew()
                    .run(() -> hearer.apply(new HeardEvent(
                            Ids.next(), "id.jembatan.holiday.changed.v1", Ids.next(), version, Instant.EPOCH, data)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
