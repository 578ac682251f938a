package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class AgreementsHearerTest {

    @Inject
    Sql sql;

    @Test
    void a_case_that_reaches_implementing_gets_its_scorecard_exactly_once() {
        var id = UUID.randomUUID();
        agreement(id, "SIGNED", "tr-ankara", "TR", "", 1);
        as("biro").get("/scorecards?agreement=" + id).then().body("items", empty());

        agreement(id, "IMPLEMENTING", "tr-ankara", "TR", "", 2);
        agreement(id, "IMPLEMENTING", "tr-ankara", "TR", "", 2);
        agreement(id, "ENDED", "tr-ankara", "TR", "", 3);
        agreement(id, "IMPLEMENTING", "tr-ankara", "TR", "", 4);

        as("biro")
                .get("/scorecards?agreement=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items.subject.title", contains("Water with a city"))
                .body("items.subject.reference", contains("R-" + id))
                .body("items[0].subject.kind", equalTo("AGREEMENT"));
        assertThat(sql.list(
                        "select actor from journal_entry where resource = 'scorecard' and action = 'open' and after like ?",
                        row -> row.getString(1),
                        "%" + id + "%"))
                .singleElement()
                .asString()
                .startsWith("event:");
    }

    @Test
    void two_replicas_that_hear_it_at_once_open_one_scorecard() throws Exception {
        var id = UUID.randomUUID();
        agreement(id, "SIGNED", "tr-ankara", "TR", "", 1);

        try (var replicas = Executors.newFixedThreadPool(2)) {
            replicas.invokeAll(IntStream.range(0, 2)
                    .mapToObj(_ -> (Callable<UUID>) () -> {
                        try {
                            return agreement(id, "IMPLEMENTING", "tr-ankara", "TR", "", 2);
                        } catch (RuntimeException e) {
                            return id; // lost the race on the copy: its event is tried again
                        }
                    })
                    .toList());
        }

        as("biro").get("/scorecards?agreement=" + id).then().body("items", hasSize(1));
    }

    @Test
    void what_is_no_longer_shared_is_no_longer_seen() {
        var id = UUID.randomUUID();
        agreement(id, "IMPLEMENTING", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        as("ankara").get("/scorecards?agreement=" + id).then().body("items", hasSize(1));

        agreement(id, "IMPLEMENTING", "tr-ankara", "TR", "", 2);

        as("ankara").get("/scorecards?agreement=" + id).then().body("items", empty());
    }
}
