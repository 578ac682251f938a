package id.jembatan.partners.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// The neighbour still tells what we need of days off.
class HolidayContractTest {

    @Test
    void the_neighbour_tells_calendar_year_and_days() throws IOException {
        var schema = new ObjectMapper()
                .readTree(Path.of("../agreements-service/src/main/resources/events/holiday.changed.v1.schema.json")
                        .toFile());
        var required = new ArrayList<String>();
        schema.get("required").forEach(each -> required.add(each.asText()));
        var ofDay = new ArrayList<String>();
        schema.at("/properties/days/items/required").forEach(each -> ofDay.add(each.asText()));

        assertThat(required).contains("calendar", "year", "days", "version");
        assertThat(ofDay).contains("day", "name", "dayOff");
    }
}
