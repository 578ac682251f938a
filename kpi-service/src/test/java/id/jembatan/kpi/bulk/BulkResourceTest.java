package id.jembatan.kpi.bulk;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.kpi.Statements;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many observations in one call.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class BulkResourceTest {

    @Inject
    Sql sql;

    @Inject
    Statements statements;

    private static Response send(String user, String query, List<String> rows) {
        return as(user).body("{\"observations\": [" + String.join(", ", rows) + "]}")
                .post("/observations/bulk" + query);
    }

    private static String row(String applied, int year, String value) {
        return "{\"indicator\": \"%s\", \"period\": {\"year\": %d}, \"value\": %s}".formatted(applied, year, value);
    }

    /// One hundred years of many figures.
    private static List<String> rows(List<String> applied, int years) {
        return applied.stream()
                .flatMap(each -> IntStream.range(0, years).mapToObj(year -> row(each, 1950 + year, "" + (year + 1))))
                .toList();
    }

    private long count(String what, Object... values) {
        return sql.first("select count(*) from " + what, row -> row.getLong(1), values)
                .orElseThrow();
    }

    private long of(String applied) {
        return count("observation where applied_id = ?::uuid", applied);
    }

    @Test
    void each_is_recorded_with_its_entry_in_the_journal_and_its_event() {
        var card = card();
        var ranks = Stream.of("one", "two")
                .map(use -> apply(card, "{\"indicator\": \"C10\", \"definition\": \"%s\"}".formatted(use)))
                .toList();

        var answer = send("biro", "", rows(ranks, 3));

        answer.then()
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("recorded", equalTo(6))
                .body("refused", equalTo(0))
                .body("results.row", contains(0, 1, 2, 3, 4, 5))
                .body("results.outcome", everyItem(equalTo("RECORDED")));
        List<String> ids = answer.path("results.observation");
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        for (var each : ids) {
            as("auditor").get("/observations/" + each).then().statusCode(200).body("status", equalTo("REPORTED"));
            assertThat(count("journal_entry where resource_id = ?::uuid and action = 'record'", each))
                    .isEqualTo(1);
            assertThat(count("outbox_event where subject = ?::uuid", each)).isEqualTo(1);
        }
        as("auditor")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].observations", hasSize(3))
                .body("indicators[1].observations", hasSize(3));
    }

    @Test
    void the_same_again_changes_nothing_and_something_else_is_no_overwriting() {
        var rank = rank(card());
        var first = send("biro", "", rows(List.of(rank), 3));
        List<String> ids = first.path("results.observation");

        send("biro", "", rows(List.of(rank), 3))
                .then()
                .body("unchanged", equalTo(3))
                .body("results.observation", equalTo(ids));
        send(
                        "biro",
                        "",
                        List.of(
                                row(rank, 1950, "9"),
                                row(rank, 1960, "5"),
                                row(rank, 1960, "5.0"),
                                row(rank, 1960, "6")))
                .then()
                .statusCode(200)
                .body("results.outcome", contains("REFUSED", "RECORDED", "UNCHANGED", "REFUSED"))
                .body("results[0].errors[0].code", equalTo("already-reported"))
                .body("results[3].errors[0].code", equalTo("already-reported"));
        assertThat(of(rank)).isEqualTo(4);
        send("kepala", "", List.of(row(rank, 1950, "9"))).then().body("recorded", equalTo(1));
    }

    @Test
    void what_is_wrong_with_each_is_told_and_the_others_are_recorded() {
        var rank = rank(card());
        var rows = List.of(
                row(rank, 2020, "71"),
                row(rank, 2021, "71.5"),
                row(rank, 2022, "-1"),
                row(UUID.randomUUID().toString(), 2020, "1"),
                "{\"indicator\": \"%s\", \"period\": {\"half\": 1}, \"value\": 1}".formatted(rank),
                "{\"indicator\": \"%s\", \"period\": {\"year\": 2023}, \"value\": 1, \"status\": \"VERIFIED\"}"
                        .formatted(rank),
                "{\"indicator\": \"%s\", \"period\": {\"year\": 2023}, \"value\": 1, \"source\": \"%s\"}"
                        .formatted(rank, "x".repeat(1001)),
                "{\"period\": {\"year\": 2023}, \"value\": 1}");

        send("biro", "", rows)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("refused", equalTo(7))
                .body(
                        "results.errors.code",
                        equalTo(List.of(
                                List.of(),
                                List.of("value-not-whole"),
                                List.of("value-not-positive"),
                                List.of("unknown-applied-indicator"),
                                List.of("not-a-period"),
                                List.of("status-not-allowed"),
                                List.of("invalid"),
                                List.of("invalid"))))
                .body("results[1].errors[0].pointer", equalTo("/value"))
                .body("results[7].errors[0].pointer", equalTo("/indicator"));
        assertThat(of(rank)).isEqualTo(1);
    }

    @Test
    void one_that_is_wrong_keeps_all_out_where_all_or_nothing_was_asked_for() {
        var rank = rank(card());

        send("biro", "?rows=all", List.of(row(rank, 2020, "71"), row(rank, 2021, "0.5")))
                .then()
                .statusCode(422)
                .body("code", equalTo("bulk-refused"))
                .body("report.results.outcome", contains("RECORDED", "REFUSED"));
        assertThat(of(rank)).isZero();
        send("biro", "?dryRun=true", List.of(row(rank, 2020, "71")))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("recorded", equalTo(1))
                .body("results[0].observation", nullValue());
        assertThat(of(rank)).isZero();
        send("biro", "?rows=all", List.of(row(rank, 2020, "71"), row(rank, 2021, "70")))
                .then()
                .statusCode(200);
        assertThat(of(rank)).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_at_all_is_refused_whole() {
        var rank = rank(card());

        send("biro", "", List.of(row(rank, 2020, "71"), row(rank, 2021, "\"seventy\"")))
                .then()
                .statusCode(400);
        send("biro", "", List.of(row(rank, 2020, "71"), row(rank, 2021, "1e400")))
                .then()
                .statusCode(400);
        send("biro", "", List.of(row(rank, 2020, "71"), "{\"indicator\": \"%s\", \"vlaue\": 1}".formatted(rank)))
                .then()
                .statusCode(400);
        send("biro", "", List.of()).then().statusCode(422);
        send(
                        "biro",
                        "",
                        IntStream.range(0, 1001)
                                .mapToObj(i -> row(rank, 2020, "71"))
                                .toList())
                .then()
                .statusCode(422);
        as("biro").body("{}").post("/observations/bulk").then().statusCode(422);
        send("biro", "?rows=some", List.of(row(rank, 2020, "71"))).then().statusCode(422);
        send("biro", "?nothing=1", List.of(row(rank, 2020, "71"))).then().statusCode(400);
        assertThat(of(rank)).isZero();
    }

    @Test
    void who_may_record_one_may_record_many_of_the_same() {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        var own = apply(
                as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id"), "{\"indicator\": \"C10\"}");
        var other = rank(card());

        for (var user : List.of("auditor", "kbri-ankara", "ankara", "hukum", "admin")) {
            send(user, "", List.of(row(own, 2020, "1"))).then().statusCode(403);
        }
        send("dinas-sda", "", List.of(row(own, 2020, "1"), row(other, 2020, "1")))
                .then()
                .statusCode(200)
                .body("results.outcome", contains("RECORDED", "REFUSED"))
                .body("results[1].errors[0].code", equalTo("not-your-agency"));
    }

    @Test
    void a_key_makes_a_repeated_call_return_its_first_answer() {
        var rank = rank(card());
        var key = UUID.randomUUID().toString();
        var body = "{\"observations\": [" + row(rank, 2020, "71") + "]}";

        var answers = Stream.of(1, 2)
                .map(_ -> as("biro")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/observations/bulk")
                        .asString())
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
        assertThat(of(rank)).isEqualTo(1);
    }

    @Test
    void a_thousand_cost_as_many_statements_as_ten() {
        var card = card();
        var few = IntStream.range(0, 2)
                .mapToObj(i -> apply(card, "{\"indicator\": \"C10\", \"definition\": \"few %d\"}".formatted(i)))
                .toList();
        var many = IntStream.range(0, 10)
                .mapToObj(i -> apply(card, "{\"indicator\": \"C10\", \"definition\": \"many %d\"}".formatted(i)))
                .toList();

        var ten = statements.of(() -> send("biro", "", rows(few, 5)).then().body("recorded", equalTo(10)));
        var thousand =
                statements.of(() -> send("biro", "", rows(many, 100)).then().body("recorded", equalTo(1000)));

        assertThat(thousand).isLessThanOrEqualTo(ten + 10); // batches of two hundred, and the sealer of the journal
    }

    @Test
    void two_lists_at_once_do_not_wait_for_each_other_for_ever() throws InterruptedException {
        var cards = Stream.of(card(), card()).map(card -> rank(card)).toList();
        var answers = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();

        var threads = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> answers.add(send(
                                        i % 2 == 0 ? "biro" : "kepala",
                                        "",
                                        rows(i % 3 == 0 ? cards : cards.reversed(), 20))
                                .statusCode())))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(6).containsOnly(200);
        assertThat(of(cards.getFirst())).isEqualTo(40);
    }

    @Test
    void undoing_is_correcting() {
        var rank = rank(card());
        var wrong = send("biro", "", List.of(row(rank, 2020, "17"))).<String>path("results[0].observation");

        var right = id(as("biro")
                .body("{\"value\": 71, \"reason\": \"digits turned round\"}")
                .post("/observations/" + wrong + "/corrections"));

        as("biro").get("/observations/" + wrong).then().body("status", equalTo("CORRECTED"));
        as("biro").get("/observations/" + right).then().body("value", equalTo("71"));
        observe("biro", rank, "\"period\": {\"year\": 2020}, \"value\": 71")
                .then()
                .statusCode(200);
    }
}
