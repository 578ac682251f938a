package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reading costs is the same among hundreds of cases with thousands of documents. How long it takes among
/// 100,000 is measured in deploy/bench, with the same made-up rows.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SizeTest {

    private static final int ROWS = 400;

    @Inject
    Neighbours neighbours;

    @Inject
    SessionFactory sessions;

    @Inject
    MeterRegistry meters;

    @Inject
    AgroalDataSource database;

    @Inject
    Sql sql;

    @BeforeAll
    void many_cases() throws IOException, SQLException {
        run(Files.readString(Path.of("../deploy/bench/src/main/resources/made-up-agreements.sql"))
                .replace(":rows", Integer.toString(ROWS)));
    }

    @AfterAll
    void no_traces() throws SQLException {
        run("""
                create temporary table unreal on commit drop as
                    select id from agreement where source = 'made up for measuring';
                delete from made_move_document d using made_move m, unreal a where m.id = d.made_move_id and m.agreement_id = a.id;
                delete from made_move m using unreal a where m.agreement_id = a.id;
                alter table document disable trigger user;
                delete from document d using unreal a where d.agreement_id = a.id;
                alter table document enable trigger user;
                delete from statement s using unreal a where s.agreement_id = a.id;
                delete from deadline d using unreal a where d.agreement_id = a.id;
                delete from party p using unreal a where p.agreement_id = a.id;
                delete from agreement_words w using unreal a where w.agreement_id = a.id;
                delete from agreement_edition e using unreal a where e.agreement_id = a.id;
                delete from agreement where source = 'made up for measuring';
                delete from known_partner where code like '%-made-up-%';
                delete from known_mission where code = 'made-up-mission';
                drop table if exists syllable, made_up, made_up_partner, made_up_step""");
    }

    private void run(String script) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private int cost(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        var counter = meters.get("jembatan.sql.statements").counter();
        var before = counter.count();
        work.run();
        return (int) (statistics.getPrepareStatementCount() + counter.count() - before);
    }

    @Test
    void a_case_its_next_moves_a_list_and_a_move_cost_a_fixed_number_of_statements() {
        var mine = opened(neighbours.aPartnerIn("MX").code());
        var large = sql.first(
                        "select id from agreement where source = 'made up for measuring' and stage = 'IMPLEMENTING' limit 1",
                        row -> row.getObject(1, UUID.class).toString(),
                        new Object[0])
                .orElseThrow();
        as("biro").get(API + "/" + large + "/next").then().statusCode(200);

        moved(mine, "hold");
        moved(mine, "resume");
        for (var call : List.of("", "/next", "/moves")) {
            var small = least(() -> get(API + "/" + mine + call));
            assertThat(least(() -> get(API + "/" + large + call))).as(call).isEqualTo(small);
        }
        assertThat(least(() -> get(API + "/" + mine))).isEqualTo(1);
        var held = new ArrayList<Integer>();
        var heldLarge = new ArrayList<Integer>();
        for (var again = 0; again < 3; again++) {
            held.add(cost(() -> moved(mine, "hold")));
            heldLarge.add(cost(() -> moved(large, "hold")));
            moved(mine, "resume");
            moved(large, "resume");
        }
        assertThat(Collections.min(heldLarge)).isEqualTo(Collections.min(held)).isPositive();
        var now = as("biro").get(API + "/" + large).header("ETag");
        assertThat(least(() -> as("biro")
                        .header("If-None-Match", now)
                        .get(API + "/" + large)
                        .then()
                        .statusCode(304)))
                .isEqualTo(1);
        assertThat(least(() -> as("biro").get(API + "?limit=200").then().body("items", hasSize(200))))
                .isEqualTo(1);
    }

    @Test
    void a_move_costs_the_same_whether_it_rests_on_two_papers_or_on_ten() {
        var two = planned("id");
        var twoMore = planned("id");
        var ten = planned("id", "en", "tr", "ja", "ko", "de", "fr", "nl", "ar");
        var tenMore = planned("id", "en", "tr", "ja", "ko", "de", "fr", "nl", "ar");
        submitted(planned("id")); // whatever is done once only

        var small = Math.min(cost(() -> submitted(two)), cost(() -> submitted(twoMore)));
        var large = Math.min(cost(() -> submitted(ten)), cost(() -> submitted(tenMore)));

        assertThat(large).isEqualTo(small).isPositive();
        as("biro").get(API + "/" + two + "/moves").then().body("items[0].documents", hasSize(2));
        as("biro").get(API + "/" + ten + "/moves").then().body("items[0].documents", hasSize(10));
    }

    /// A case whose plan has been written in some languages, ready for the council.
    private String planned(String... languages) {
        var id = open(
                        "kepala",
                        neighbours.aPartnerIn("JP").code(),
                        "{\"mode\": \"RETROACTIVE\", \"stage\": \"PLANNING\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var fields = new HashMap<>(Map.of("issuedOn", "2025-08-01"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words");
        }
        for (var language : languages) {
            fields.put("language", language);
            uploaded("biro", id, "PLAN", fields, "the plan in " + language).statusCode(201);
        }
        paper(id, "COUNCIL_REQUEST");
        return id;
    }

    private static void submitted(String id) {
        move("kepala", id, "submit-to-dprd").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&stage=IMPLEMENTING",
                "&kind=sister_city",
                "&sector=WAT-DRINK",
                "&country=TR",
                "&open=true",
                "&q=made up",
                "&procedure=ID-KSDPL-PP28-2018",
                "&agency=sda",
                "&from=2005-01-01&until=2020-12-31",
                "&endsFrom=2020-01-01&ends=certainly",
                "&promisesNotPickedUp=false"
            })
    void a_filtered_list_costs_one_statement_whatever_it_holds(String filter) {
        var call = API + "?limit=%d" + filter;
        var one = least(() -> as("biro").get(call.formatted(1)).then().body("items", hasSize(1)));
        var many = least(() -> as("biro").get(call.formatted(20)).then().body("items", hasSize(20)));

        assertThat(many).isEqualTo(one).isEqualTo(1);
        assertThat(least(() -> get(call.formatted(1) + "&total=true"))).isEqualTo(2);
    }

    private static void get(String call) {
        as("biro").get(call).then().statusCode(200);
    }

    /// What it costs by itself: hearers ask for news in between, and texts of procedures are read once.
    private int least(Runnable reading) {
        return Math.min(cost(reading), Math.min(cost(reading), cost(reading)));
    }

    private static void moved(String id, String move) {
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"move\": \"" + move + "\", \"reason\": \"r\"}")
                .post(API + "/" + id + "/moves")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=IMPLEMENTING",
                "kind=sister_city",
                "sector=WAT-DRINK",
                "country=TR",
                "open=true",
                "q=made up",
                "procedure=ID-KSDPL-PP28-2018"
            })
    void pages_follow_one_another_without_a_gap(String filter) {
        var first = as("biro")
                .get(API + "?limit=40&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var head = as("biro").get(API + "?limit=20&" + filter).then().extract().jsonPath();
        var rest = as("biro")
                .get(API + "?limit=20&" + filter + "&after=" + head.getString("next"))
                .then()
                .extract()
                .jsonPath();

        assertThat(first.<String>getList("items.id")).hasSize(40);
        var both = new ArrayList<>(head.<String>getList("items.id"));
        both.addAll(rest.getList("items.id"));
        assertThat(both).isEqualTo(first.<String>getList("items.id"));
    }

    @Test
    void a_total_counts_what_the_list_shows() {
        var total = sql.first(
                        "select count(*) from agreement where stage = 'LOI_SIGNED' and not final_stage",
                        row -> row.getInt(1),
                        new Object[0])
                .orElseThrow();

        as("biro")
                .get(API + "?stage=LOI_SIGNED&open=true&total=true&limit=1")
                .then()
                .body("total", equalTo(total));
    }
}
