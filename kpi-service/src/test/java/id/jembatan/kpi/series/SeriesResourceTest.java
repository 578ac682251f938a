package id.jembatan.kpi.series;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.open;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Series of made-up publishers.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class SeriesResourceTest {

    @Inject
    Sql sql;

    @Test
    void editions_keep_their_publisher_number_of_cities_and_source() {
        var series = series("\"Made-up Institute\"");
        id(edition(
                "biro",
                series,
                "\"edition\": \"first\", \"period\": {\"year\": 2024}, \"value\": \"74\", \"cities\": 156"));
        id(edition(
                "biro",
                series,
                "\"edition\": \"second\", \"period\": {\"year\": 2025}, \"value\": \"71\", \"cities\": 156"));
        id(edition(
                "biro",
                series,
                "\"edition\": \"third\", \"period\": {\"year\": 2026}, \"value\": \"70\", \"cities\": 160"));

        as("kbri-ankara")
                .get("/index-series/" + series)
                .then()
                .statusCode(200)
                .body("publisher", equalTo("Made-up Institute"))
                .body("editions.edition", equalTo(List.of("first", "second", "third")))
                .body("editions[0].change", nullValue())
                .body("editions[1].change.by", equalTo("-3"))
                .body("editions[1].change.comparable", equalTo(true))
                .body("editions[2].change.comparable", equalTo(false))
                .body("editions[2].change.reason", equalTo("NUMBER_OF_CITIES_DIFFERS"))
                .body("actions", hasSize(0));
        as("ankara").get("/index-series/" + series).then().statusCode(403);
        edition("biro", series, "\"period\": {\"year\": 2025}, \"value\": \"60\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-exists"));
        edition("biro", series, "\"edition\": \"first\", \"period\": {\"year\": 2020}, \"value\": \"60\"")
                .then()
                .statusCode(409);
        edition("biro", series, "\"period\": {\"year\": 2020, \"half\": 3}, \"value\": \"60\"")
                .then()
                .statusCode(422);
        edition("biro", series, "\"period\": {\"year\": 2020}, \"value\": \"many\"")
                .then()
                .statusCode(400);
        edition("biro", series, "\"period\": {\"year\": 2020}, \"value\": \"1\", \"published\": {\"year\": 2999}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/published"));
        edition("dinas-sda", series, "\"period\": {\"year\": 2020}, \"value\": \"60\"")
                .then()
                .statusCode(403);
        edition("biro", UUID.randomUUID().toString(), "\"period\": {\"year\": 2020}, \"value\": \"60\"")
                .then()
                .statusCode(404);
    }

    @Test
    void a_wrong_entry_is_superseded_and_stays() {
        var series = series("null");
        edition("biro", series, "\"period\": {\"year\": 2025}, \"value\": \"17\"");
        String wrong = as("biro").get("/index-series/" + series).path("editions[0].id");
        var path = "/index-series/" + series + "/editions/" + wrong + "/corrections";

        as("biro")
                .body("{\"period\": {\"year\": 2025}, \"value\": \"71\", \"source\": \"s\"}")
                .post(path)
                .then()
                .statusCode(422);
        as("biro")
                .body(
                        "{\"period\": {\"year\": 2025}, \"value\": \"71\", \"source\": \"s\", \"reason\": \"two digits changed places\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("editions", hasSize(2))
                .body("editions[0].supersededBy", notNullValue())
                .body("editions[0].supersededFor", equalTo("two digits changed places"))
                .body("editions[1].value", equalTo("71"))
                .body("editions[1].change", nullValue());
        as("biro")
                .body("{\"period\": {\"year\": 2025}, \"value\": \"72\", \"source\": \"s\", \"reason\": \"again\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-superseded"));
        assertThat(refused("update index_edition set value = 1")).isTrue();
        assertThat(refused("delete from index_edition")).isTrue();
    }

    @Test
    void an_unknown_publisher_is_shown_as_unknown_and_may_become_known_once() {
        var series = series("null");
        var path = "/index-series/" + series;
        as("biro").get(path).then().body("publisherKnown", equalTo(false)).body("publisher", nullValue());
        as("biro").get("/index-series?publisherKnown=false&limit=200").then().body("items.id", hasItem(series));

        as("biro")
                .body("{\"publisher\": \"Made-up Institute\"}")
                .patch(path)
                .then()
                .statusCode(428);
        String tag = as("biro").get(path).header("ETag");
        as("biro")
                .header("If-Match", tag)
                .body("{\"publisher\": \"Made-up Institute\"}")
                .patch(path)
                .then()
                .statusCode(200);
        as("biro")
                .header("If-Match", tag)
                .body("{\"publisher\": \"x\"}")
                .patch(path)
                .then()
                .statusCode(412);
        tag = as("biro").get(path).header("ETag");
        as("biro")
                .header("If-Match", tag)
                .body("{\"publisher\": \"Another one\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("publisher-stays"));
        as("biro")
                .header("If-Match", tag)
                .body("{\"unit\": \"score\"}")
                .patch(path)
                .then()
                .statusCode(400);
    }

    @Test
    void figures_of_two_publishers_never_mix() {
        var one = series("\"Made-up Institute\"");
        var other = series("\"Another made-up house\"");
        var rank = rank(card()); // its baseline is 74 in 2024
        use("biro", one, rank).then().statusCode(422).body("errors[0].code", equalTo("figure-not-in-series"));
        edition(
                "biro",
                one,
                "\"edition\": \"first\", \"period\": {\"year\": 2024}, \"value\": \"74\", \"cities\": 156");
        edition("biro", other, "\"period\": {\"year\": 2025}, \"value\": \"40\"");

        use("biro", one, rank).then().statusCode(201).body("uses.indicator", equalTo(List.of(rank)));
        use("biro", one, rank).then().statusCode(201).body("uses", hasSize(1));
        use("biro", other, rank).then().statusCode(409).body("code", equalTo("other-series-named"));
        use("biro", one, UUID.randomUUID().toString()).then().statusCode(422);
        use("auditor", one, rank).then().statusCode(403);

        // what the series does not say is no figure of this indicator
        observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 40")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("figure-not-in-series"));
        edition(
                "biro",
                one,
                "\"edition\": \"second\", \"period\": {\"year\": 2025}, \"value\": \"71\", \"cities\": 156");
        observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 40")
                .then()
                .statusCode(422)
                .body("published", equalTo("71"));
        var figure = id(observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 71"));
        as("biro").get("/index-series?indicator=" + rank).then().body("items.id", equalTo(List.of(one)));
        as("biro")
                .get("/index-series/" + one)
                .then()
                .body("uses[0].figures.observation", equalTo(List.of(figure)))
                .body("uses[0].figures[0].edition", notNullValue())
                .body("uses[0].figures[0].stands", equalTo(true));

        // the edition of a figure is known even after its entry was corrected
        String entry = as("biro").get("/index-series/" + one).path("uses[0].figures[0].edition");
        as("biro")
                .body("{\"period\": {\"year\": 2025}, \"value\": \"72\", \"source\": \"s\", \"reason\": \"made up\"}")
                .post("/index-series/" + one + "/editions/" + entry + "/corrections")
                .then()
                .statusCode(201)
                .body("uses[0].figures[0].edition", equalTo(entry))
                .body("uses[0].figures[0].stands", equalTo(false));
    }

    @Test
    void who_may_not_know_of_a_scorecard_sees_the_series_without_it() {
        mission("kbri-ankara", "TR", null, null, 100);
        var series = series("null");
        edition("biro", series, "\"period\": {\"year\": 2024}, \"value\": \"74\"");
        var agreement = agreement(UUID.randomUUID(), "SIGNED", "jp-tokyo", "JP", "", 1);
        var rank = rank(open("AGREEMENT", agreement.toString()));
        use("biro", series, rank).then().statusCode(201);

        as("kbri-ankara")
                .get("/index-series/" + series)
                .then()
                .body("uses", hasSize(0))
                .body("editions", hasSize(1));
        as("kbri-ankara").get("/index-series?indicator=" + rank).then().body("items", hasSize(0));
        as("kbri-ankara").get("/index-series.csv").then().statusCode(403);
    }

    @Test
    void a_series_is_begun_with_a_name_and_a_code_of_its_own() {
        var code = "s" + UUID.randomUUID().toString().substring(0, 8);
        var body = "{\"code\": \"%s\", \"name\": {\"en\": \"=made up\"}, \"unit\": \"rank\", \"source\": \"a test\"}"
                .formatted(code);
        id(as("biro").body(body).post("/index-series"));

        as("kepala").body(body).post("/index-series").then().statusCode(409).body("code", equalTo("series-exists"));
        as("biro")
                .body(body.replace(code, code + "x").replace("\"en\": \"=made up\"", ""))
                .post("/index-series")
                .then()
                .statusCode(422);
        as("biro").body("{\"code\": \"A B\"}").post("/index-series").then().statusCode(422);
        as("dinas-sda").body(body).post("/index-series").then().statusCode(403);
        as("biro").get("/index-series/" + UUID.randomUUID()).then().statusCode(404);
        as("biro").get("/index-series?sort=x").then().statusCode(400);
        as("biro").get("/index-series?total=true&q=" + code).then().body("total", equalTo(1));
        assertThat(as("auditor")
                        .get("/index-series.csv?q=" + code)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("series,");
        as("auditor").get("/index-series.xlsx?q=" + code).then().statusCode(200);
    }

    private static String series(String publisher) {
        return id(as("biro").body("""
                        {"code": "s-%s", "name": {"en": "A made-up ranking"}, "publisher": %s, "unit": "rank", "source": "a test"}""".formatted(UUID.randomUUID(), publisher)).post("/index-series"));
    }

    private static Response edition(String user, String series, String rest) {
        return as(user).body("{%s, \"source\": \"a test\"}".formatted(rest))
                .post("/index-series/" + series + "/editions");
    }

    private static Response use(String user, String series, String applied) {
        return as(user).body("{\"indicator\": \"%s\"}".formatted(applied)).post("/index-series/" + series + "/uses");
    }

    private boolean refused(String statement) {
        try {
            sql.run(statement);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
