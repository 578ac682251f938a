package id.jembatan.agreements.instrument;

import static id.jembatan.agreements.instrument.Texts.API;
import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.as;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.draft;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.paper;
import static id.jembatan.agreements.instrument.Texts.patch;
import static id.jembatan.agreements.instrument.Texts.post;
import static id.jembatan.agreements.instrument.Texts.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class InstrumentResourceTest {

    @Inject
    Neighbours neighbours;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void today() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    private String aCase() {
        return aCaseWith(neighbours.aPartnerIn("TR").code());
    }

    @Test
    void nothing_is_signed_before_everything_is_there_and_each_missing_thing_is_named() {
        var id = aCase();
        var text = aDraft(id, """
                {"kind": "MSP", "texts": [], "signatories": [
                    {"side": "OURS", "name": "Siti Aminah", "capacity": "Governor", "part": "SIGNS"}]}""");

        sign(text, "2026-11-20")
                .statusCode(409)
                .body("code", equalTo("not-ready-to-sign"))
                .body("missing.code", contains("sign.no-signatory", "sign.no-text", "sign.powers-lacking"))
                .body("detail", containsString("full powers of Siti Aminah (Governor)"));

        var letter = paper(id, "FULL_POWERS", "id");
        patch("biro", "/instruments/" + text, """
                {"texts": [{"document": "%s", "language": "id", "prevailing": false},
                           {"document": "%s", "language": "tr", "prevailing": true}],
                 "signatories": [
                    {"side": "OURS", "name": "Siti Aminah", "capacity": "Governor", "part": "SIGNS"},
                    {"side": "PARTNER", "name": "Ayşe Yılmaz", "capacity": "Mayor", "part": "SIGNS"},
                    {"side": "OURS", "name": "Budi", "capacity": "Ambassador", "part": "WITNESSES"}]}""".formatted(
                                paper(id, "SIGNING_TEXT", "id"), paper(id, "SIGNING_TEXT", "tr")))
                .statusCode(200);
        post("biro", "/instruments/" + text + "/full-powers", """
                {"document": "%s", "holder": "Siti Aminah", "kinds": ["LOI"], "grantedBy": "the minister",
                 "grantedOn": %s}""".formatted(letter, date("2026-11-01")))
                .statusCode(201);
        sign(text, "2026-11-20").statusCode(409).body("missing.code", contains("sign.powers-wrong"));
        post("biro", "/instruments/" + text + "/full-powers", """
                {"document": "%s", "holder": "siti aminah", "kinds": ["MSP", "LOI"], "grantedBy": "the minister",
                 "grantedOn": %s, "validUntil": %s}""".formatted(
                                letter, date("2026-11-01"), date("2026-12-31")))
                .statusCode(201);
        sign(text, "2026-11-20")
                .statusCode(201)
                .body("standing", equalTo("IN_FORCE"))
                .body("inForceOn.day", equalTo(20))
                .body("inForceWhy.code", equalTo("entry.on-signature"))
                .body("ceremony.place", equalTo("Balai Kota"))
                .body("texts", hasSize(2))
                .body("powers[0].result", equalTo("GOOD"))
                .body("powers[0].findings.code", contains("holder", "scope", "granted", "valid"))
                .body("endKnown", equalTo(false))
                .body("acts.act", contains("DRAFTED", "REDRAFTED", "EMPOWERED", "EMPOWERED", "SIGNED", "ENTERED"));
        get("biro", "/agreements/" + id + "/history").statusCode(200).body("items.text", hasItem("Text signed"));
    }

    @Test
    void a_lawyers_note_stands_in_for_powers_and_an_old_text_is_entered_late_by_whoever_may() {
        var id = aCase();
        var text = aDraft(id, "{\"kind\": \"MSP\"}");
        var note = paper(id, "FULL_POWERS_NOTE", "id");
        post("biro", "/instruments/" + text + "/signatures", """
                {"on": %s, "powersNote": "%s"}""".formatted(date("2026-11-20"), note))
                .statusCode(201);

        var old = aDraft(
                id, "{\"kind\": \"MSP\", \"texts\": [], \"signatories\": [], \"entry\": {\"rule\": \"NOT_KNOWN\"}}");
        var late = "{\"on\": {\"year\": 1990}, \"late\": true, \"note\": \"found in the archive\"}";
        post("biro", "/instruments/" + old + "/signatures", late).statusCode(403);
        post("kepala", "/instruments/" + old + "/signatures", late)
                .statusCode(201)
                .body("signedOn.year", equalTo(1990))
                .body("inForceOn", nullValue())
                .body("endKnown", equalTo(false));
    }

    @Test
    void entry_waits_for_both_notifications_and_then_is_computed() {
        var text = aSigned(aCase(), "2026-10-01", """
                {"entry": {"rule": "AFTER_LAST_NOTIFICATION", "period": {"count": 30, "unit": "DAYS"}},
                 "term": {"end": {"rule": "AFTER", "period": {"count": 5, "unit": "YEARS"}}}}""");
        get("biro", "/instruments/" + text)
                .body("standing", equalTo("SIGNED"))
                .body("inForceWhy.code", equalTo("entry.waits-for-both"));

        var tell = "{\"side\": \"%s\", \"on\": %s}";
        post("biro", "/instruments/" + text + "/notifications", tell.formatted("OURS", date("2026-10-10")))
                .statusCode(201)
                .body("inForceWhy.text", containsString("the partner"));
        post("biro", "/instruments/" + text + "/notifications", tell.formatted("OURS", date("2026-10-11")))
                .statusCode(409)
                .body("code", equalTo("told-already"));
        post("biro", "/instruments/" + text + "/notifications", tell.formatted("PARTNER", date("2026-11-05")))
                .statusCode(201)
                .body("standing", equalTo("SIGNED"))
                .body("inForceOn.month", equalTo(12))
                .body("inForceOn.day", equalTo(5))
                .body("endsOn.year", equalTo(2031))
                .body("endsOn.day", equalTo(5));
    }

    @Test
    void no_child_is_signed_before_its_parent_is_in_force_and_one_that_enters_with_it_follows() {
        var id = aCase();
        var parent = aDraft(id, """
                {"entry": {"rule": "ON_LAST_NOTIFICATION"}}""");
        var child = aDraft(
                id, "{\"kind\": \"IA\", \"parent\": \"%s\", \"entry\": {\"rule\": \"WITH_PARENT\"}}".formatted(parent));
        sign(child, "2026-10-02").statusCode(409).body("missing.code", hasItem("sign.parent-not-in-force"));

        sign(parent, "2026-10-01").statusCode(201);
        sign(child, "2026-10-02").statusCode(409);
        for (var side : new String[] {"OURS", "PARTNER"}) {
            post(
                            "biro",
                            "/instruments/" + parent + "/notifications",
                            "{\"side\": \"%s\", \"on\": %s}".formatted(side, date("2026-10-05")))
                    .statusCode(201);
        }
        sign(child, "2026-10-04").statusCode(409);
        sign(child, "2026-10-06")
                .statusCode(201)
                .body("inForceOn.day", equalTo(6))
                .body("powers[0].why.code", equalTo("powers.under-parent"));
    }

    @Test
    void an_ending_takes_along_what_says_so_and_explains_each() {
        var id = aCase();
        var parent = aSigned(id, "2026-01-10", "{}");
        var ends = aSigned(id, "2026-02-01", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(parent));
        var below = aSigned(id, "2026-02-02", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(ends));
        var stays = aSigned(id, "2026-02-03", """
                {"kind": "PKS", "parent": "%s", "whenParentEnds": "SURVIVES"}""".formatted(parent));
        var completes = aSigned(id, "2026-02-04", """
                {"kind": "PKS", "parent": "%s", "whenParentEnds": "COMPLETES",
                 "term": {"end": {"rule": "ON_DATE", "date": {"year": 2027}}}}""".formatted(parent));
        var waiting = aDraft(id, "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(parent));
        var form = """
                {"on": %s, "ground": "aim-reached", "reason": "all is done"}""".formatted(date("2026-11-01"));

        post("biro", "/instruments/" + parent + "/endings", form).statusCode(403);
        post("kepala", "/instruments/" + parent + "/endings", form.replace("aim-reached", "boredom"))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-ground"));
        post("kepala", "/instruments/" + parent + "/endings", form.replace("2026", "2025"))
                .statusCode(422)
                .body("errors[0].code", equalTo("end-before-start"));
        post("kepala", "/instruments/" + parent + "/endings?preview=true", form)
                .statusCode(200)
                .body("effects.outcome", hasItems("ENDS", "SURVIVES", "RUNS_OUT", "CANNOT_BE_SIGNED"))
                .body("effects", hasSize(5));
        get("biro", "/instruments/" + parent).body("standing", equalTo("IN_FORCE"));

        post("kepala", "/instruments/" + parent + "/endings", form)
                .statusCode(201)
                .body("effects.find { it.instrument == '%s' }.outcome".formatted(below), equalTo("ENDS"));
        get("biro", "/instruments/" + ends)
                .body("standing", equalTo("ENDED"))
                .body("endedWith", equalTo(parent))
                .body("endsWhy.code", equalTo("ending.ends-unsaid"))
                .body("endGround.code", equalTo("aim-reached"));
        get("biro", "/instruments/" + below).body("standing", equalTo("ENDED"));
        get("biro", "/instruments/" + stays)
                .body("standing", equalTo("IN_FORCE"))
                .body("acts.act", hasItem("OUTLIVED"));
        get("biro", "/instruments/" + completes).body("standing", equalTo("IN_FORCE"));
        sign(waiting, "2026-11-20").statusCode(409).body("missing.code", hasItem("sign.parent-not-in-force"));
        post("kepala", "/instruments/" + parent + "/endings", form)
                .statusCode(409)
                .body("code", equalTo("ended-already"));
    }

    @Test
    void a_number_stays_with_its_text_also_when_that_is_over_or_has_another() {
        var id = aCase();
        var number = "12/KSD/" + UUID.randomUUID();
        var first = aDraft(id, "{\"ourNumber\": \"%s\"}".formatted(number));
        var register = get("biro", "/instruments/" + first).extract().<String>path("number");
        patch("biro", "/instruments/" + first, "{\"ourNumber\": \"%s\"}".formatted(number + "-b"))
                .statusCode(200);
        post("biro", "/instruments/" + first + "/withdrawals", "{\"reason\": \"a mistake\"}")
                .statusCode(201)
                .body("standing", equalTo("WITHDRAWN"));

        draft("biro", aCase(), "{\"ourNumber\": \"%s\"}".formatted(number.toUpperCase(java.util.Locale.ROOT)))
                .statusCode(409)
                .body("code", equalTo("number-taken"));
        draft("biro", id, "{\"ourNumber\": \"%s\"}".formatted(number + "-b")).statusCode(409);
        draft("biro", id, "{}").statusCode(201).body("number", not(equalTo(register)));
    }

    @Test
    void a_signed_text_is_corrected_and_what_stood_there_is_kept() {
        var id = aCase();
        var text = aSigned(id, "2026-01-10", """
                {"term": {"end": {"rule": "AFTER", "period": {"count": 3, "unit": "YEARS"}}}}""");
        patch("biro", "/instruments/" + text, "{\"title\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("signed-already"));

        post("biro", "/instruments/" + text + "/corrections", """
                {"reason": "the text says five", "to": {"title": "Another title",
                 "term": {"end": {"rule": "AFTER", "period": {"count": 5, "unit": "YEARS"}}}}}""")
                .statusCode(201)
                .body("title", equalTo("Another title"))
                .body("endsOn.year", equalTo(2031))
                .body("acts.find { it.act == 'CORRECTED' }.details.title", equalTo("Joint agreement"))
                .body("acts.find { it.act == 'CORRECTED' }.note", equalTo("the text says five"));
        post("biro", "/instruments/" + text + "/corrections", "{\"reason\": \"x\", \"to\": {\"kind\": \"MSP\"}}")
                .statusCode(422);
    }

    @Test
    void bad_input_is_refused_at_its_place_and_nothing_is_stored() {
        var id = aCase();
        draft("biro", id, "{\"kind\": \"PACT\"}").statusCode(422).body("errors[0].pointer", equalTo("/kind"));
        draft(
                        "biro",
                        id,
                        "{\"texts\": [{\"document\": \"%s\", \"language\": \"id\", \"prevailing\": true}]}"
                                .formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-paper"));
        draft("biro", id, """
                {"entry": {"rule": "ON_DATE", "date": {"year": 2027}},
                 "term": {"end": {"rule": "ON_DATE", "date": {"year": 2026, "month": 12}}}}""").statusCode(422).body("errors[0].code", equalTo("end-before-start"));
        draft("biro", id, """
                {"term": {"end": {"rule": "OPEN"}, "notice": {"count": -6, "unit": "MONTHS"}}}""").statusCode(422);
        draft("biro", id, """
                {"term": {"end": {"rule": "OPEN"}, "notice": {"count": 6, "unit": "WORKING_DAYS"}}}""").statusCode(422).body("errors[0].code", equalTo("period-lacks"));
        draft("biro", id, """
                {"entry": {"rule": "ON_DATE", "date": {"year": 2026, "month": 2, "day": 30}}}""").statusCode(422);
        draft("biro", id, "{\"entry\": {\"rule\": \"WHENEVER\"}}").statusCode(400);
        draft("biro", id, "{\"parent\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"));
        get("biro", "/agreements/" + id + "/instruments").body("items", hasSize(0));

        var future = aDraft(id, "{}");
        sign(future, "2026-11-23").statusCode(422).body("errors[0].code", equalTo("not-in-the-future"));
    }

    @Test
    void parents_and_predecessors_make_no_ring() {
        var id = aCase();
        var one = aDraft(id, "{}");
        var two = aDraft(id, "{\"parent\": \"%s\", \"follows\": \"%s\"}".formatted(one, one));
        var three = aDraft(id, "{\"parent\": \"%s\"}".formatted(two));

        patch("biro", "/instruments/" + one, "{\"parent\": \"%s\"}".formatted(three))
                .statusCode(422)
                .body("errors[0].code", equalTo("parent-cycle"));
        patch("biro", "/instruments/" + one, "{\"parent\": \"%s\"}".formatted(one))
                .statusCode(422);
        patch("biro", "/instruments/" + one, "{\"follows\": \"%s\"}".formatted(two))
                .statusCode(422)
                .body("errors[0].code", equalTo("follows-cycle"));
    }

    @Test
    void two_rings_at_once_cannot_be_closed() throws Exception {
        var one = aDraft(aCase(), "{}");
        var two = aDraft(aCase(), "{}");
        Callable<Integer> there = () -> patch("biro", "/instruments/" + one, "{\"parent\": \"%s\"}".formatted(two))
                .extract()
                .statusCode();
        Callable<Integer> back = () -> patch("biro", "/instruments/" + two, "{\"parent\": \"%s\"}".formatted(one))
                .extract()
                .statusCode();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(java.util.List.of(there, back)).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void each_role_sees_and_changes_what_is_its_own() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\", \"from\": \"2020-01-01\", \"until\": null}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": \"2020-01-01\", \"until\": null}");
        var id = aCaseWith(neighbours.aPartnerIn("TR").code(), "{\"agency\": \"sda\"}");
        var text = aDraft(id, "{}");

        get("kbri-ankara", "/instruments/" + text).statusCode(200).body("actions", hasSize(0));
        get("auditor", "/instruments/" + text).statusCode(200);
        for (var path : new String[] {"/instruments/" + text, "/agreements/" + id + "/instruments"}) {
            get("kbri-kl", path).statusCode(404);
            get("ankara", path).statusCode(404);
        }
        get("kbri-kl", "/instruments?agreement=" + id + "&total=true")
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        draft("dinas-sda", id, "{}").statusCode(201);
        draft("dinas-sda", aCase(), "{}").statusCode(403);
        for (var user : new String[] {"kbri-ankara", "hukum", "auditor", "ankara"}) {
            post(user, "/instruments/" + text + "/signatures", "{\"on\": {\"year\": 2026}}")
                    .statusCode(403);
        }
        as("biro").get(API + "/instruments/" + UUID.randomUUID()).then().statusCode(404);
        io.restassured.RestAssured.given()
                .get(API + "/instruments/" + text)
                .then()
                .statusCode(401);
    }

    @Test
    void a_partner_sees_shared_texts_without_what_is_internal() {
        var partner = neighbours.aPartnerIn("TR");
        var id = aCaseWith(partner.code(), "{\"sharedWith\": [\"tr-ankara\"]}");
        var text = aDraft(id, "{\"kind\": \"MSP\"}");

        get("ankara", "/instruments/" + text)
                .statusCode(200)
                .body("texts", hasSize(1))
                .body("powers", nullValue())
                .body("actions", hasSize(0));
    }

    @Test
    void the_same_key_twice_drafts_one_text() {
        var id = aCase();
        var key = "text-" + id;
        var body = "{\"kind\": \"LOI\", \"title\": \"Letter of intent\"}";
        for (var i = 0; i < 2; i++) {
            as("biro")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(API + "/agreements/" + id + "/instruments")
                    .then()
                    .statusCode(201);
        }

        get("biro", "/agreements/" + id + "/instruments").body("items", hasSize(1));
    }

    @Test
    void a_question_about_days_neither_loses_nor_invents_anything() {
        var partner = neighbours.aPartnerIn("TR").code();
        var id = aCaseWith(partner);
        var term = "{\"term\": {\"end\": {\"rule\": \"ON_DATE\", \"date\": %s}}}";
        var certain = aSigned(id, "2026-01-10", term.formatted(date("2027-06-15")));
        var possible = aSigned(id, "2026-01-10", term.formatted(date("2027")));
        var unknown = aSigned(id, "2026-01-10", "{}");
        var outside = aSigned(id, "2026-01-10", term.formatted(date("2028")));
        var open = aSigned(id, "2026-01-10", "{\"term\": {\"end\": {\"rule\": \"OPEN\"}}}");
        var asked = "/instruments?partner=" + partner + "&endsFrom=2027-06-01&endsUntil=2027-06-30";

        get("biro", asked)
                .statusCode(200)
                .body("items.id", hasSize(3))
                .body("items.find { it.id == '%s' }.answer".formatted(certain), equalTo("CERTAINLY"))
                .body("items.find { it.id == '%s' }.answer".formatted(possible), equalTo("POSSIBLY"))
                .body("items.find { it.id == '%s' }.answer".formatted(unknown), equalTo("POSSIBLY"));
        get("biro", asked + "&answer=CERTAINLY&total=true")
                .body("items.id", contains(certain))
                .body("total", equalTo(1));
        get("biro", asked + "&answer=POSSIBLY")
                .body("items.id", hasItems(possible, unknown))
                .body("items", hasSize(2));
        get("biro", asked + "&answer=NOT")
                .body("items.id", hasItems(outside, open))
                .body("items", hasSize(2));
        get("biro", "/instruments?partner=" + partner + "&inForceOn=2027-07-01")
                .body("items.find { it.id == '%s' }".formatted(certain), nullValue())
                .body("items.find { it.id == '%s' }.answer".formatted(open), equalTo("CERTAINLY"))
                .body("items.find { it.id == '%s' }.answer".formatted(possible), equalTo("POSSIBLY"));
        get("biro", "/instruments?endsFrom=2027-02-30").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        get("biro", "/instruments?colour=red").statusCode(400);
    }

    @Test
    void pages_follow_one_another_by_key() {
        var partner = neighbours.aPartnerIn("TR").code();
        var id = aCaseWith(partner);
        for (var i = 0; i < 3; i++) {
            aDraft(id, "{}");
        }

        var first = get("biro", "/instruments?limit=2&partner=" + partner)
                .body("items", hasSize(2))
                .body("next", notNullValue());
        get(
                        "biro",
                        "/instruments?limit=2&partner=" + partner + "&after="
                                + first.extract().path("next"))
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void a_list_costs_the_same_however_long_it_is() {
        var few = neighbours.aPartnerIn("TR").code();
        var many = neighbours.aPartnerIn("TR").code();
        aSigned(aCaseWith(few), "2026-01-10", "{}");
        var id = aCaseWith(many);
        var parent = aSigned(id, "2026-01-10", "{}");
        for (var i = 0; i < 4; i++) {
            aSigned(id, "2026-02-10", "{\"kind\": \"PKS\", \"parent\": \"%s\"}".formatted(parent));
        }
        get("biro", "/instruments?partner=" + few).statusCode(200);

        assertThat(statements("/instruments?partner=" + many))
                .isEqualTo(statements("/instruments?partner=" + few) + 1) // one for parents, if there are any
                .isLessThanOrEqualTo(4);
        assertThat(statements("/instruments/" + parent)).isLessThanOrEqualTo(6);
    }

    private long statements(String path) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        get("biro", path).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void a_change_needs_the_version_it_was_made_against() {
        var text = aDraft(aCase(), "{}");

        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"x\"}")
                .patch(API + "/instruments/" + text)
                .then()
                .statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"x\"}")
                .patch(API + "/instruments/" + text)
                .then()
                .statusCode(412);
        patch("biro", "/instruments/" + text, "{\"titel\": \"x\"}").statusCode(400);
    }

    @Test
    void kinds_are_data_with_words_in_each_language() {
        get("auditor", "/instrument-kinds")
                .body("items.find { it.code == 'MSP' }.powers", equalTo("NEEDED"))
                .body("items.find { it.code == 'MSP' }.depositRequired", equalTo(true))
                .body("items.find { it.code == 'IA' }.depositRequired", nullValue());
    }

    @Test
    void grounds_of_ending_are_data_with_their_legal_basis() {
        get("auditor", "/instrument-kinds/grounds")
                .body("items.find { it.code == 'term' }.label", equalTo("Term ran out"))
                .body("items.find { it.code == 'term' }.legalBasis", equalTo("PP 28/2018 ps. 9"));
    }

    @Test
    void a_case_that_ends_takes_its_texts_along() {
        var id = as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "Old", "partners": [{"code": "%s"}],
                         "mode": "RETROACTIVE", "stage": "IN_FORCE"}""".formatted(neighbours.aPartnerIn("TR").code()))
                .post(API + "/agreements?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var text = aSigned(id, "2026-01-10", "{}");
        patch("biro", "/agreements/" + id, "{\"fields\": {\"endingGround\": \"breach\"}}")
                .statusCode(200);
        as("biro")
                .multiPart("file", "t.txt", "ended".getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", "TERMINATION")
                .multiPart("language", "id")
                .multiPart("number", "1")
                .multiPart("issuedOn", "2026-11-01")
                .multiPart("receivedOn", "2026-11-01")
                .multiPart("issuer", "us")
                .post(API + "/agreements/" + id + "/documents")
                .then()
                .statusCode(201);

        post("kepala", "/agreements/" + id + "/moves", """
                {"move": "terminate", "reason": "they left", "on": "2026-11-20"}""").statusCode(201);

        get("biro", "/instruments/" + text)
                .body("state", equalTo("ENDED"))
                .body("endGround.code", equalTo("breach"))
                .body("endsOn.day", equalTo(20))
                .body("endsWhy.code", equalTo("ending.with-case"));
    }
}
