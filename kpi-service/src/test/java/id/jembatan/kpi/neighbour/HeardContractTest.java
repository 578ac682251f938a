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
        "partners, partner.registered.v1, partnerId code name country kind mergedInto version",
        "partners, partner.changed.v1, partnerId code name country kind mergedInto version",
        "partners, partner.renamed.v1, partnerId code name country kind mergedInto version",
        "partners, partner.merged.v1, partnerId code name country kind mergedInto version",
        "partners, mission.changed.v1, missionId code name accreditations version",
        "partners, partnership.changed.v1, partnershipId partner kind since certainty stage follows ended version",
        "partners, engagement.changed.v1, engagementId kind happened from partners sectors audience version",
        "partners, commitment.changed.v1, commitmentId partnerId side state audience version",
        "partners, working-group.changed.v1, workingGroupId name partnerId partnershipId sectors audience version",
        "agreements, instrument.changed.v1, instrumentId agreementId number kind title state endKnown version",
        "agreements, agreement.timed.v1, agreementId steps clocks signings version",
        "agreements, duty.reminded.v1, periodId duty name begins ends due version",
        "agreements, duty.overdue.v1, periodId duty name begins ends due version",
        "agreements, duty.submitted.v1, periodId duty name begins ends due version",
        "agreements, promise.changed.v1, promiseId agreementId instrumentId clause text side state version",
        "agreements, agreement.opened.v1, agreementId reference title stage kind partners sectors sharedWith version",
        "agreements, agreement.moved.v1, agreementId reference title stage kind partners sectors sharedWith version",
        "agreements, agreement.changed.v1, agreementId reference title stage kind partners sectors sharedWith version",
    })
    void the_neighbour_promises_what_is_needed(String service, String event, String needed) throws IOException {
        var schema = schema(service, event);

        assertThat(schema.path("required").valueStream().map(JsonNode::asText)).contains(needed.split(" "));
    }

    /// What is told only where there is something to tell.
    @ParameterizedTest
    @CsvSource({
        "partners, partnership.changed.v1, stageShared",
        "partners, engagement.changed.v1, until title partnershipId returnedOn reportDue reportedOn",
        "partners, commitment.changed.v1, origin dueOn settledOn title",
        "partners, working-group.changed.v1, meetingDays",
        "agreements, agreement.changed.v1, primarySector enteredInError agency",
        "agreements, instrument.changed.v1, inForceOn endsOn undecided followsId",
        "agreements, duty.submitted.v1, submittedOn agreementId",
    })
    void the_neighbour_knows_what_may_be_left_out(String service, String event, String known) throws IOException {
        assertThat(schema(service, event).path("properties").propertyStream().map(java.util.Map.Entry::getKey))
                .contains(known.split(" "));
    }

    private static JsonNode schema(String service, String event) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("..", service + "-service", "src/main/resources/events", event + ".schema.json")
                        .toFile());
    }
}
