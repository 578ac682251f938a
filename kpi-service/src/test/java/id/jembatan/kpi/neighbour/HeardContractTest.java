package id.jembatan.kpi.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is needed here of a neighbour's events is what the neighbour promises.
class HeardContractTest {

    @ParameterizedTest
    @CsvSource({
        "partners, partner.registered.v1, partnerId code name version",
        "partners, partner.changed.v1, partnerId code name version",
        "partners, partner.renamed.v1, partnerId code name version",
        "partners, mission.changed.v1, missionId code name accreditations version",
        "partners, partnership.changed.v1, partnershipId partner kind since certainty stage follows ended version",
        "agreements, promise.changed.v1, promiseId agreementId instrumentId clause text side state version",
        "agreements, agreement.opened.v1, agreementId reference title stage partners sharedWith version",
        "agreements, agreement.moved.v1, agreementId reference title stage partners sharedWith version",
        "agreements, agreement.changed.v1, agreementId reference title stage partners sharedWith version",
    })
    void the_neighbour_promises_what_is_needed(String service, String event, String needed) throws IOException {
        var schema = schema(service, event);

        assertThat(schema.path("required").valueStream().map(JsonNode::asText)).contains(needed.split(" "));
    }

    private static JsonNode schema(String service, String event) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("..", service + "-service", "src/main/resources/events", event + ".schema.json")
                        .toFile());
    }
}
