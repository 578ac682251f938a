package id.jembatan.agreements.instrument;

import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.post;
import static id.jembatan.agreements.instrument.Texts.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An old text may be entered without its papers. That is a door for the past, not around what is asked today.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class LateEntryTest {

    private static final String UNTIL = "{\"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}}}";

    @Inject
    Neighbours neighbours;

    private String partner;

    @BeforeEach
    void set() {
        today("2026-11-22");
        partner = neighbours.aPartnerIn("TR").code();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    private static void today(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private static void late(String text, String year) {
        post(
                        "kepala",
                        "/instruments/" + text + "/signatures",
                        "{\"on\": {\"year\": %s}, \"late\": true}".formatted(year))
                .statusCode(201);
    }

    @Test
    void a_signature_is_not_late_because_somebody_says_so() {
        var id = aCaseWith(partner);
        var text = aDraft(id, "{\"kind\": \"MSP\", \"texts\": [], \"signatories\": []}");
        var late = "{\"on\": %s, \"late\": true}";

        for (var day : List.of("2026-11-22", "2026-11", "2026")) {
            post("kepala", "/instruments/" + text + "/signatures", late.formatted(date(day)))
                    .statusCode(422)
                    .body("errors.code", hasItem("not-late"));
        }
        post("kepala", "/instruments/" + text + "/signatures", late.formatted(date("2026-11-21")))
                .statusCode(201)
                .body("acts.find { it.act == 'SIGNED' }.details.late", equalTo("true"))
                .body("acts.find { it.act == 'SIGNED' }.details.skipped", equalTo("sign.no-signatory, sign.no-text"));
    }

    @Test
    void an_old_case_may_still_get_a_text_that_is_long_over() {
        var id = aCaseWith(partner);
        var text = aDraft(id, "{\"kind\": \"MSP\", \"texts\": [], \"signatories\": []}");
        today("2029-01-01");
        var late = "{\"on\": %s, \"late\": true}";

        post("kepala", "/instruments/" + text + "/signatures", late.formatted(date("2028-06-01")))
                .statusCode(422)
                .body("errors.code", hasItem("not-late"));
        post("kepala", "/instruments/" + text + "/signatures", late.formatted(date("2027-12-01")))
                .statusCode(201);
    }

    @Test
    void late_or_corrected_a_text_rests_only_on_what_was_in_force() {
        var id = aCaseWith(partner);
        var parent = aDraft(id, UNTIL.formatted(date("2030")));
        late(parent, "2015");
        var child = aDraft(id, "{\"kind\": \"IA\", \"parent\": \"%s\"}".formatted(parent));

        post("kepala", "/instruments/" + child + "/signatures", "{\"on\": {\"year\": 2014}, \"late\": true}")
                .statusCode(409)
                .body("missing.code", contains("sign.parent-not-in-force"));
        post("kepala", "/instruments/" + child + "/signatures", "{\"on\": {\"year\": 2016}, \"late\": true}")
                .statusCode(201);

        var younger = aDraft(id, UNTIL.formatted(date("2030")));
        sign(younger, "2026-11-20").statusCode(201);
        post("kepala", "/instruments/" + child + "/corrections", """
                {"reason": "another parent", "to": {"parent": "%s"}}""".formatted(younger))
                .statusCode(409)
                .body("code", equalTo("parent-not-in-force"));
        assertThat(get("kepala", "/instruments/" + child).extract().<String>path("parent.id"))
                .isEqualTo(parent);
    }
}
