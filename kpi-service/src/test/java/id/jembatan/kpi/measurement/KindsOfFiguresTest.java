package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.define;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class KindsOfFiguresTest {

    private static final String YEAR = "\"period\": {\"year\": 2025}, ";

    @Inject
    Sql sql;

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void a_level_is_said_by_its_name_and_kept_with_its_place() {
        var card = card();
        var use = apply(card, """
                {"indicator": "%s", "baseline": {"level": "none", "period": {"year": 2023}}}""".formatted(ordinal()));
        id(target("biro", use, "\"period\": {\"year\": 2027}, \"level\": \"adopted\""));

        var figure = id(observe("biro", use, YEAR + "\"level\": \"draft\""));

        as("biro")
                .header("Accept-Language", "en")
                .get("/observations/" + figure)
                .then()
                .body("value", equalTo("2"))
                .body("level.code", equalTo("draft"))
                .body("level.label", equalTo("A draft"));
        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].progress.reported.percent", nullValue())
                .body("indicators[0].progress.reported.reason", equalTo("order-only"))
                .body("indicators[0].progress.reported.met", equalTo(false));
        observe("biro", use, "\"period\": {\"year\": 2026}, \"level\": \"adopted\", \"value\": 2")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("level-contradicts-value"));
        observe("biro", use, "\"period\": {\"year\": 2026}, \"level\": \"nearly\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-level"));
        observe("biro", use, "\"period\": {\"year\": 2026}, \"value\": 4")
                .then()
                .statusCode(422);
    }

    @Test
    void a_finding_in_words_is_kept_and_never_a_number() {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(qualitative()));

        var figure = id(observe("biro", use, YEAR + "\"raw\": \"Both sides trust each other more.\""));

        as("biro")
                .get("/observations/" + figure)
                .then()
                .body("state", equalTo("TEXT"))
                .body("raw", equalTo("Both sides trust each other more."))
                .body("value", nullValue());
        observe("biro", use, "\"period\": {\"year\": 2026}, \"value\": 4")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("words-expected"));
        target("biro", use, "\"period\": {\"year\": 2030}, \"value\": 4")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-target-for-words"));
    }

    @Test
    void what_is_valid_and_no_number_is_kept_shown_and_left_out_of_sums() {
        var card = card();
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", people, "\"period\": {\"year\": 2025}, \"value\": 10"));
        id(observe("biro", people, YEAR + "\"state\": \"TEXT\", \"raw\": \"N=35;P=55\""));

        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].observations[0].raw", equalTo("N=35;P=55"))
                .body("indicators[0].progress.reported.percent", nullValue())
                .body("indicators[0].progress.reported.reason", equalTo("not-a-number"))
                .body("indicators[0].coverage.reported", equalTo(1));

        id(observe("kepala", people, YEAR + "\"value\": 5"));
        as("biro").get("/scorecards/" + card).then().body("indicators[0].progress.reported.percent", equalTo("50"));
    }

    @Test
    void a_milestone_is_reached_on_a_day_that_is_not_to_come() {
        TestClock.set(Instant.parse("2026-06-15T03:00:00Z"));
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(milestone()));

        observe("biro", use, YEAR + "\"value\": 1")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("reached-day-missing"))
                .body("errors[0].pointer", equalTo("/reachedOn"));
        observe("biro", use, YEAR + "\"value\": 0, \"reachedOn\": \"2026-06-01\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("value-not-expected"));
        observe("biro", use, YEAR + "\"value\": 1, \"reachedOn\": \"2026-06-16\"")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("reached-in-the-future"));
        id(observe("biro", use, YEAR + "\"value\": 1, \"reachedOn\": \"2026-09-01\", \"status\": \"PLANNED\""));
        observe("biro", use, YEAR + "\"value\": 1, \"reachedOn\": \"2026-06-15\"")
                .then()
                .statusCode(201)
                .body("reachedOn", equalTo("2026-06-15"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"value\": 3, \"raw\": \"three\" | value-not-expected | /value",
                "\"state\": \"TEXT\" | words-missing | /raw",
                "\"state\": \"TEXT\", \"raw\": \" \" | words-missing | /raw",
                "\"state\": \"TEXT\", \"raw\": \"x\", \"value\": 3 | value-not-expected | /value",
                "\"state\": \"WITHHELD\", \"raw\": \"x\" | value-not-expected | /raw",
                "\"value\": 3, \"level\": \"high\" | value-not-expected | /level",
                "\"state\": \"NOT_REPORTED\", \"parts\": [{\"dimensions\": {\"sex\": \"male\"}, \"value\": 3}] | value-not-expected | /parts",
            })
    void words_and_numbers_do_not_meet(String figure, String code, String pointer) {
        var use = apply(card(), "{\"indicator\": \"O01\"}");

        observe("biro", use, YEAR + figure)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));

        assertThat(count(use)).isZero();
    }

    @Test
    void text_in_a_number_is_refused_before_anything_is_stored() {
        var use = apply(card(), "{\"indicator\": \"O01\"}");

        observe("biro", use, YEAR + "\"value\": \"about ten\"").then().statusCode(400);
        observe("biro", use, YEAR + "\"value\": \"1e400\"").then().statusCode(400);

        assertThat(count(use)).isZero();
    }

    @Test
    void parts_add_up_to_the_whole_by_every_dimension_and_their_combinations() {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(split()));

        var figure = id(observe("biro", use, YEAR + """
                "value": 10, "parts": [
                    {"dimensions": {"sex": "female"}, "value": 6}, {"dimensions": {"sex": "male"}, "value": 4},
                    {"dimensions": {"office": "water"}, "value": 7}, {"dimensions": {"office": "transport"}, "value": 3},
                    {"dimensions": {"age": "under-30"}, "value": 1}, {"dimensions": {"age": "older"}, "value": 9},
                    {"dimensions": {"sex": "female", "age": "under-30"}, "value": 1},
                    {"dimensions": {"age": "older", "sex": "female"}, "value": 5},
                    {"dimensions": {"age": "older", "sex": "male"}, "value": 4}]"""));

        as("biro")
                .get("/observations/" + figure)
                .then()
                .body("parts", hasSize(9))
                .body("parts[7].dimensions.age", equalTo("older"))
                .body("parts[7].value", equalTo("5"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"dimensions\": {\"sex\": \"female\"}, \"value\": 6} | parts-do-not-add-up | By \"sex\" the parts make 6, and the whole is 10.",
                "{\"dimensions\": {\"sex\": \"female\"}, \"value\": 6}, {\"dimensions\": {\"sex\": \"male\"}, \"value\": 5} | parts-do-not-add-up | By \"sex\" the parts make 11, and the whole is 10.",
                "{\"dimensions\": {\"sex\": \"female\"}, \"value\": 11}, {\"dimensions\": {\"sex\": \"male\"}, \"state\": \"WITHHELD\"} | parts-do-not-add-up | By \"sex\" the parts make 11, and the whole is 10.",
                "{\"dimensions\": {\"sex\": \"female\"}, \"value\": 6}, {\"dimensions\": {\"sex\": \"male\"}, \"value\": 4}, {\"dimensions\": {\"sex\": \"male\", \"age\": \"older\"}, \"value\": 10} | parts-do-not-add-up | By \"age x sex\" the parts make 0, and the whole is 6.",
                "{\"dimensions\": {\"colour\": \"red\"}, \"value\": 10} | unknown-dimension | This indicator is not split by \"colour\".",
                "{\"dimensions\": {\"sex\": \"red\"}, \"value\": 10} | unknown-category | The dimension \"sex\" has no category \"red\".",
                "{\"dimensions\": {\"sex\": \"male\"}, \"value\": 5}, {\"dimensions\": {\"sex\": \"male\"}, \"value\": 5} | part-twice | The part {sex=male} was given already.",
            })
    void parts_that_do_not_add_up_are_refused_with_the_dimension(String parts, String code, String detail) {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(split()));

        as("biro")
                .header("Accept-Language", "en")
                .body("{\"indicator\": \"%s\", %s \"value\": 10, \"parts\": [%s]}".formatted(use, YEAR, parts))
                .post("/observations")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", equalTo(detail));

        assertThat(count(use)).isZero();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "LAST | COUNT | 6, 3 | 422",
                "LAST | COUNT | 6, 4 | 201",
                "LAST | MONEY | 6, 3 | 422",
                "LAST | SCORE | 6, 3 | 201",
                "MAX | COUNT | 6, 3 | 201",
            })
    void what_is_added_over_contributors_is_added_over_parts(String over, String kind, String parts, int status) {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(split(kind, over)));
        var values = parts.split(", ");

        observe("biro", use, YEAR + """
                "value": 10, "parts": [{"dimensions": {"sex": "female"}, "value": %s}, {"dimensions": {"sex": "male"}, "value": %s}]""".formatted(values[0], values[1])).then().statusCode(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"2/5, 3/5 | 201", "2/5, 2/5 | 422", "2/5, 3/6 | 422", "1/2, 4/8 | 201"})
    void of_a_rate_the_numerators_and_the_denominators_of_the_parts_make_those_of_the_whole(String parts, int status) {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(split("PERCENTAGE", "RATIO")));
        var said = parts.split("[/, ]+");

        observe("biro", use, YEAR + """
                "numerator": 5, "denominator": 10, "parts": [
                    {"dimensions": {"sex": "female"}, "numerator": %s, "denominator": %s},
                    {"dimensions": {"sex": "male"}, "numerator": %s, "denominator": %s}]""".formatted(said[0], said[1], said[2], said[3]))
                .then()
                .statusCode(status);
    }

    @Test
    void a_part_that_is_withheld_leaves_room_for_what_it_hides() {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(split()));

        observe("biro", use, YEAR + """
                "value": 10, "parts": [{"dimensions": {"sex": "female"}, "value": 9},
                    {"dimensions": {"sex": "male"}, "state": "WITHHELD"}]""").then().statusCode(201).body("parts.state", contains("VALUE", "WITHHELD"));
    }

    @Test
    void saying_the_same_again_means_the_same_parts() {
        var use = apply(card(), "{\"indicator\": \"%s\"}".formatted(split()));
        var said = YEAR + """
                "value": 10, "parts": [{"dimensions": {"sex": "female"}, "value": 6}, {"dimensions": {"sex": "male"}, "value": 4}]""";
        var figure = id(observe("biro", use, said));

        observe("biro", use, said).then().statusCode(200).body("id", equalTo(figure));
        observe("biro", use, said.replace("6", "5").replace("4}", "5}"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-reported"));
    }

    @Test
    void whoever_helped_to_prepare_a_figure_does_not_verify_it() {
        var use = apply(card(), "{\"indicator\": \"O01\"}");
        var figure = id(observe("biro", use, YEAR + "\"value\": 3, \"preparedBy\": [\"kepala\"]"));

        as("kepala")
                .body("{\"decision\": \"VERIFIED\"}")
                .post("/observations/" + figure + "/verifications")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-figure"));
        as("kepala").get("/observations/" + figure).then().body("actions", contains("correct"));
    }

    private static String ordinal() {
        return define("""
                "unit": "stage", "valueKind": "ORDINAL", "level": "OUTPUT", "direction": "HIGHER", "aggregation": "LAST", "rhythm": "YEAR",
                "levels": [{"code": "none", "label": {"en": "Nothing"}}, {"code": "draft", "label": {"en": "A draft"}},
                    {"code": "adopted", "label": {"en": "Adopted"}}]""");
    }

    private static String qualitative() {
        return define("""
                "unit": "words", "valueKind": "QUALITATIVE", "level": "OUTPUT", "direction": "NEUTRAL", "aggregation": "NONE", "rhythm": "YEAR\"""");
    }

    private static String milestone() {
        return define("""
                "unit": "reached", "valueKind": "MILESTONE", "level": "OUTPUT", "direction": "HIGHER", "aggregation": "MAX", "rhythm": "EVENT\"""");
    }

    private static String split() {
        return split("COUNT", "SUM");
    }

    private static String split(String kind, String over) {
        return define("""
                "unit": "%s", "valueKind": "%s", "level": "OUTPUT", "direction": "HIGHER", "aggregation": "%s", "rhythm": "YEAR",
                "dimensions": [
                    {"code": "sex", "label": {"en": "Sex"}, "categories": [{"code": "female", "label": {"en": "Female"}}, {"code": "male", "label": {"en": "Male"}}]},
                    {"code": "age", "label": {"en": "Age"}, "categories": [{"code": "under-30", "label": {"en": "Under 30"}}, {"code": "older", "label": {"en": "Older"}}]},
                    {"code": "office", "label": {"en": "Office"}, "categories": [{"code": "water", "label": {"en": "Water"}}, {"code": "transport", "label": {"en": "Transport"}}]}]""".formatted(kind.equals("MONEY") ? "IDR" : "persons", kind, over));
    }

    private long count(String use) {
        return sql.list(
                        "select count(*) from observation where applied_id = ?",
                        row -> row.getLong(1),
                        UUID.fromString(use))
                .getFirst();
    }
}
