package id.jembatan.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class IdempotencyTest {

    private final String key = "key " + Ids.next();

    @Inject
    Sql sql;

    @Inject
    FirstAnswers answers;

    @BeforeEach
    void there_is_a_place_for_notes() {
        sql.run("create table if not exists note (id uuid primary key, text text not null)");
    }

    @AfterEach
    void the_clock_goes_on() {
        TestClock.reset();
    }

    @Test
    void a_repetition_gets_the_first_answer() {
        var text = unique("once");

        var first = write("biro", key, text);
        var second = write("biro", key, text);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.path("weight").toString()).isEqualTo("12.50");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(notes(text)).isOne();
    }

    @Test
    void eight_at_once_make_one_note() throws Exception {
        var text = unique("slow");
        Callable<Integer> call = () -> write("biro", key, text).statusCode();

        try (var threads = Executors.newFixedThreadPool(8)) {
            Tokens.of("biro");
            var statuses = threads
                    .invokeAll(Stream.generate(() -> call).limit(8).toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(statuses).contains(201).isSubsetOf(201, 409);
        }
        assertThat(notes(text)).isOne();
    }

    @Test
    void who_comes_while_the_first_is_at_work_is_told_to_come_again() throws Exception {
        var text = unique("slow");
        try (var threads = Executors.newSingleThreadExecutor()) {
            Tokens.of("biro");
            var first = threads.submit(() -> write("biro", key, text).statusCode());
            Response second;
            do {
                second = write("biro", key, text);
            } while (second.statusCode() == 201 && !first.isDone());

            if (second.statusCode() != 201) { // else the second was the first
                second.then().statusCode(409).body("code", equalTo("request-in-progress"));
                assertThat(second.header("Retry-After")).isEqualTo("1");
            }
            first.get();
        }
        assertThat(write("biro", key, text).statusCode()).isEqualTo(201);
        assertThat(notes(text)).isOne();
    }

    @Test
    void the_same_key_with_another_body_is_a_mistake() {
        write("biro", key, unique("one"));

        write("biro", key, unique("two"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var text = unique("mine");

        write("biro", key, text);
        write("kepala", key, text);

        assertThat(notes(text)).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_kept() {
        write("biro", key, "refused").then().statusCode(409).body("code", equalTo("conflict"));
        write("biro", key, "").then().statusCode(422).body("code", equalTo("invalid"));

        write("biro", key, unique("put right")).then().statusCode(201);
    }

    @Test
    void a_key_lives_for_a_day() {
        var text = unique("daily");
        write("biro", key, text);

        TestClock.move(Duration.ofHours(23));
        write("biro", key, text);
        assertThat(notes(text)).isOne();

        TestClock.move(Duration.ofHours(2));
        write("biro", key, text);
        assertThat(notes(text)).isEqualTo(2);
        TestClock.move(Duration.ofHours(25));
        assertThat(answers.forget()).isPositive();
    }

    @Test
    void a_key_that_cannot_be_read_is_refused() {
        for (var bad : new String[] {"", "k".repeat(201), "k\u00e9y"}) {
            write("biro", bad, unique("bad"))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("idempotency-key-unreadable"));
        }
    }

    @Test
    void without_a_key_every_request_counts() {
        var text = unique("twice");

        for (var i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.of("biro"))
                    .contentType(ContentType.JSON)
                    .body("{\"text\": \"" + text + "\", \"weight\": \"1\"}")
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(201);
        }

        assertThat(notes(text)).isEqualTo(2);
    }

    @Test
    void a_file_counts_by_its_content() {
        var first = upload("a", "same words").then().statusCode(201).extract().asString();

        assertThat(upload("a", "same words").asString()).isEqualTo(first);
        upload("a", "other words").then().statusCode(422);
        upload("b", "same words").then().statusCode(422);
    }

    private Response write(String user, String withKey, String text) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .header("Idempotency-Key", withKey)
                .contentType(ContentType.JSON)
                .body("{\"text\": \"" + text + "\", \"weight\": \"12.50\"}")
                .post("/api/v1/notes");
    }

    private Response upload(String folder, String content) {
        return given().auth()
                .oauth2(Tokens.of("biro"))
                .header("Idempotency-Key", key)
                .multiPart("file", "a.txt", content.getBytes())
                .multiPart("title", "Title")
                .post("/api/v1/notes/" + folder + "/files");
    }

    private long notes(String text) {
        return sql.first("select count(*) from note where text = ?", row -> row.getLong(1), text)
                .orElseThrow();
    }

    private static String unique(String word) {
        return word + " " + Ids.next();
    }
}
