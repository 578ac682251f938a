package id.jembatan.platform.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.outbox.Done;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class EventResourceTest {

    private static final String FEED = "/api/v1/events";

    @Inject
    Outbox outbox;

    @Test
    void the_feed_speaks_cloud_events() {
        var thing = Ids.next();
        var start = end();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Done(thing, "said", 7)));

        get(FEED + "?wait=20&types=" + Done.TYPE + "&after=" + start)
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .header("Link", startsWith("<?"))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].source", equalTo("/partners-service"))
                .body("[0].type", equalTo(Done.TYPE))
                .body("[0].subject", equalTo(thing.toString()))
                .body("[0].subjectversion", equalTo(7))
                .body("[0].datacontenttype", equalTo("application/json"))
                .body("[0].dataschema", equalTo(FEED + "/types/" + Done.TYPE))
                .body("[0].data.word", equalTo("said"));
    }

    @Test
    void the_next_link_leads_on() {
        var start = end();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(new Done(Ids.next(), "one", 1));
            outbox.add(new Done(Ids.next(), "two", 1));
        });

        var link = get(FEED + "?wait=20&limit=1&types=" + Done.TYPE + "&after=" + start)
                .body("[0].data.word", equalTo("one"))
                .extract()
                .header("Link");

        given().auth()
                .oauth2(Tokens.of("auditor"))
                .urlEncodingEnabled(false)
                .get(FEED + link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("[0].data.word", equalTo("two"));
    }

    @Test
    void the_catalogue_shows_what_is_said_here() {
        get(FEED + "/types").statusCode(200).body("type", hasItem(Done.TYPE));
        get(FEED + "/types/" + Done.TYPE).statusCode(200).body("title", equalTo("Something was done"));
        get(FEED + "/types/id.jembatan.thing.undone.v1")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-event-type"));
    }

    @Test
    void only_those_who_may_hear_get_the_feed() {
        given().get(FEED).then().statusCode(401);
        given().auth().oauth2(Tokens.of("biro")).get(FEED).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.ofClient("agreements-service"))
                .get(FEED)
                .then()
                .statusCode(200);
    }

    @Test
    void odd_questions_are_refused() {
        get(FEED + "?after=forged").statusCode(400).body("code", equalTo("invalid-cursor"));
        get(FEED + "?wait=31").statusCode(422);
        get(FEED + "?limit=0").statusCode(422);
        get(FEED + "?since=yesterday").statusCode(400);
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path).then();
    }

    private static String end() {
        var cursor = get(FEED + "?limit=1000").statusCode(200).extract().header("Jembatan-Cursor");
        while (true) {
            var answer =
                    get(FEED + "?limit=1000&after=" + cursor).statusCode(200).extract();
            if (answer.jsonPath().getList("$").isEmpty()) {
                assertThat(answer.header("Jembatan-Cursor")).isNotBlank();
                return answer.header("Jembatan-Cursor");
            }
            cursor = answer.header("Jembatan-Cursor");
        }
    }
}
