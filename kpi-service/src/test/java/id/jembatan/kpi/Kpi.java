package id.jembatan.kpi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.kpi.neighbour.PartnersHearer;
import id.jembatan.kpi.neighbour.PartnershipsHearer;
import id.jembatan.kpi.neighbour.PromisesHearer;
import id.jembatan.kpi.scorecard.AgreementsHearer;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Short ways for the tests: signed-in calls, and things that are there before a test begins.
public final class Kpi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What is told later in the run is told later in the world of the tests, too: it is news, whatever its version.
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final AtomicLong TOLD = new AtomicLong();

    private Kpi() {}

    public static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.JSON)
                .basePath("/api/v1");
    }

    public static String goal() {
        return as("biro")
                .body("{\"kind\": \"AMBITION\", \"title\": {\"en\": \"A goal %s\"}}".formatted(UUID.randomUUID()))
                .post("/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A scorecard of a new goal.
    public static String card() {
        return open("GOAL", goal());
    }

    public static String open(String kind, String subject) {
        return as("biro")
                .body("{\"kind\": \"%s\", \"subject\": \"%s\"}".formatted(kind, subject))
                .post("/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Applies an indicator, and gives back the id of its use.
    public static String apply(String card, String body) {
        return as("biro")
                .body(body)
                .post("/scorecards/" + card + "/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The rank indicator with the baseline 74 of 2024.
    public static String rank(String card) {
        return apply(card, """
                {"indicator": "C10", "baseline": {"value": "74", "period": {"year": 2024}, "source": "not recorded"}}""");
    }

    public static Response target(String user, String applied, String rest) {
        return as(user).body("{\"indicator\": \"%s\", %s}".formatted(applied, rest))
                .post("/targets");
    }

    public static Response observe(String user, String applied, String rest) {
        return as(user).body("{\"indicator\": \"%s\", %s}".formatted(applied, rest))
                .post("/observations");
    }

    /// Decides on a figure; what has to be proved to be verified is proved first.
    public static Response decide(String user, String observation, String decision) {
        if (decision.equals("VERIFIED")) {
            prove(observation);
        }
        return as(user).body("{\"decision\": \"%s\"}".formatted(decision))
                .post("/observations/" + observation + "/verifications");
    }

    /// Puts a file beside a figure, if it takes any.
    public static Response prove(String observation) {
        return given().auth()
                .oauth2(Tokens.of("biro"))
                .multiPart("file", "proof.txt", ("proof of " + observation).getBytes(), "text/plain")
                .post("/api/v1/observations/" + observation + "/evidence");
    }

    public static String id(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    /// Lets the service hear of an agreement.
    public static UUID agreement(
            UUID id, String stage, String partnerCode, String country, String sharedWith, long version) {
        hear(AgreementsHearer.class, "id.jembatan.agreement.moved.v1", id, version, """
                {"agreementId": "%s", "reference": "R-%s", "title": "Water with a city", "procedure": {"code": "X", "version": 1},
                 "stage": "%s", "previousStage": "SIGNED", "kind": "SISTER_CITY",
                 "partners": [{"partnerId": "%s", "code": "%s", "country": "%s"}], "sectors": ["WAT-DRINK"],
                 "sharedWith": [%s], "agency": "sda", "version": %d, "later": "a field that nobody knows yet"}""".formatted(
                        id,
                        id,
                        stage,
                        UUID.nameUUIDFromBytes(partnerCode.getBytes()),
                        partnerCode,
                        country,
                        sharedWith,
                        version));
        return id;
    }

    /// Lets the service hear that the entry of an agreement was taken back: it never was.
    public static void takenBack(UUID id, String partnerCode, long version) {
        hear(AgreementsHearer.class, "id.jembatan.agreement.changed.v1", id, version, """
                {"agreementId": "%s", "reference": "R-%s", "title": "Water with a city", "stage": "IMPLEMENTING",
                 "kind": "SISTER_CITY", "partners": [{"partnerId": "%s", "code": "%s", "country": "ZZ"}],
                 "sectors": ["WAT-DRINK"], "sharedWith": [], "agency": "sda", "enteredInError": true, "version": %d}""".formatted(
                        id, id, UUID.nameUUIDFromBytes(partnerCode.getBytes()), partnerCode, version));
    }

    /// Lets the service hear that the record of a partner was taken into another one.
    public static void merged(String code, String into, long version) {
        hear(
                PartnersHearer.class,
                "id.jembatan.partner.merged.v1",
                UUID.nameUUIDFromBytes(code.getBytes()),
                version,
                """
                {"partnerId": "%s", "code": "%s", "kind": "city", "name": "%s", "country": "ZZ", "names": [],
                 "mergedInto": "%s", "version": %d}""".formatted(
                                UUID.nameUUIDFromBytes(code.getBytes()),
                                code,
                                code,
                                UUID.nameUUIDFromBytes(into.getBytes()),
                                version));
    }

    /// Declares that something contributes to a goal.
    ///
    /// @param what such as `"agreement": "…"`, with further fields after it
    public static String contributes(String goal, String what) {
        return id(as("biro")
                .body(
                        "{\"goal\": \"%s\", %s, \"strength\": \"SUPPORTING\", \"statement\": \"It helps\", \"source\": \"made up\"}"
                                .formatted(goal, what))
                .post("/contributions"));
    }

    /// A new goal under another one.
    public static String goalUnder(String parent) {
        return id(as("biro")
                .body("{\"kind\": \"AMBITION\", \"title\": {\"en\": \"A goal %s\"}, \"parent\": \"%s\"}"
                        .formatted(UUID.randomUUID(), parent))
                .post("/goals"));
    }

    /// The scorecard of a new agreement that is being carried out.
    public static String cardOf(String partnerCode, String country, String sharedWith) {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", partnerCode, country, sharedWith, 1);
        return as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
    }

    /// A definition with a code of its own; the rest is what a test is about.
    public static String define(String rest) {
        var code = ("M" + UUID.randomUUID().toString().substring(0, 13)).toUpperCase(java.util.Locale.ROOT);
        as("biro")
                .body(
                        "{\"code\": \"%s\", \"label\": {\"en\": \"Made up for a test\"}, \"decimals\": 0, \"zeroBaseline\": false, %s}"
                                .formatted(code, rest))
                .post("/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    /// Lets the service hear of a mission that is accredited to a country between two days (ISO, or null).
    public static void mission(String code, String country, String from, String until, long version) {
        var id = UUID.nameUUIDFromBytes(code.getBytes());
        hear(PartnersHearer.class, "id.jembatan.mission.changed.v1", id, version, """
                {"missionId": "%s", "code": "%s", "name": "A mission", "kind": "embassy", "seat": {"country": "%s"},
                 "accreditations": [{"country": "%s", "from": %s, "until": %s}], "version": %d}""".formatted(
                        id, code, country, country, quoted(from), quoted(until), version));
    }

    public static void partner(String code, String name, long version) {
        var id = UUID.nameUUIDFromBytes(code.getBytes());
        hear(PartnersHearer.class, "id.jembatan.partner.renamed.v1", id, version, """
                {"partnerId": "%s", "code": "%s", "kind": "city", "name": "%s", "localName": null, "country": "TR",
                 "names": [], "certainty": "high", "version": %d}""".formatted(
                        id, code, name, version));
    }

    /// Lets the service hear of a relation with a partner.
    public static UUID partnership(UUID id, String partnerCode, String country, String stage, long version) {
        hear(PartnershipsHearer.class, "id.jembatan.partnership.changed.v1", id, version, """
                {"partnershipId": "%s", "partner": {"partnerId": "%s", "code": "%s", "country": "%s"}, "kind": "sister_city",
                 "since": {"year": 1991}, "certainty": "made up for a test", "stage": %s, "follows": null, "ended": null,
                 "version": %d, "later": "a field that nobody knows yet"}""".formatted(
                id, UUID.nameUUIDFromBytes(partnerCode.getBytes()), partnerCode, country, quoted(stage), version));
        return id;
    }

    /// Lets the service hear of a promise of an agreement.
    public static UUID promise(UUID id, UUID agreement, String state, long version) {
        hear(PromisesHearer.class, "id.jembatan.promise.changed.v1", id, version, """
                {"promiseId": "%s", "agreementId": "%s", "instrumentId": "%s", "clause": "Article 3", "text": "A made-up promise",
                 "side": "OURS", "due": {"year": 2026}, "state": "%s", "version": %d}""".formatted(
                id, agreement, UUID.nameUUIDFromBytes(agreement.toString().getBytes()), state, version));
        return id;
    }

    public static void hear(
            Class<? extends id.jembatan.platform.inbox.Hearer> hearer,
            String type,
            UUID subject,
            long version,
            String data) {
        var event = new HeardEvent(
                Ids.next(), type, subject, version, FIRST.plusMillis(TOLD.incrementAndGet()), json(data));
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(hearer).get().apply(event));
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
