package id.jembatan.kpi.reminder;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.Kpi;
import id.jembatan.kpi.Statements;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is owed, who is told of it, and that nobody is told twice.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class RemindingTest {

    /// Far from the days of other tests, so that nothing of theirs is due.
    private static final LocalDate DUE = LocalDate.of(2091, 10, 15);

    @Inject
    Reminding reminding;

    @Inject
    Sql sql;

    @Inject
    Statements statements;

    private String card;
    private String figure;

    @BeforeEach
    void a_figure_that_is_owed() {
        today(DUE.minusDays(60));
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "tr-ankara", "TR", "\"tr-ankara\"", 1);
        card = as("biro").get("/scorecards?agreement=" + agreement).path("items[0].id");
        figure = apply(card, "{\"indicator\": \"O06\"}");
        owed(figure, "2091-Q3", DUE);
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
        sql.run("update reporting_period set due_on = null where due_on > '2090-01-01'");
    }

    private static void today(LocalDate day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private void owed(String applied, String period, LocalDate due) {
        sql.run("""
                insert into reporting_period (id, version, applied_id, period, due_on, origin, created_at, owed_at)
                values (?, 0, ?::uuid, ?, ?, 'CUSTOM', now(), now())
                on conflict (applied_id, period) do update set due_on = excluded.due_on, origin = excluded.origin,
                    owed_at = excluded.owed_at""", Ids.next(), applied, period, due);
    }

    private List<String> told(String onCard) {
        return sql.list(
                "select recipient || ' ' || occasion || ' ' || figures from reporting_reminder where scorecard_id = ?::uuid"
                        + " order by id",
                row -> row.getString(1),
                onCard);
    }

    private List<JsonNode> events(String onCard) {
        return sql.list(
                "select data::text from outbox_event where type = 'id.jembatan.reporting.reminded.v1'"
                        + " and data ->> 'scorecardId' = ? order by id",
                row -> Kpi.json(row.getString(1)),
                onCard);
    }

    @Test
    void each_occasion_is_told_once_however_often_somebody_looks() {
        reminding.tell();
        assertThat(told(card)).isEmpty();

        today(DUE.minusDays(14));
        reminding.tell();
        reminding.tell();
        today(DUE.minusDays(3));
        reminding.tell();
        assertThat(told(card)).containsExactly("agency:sda SOON 1");

        today(DUE);
        reminding.tell();
        reminding.tell();
        today(DUE.plusDays(1));
        reminding.tell();
        today(DUE.plusDays(30));
        reminding.tell();

        assertThat(told(card)).containsExactly("agency:sda SOON 1", "agency:sda DUE 1", "agency:sda OVERDUE 1");
        assertThat(events(card)).hasSize(3).first().satisfies(event -> {
            assertThat(event.path("recipient").asText()).isEqualTo("agency:sda");
            assertThat(event.path("occasion").asText()).isEqualTo("SOON");
            assertThat(event.path("dueOn").asText()).isEqualTo(DUE.toString());
            assertThat(event.path("title").asText()).startsWith("Water with a city (R-");
            assertThat(event.at("/figures/0/indicatorCode").asText()).isEqualTo("O06");
            assertThat(event.at("/figures/0/period/key").asText()).isEqualTo("2091-Q3");
        });
    }

    @Test
    void ten_days_of_sleep_lose_nothing_and_are_told_once_in_the_gravest_form() {
        today(DUE.minusDays(15));
        reminding.tell();
        TestClock.move(Duration.ofDays(10));
        owed(figure, "2091-08", DUE.minusDays(10));

        reminding.tell();
        reminding.tell();

        assertThat(told(card)).containsExactlyInAnyOrder("agency:sda OVERDUE 1", "agency:sda SOON 1");
        today(DUE.plusDays(20));
        reminding.tell();
        reminding.tell();
        assertThat(told(card)).hasSize(3);
        assertThat(sql.list(
                        "select occasion from reporting_reminder_item where applied_id = ?::uuid and period = '2091-08'"
                                + " order by occasion",
                        row -> row.getString(1),
                        figure))
                .containsExactly("DUE", "OVERDUE", "SOON");
    }

    @Test
    void what_was_reported_locked_or_is_too_old_is_not_asked_for() {
        id(observe("biro", figure, "\"period\": {\"year\": 2091, \"quarter\": 3}, \"state\": \"NOT_APPLICABLE\""));
        var locked = apply(card, "{\"indicator\": \"O04\"}");
        owed(locked, "2091-Q3", DUE);
        sql.run(
                "update reporting_period set locked_at = now(), locked_by = 'x', locked_by_name = 'x', lock_reason = 'closed'"
                        + " where applied_id = ?::uuid",
                locked);
        var old = apply(card, "{\"indicator\": \"O07\"}");
        owed(old, "2090-Q1", DUE.minusDays(200));

        today(DUE.plusDays(2));
        reminding.tell();

        assertThat(told(card)).isEmpty();
    }

    @Test
    void nobody_is_asked_for_the_figures_of_a_case_that_was_taken_back() {
        var agreement = UUID.fromString(as("biro").get("/scorecards/" + card).path("subject.id"));
        Kpi.takenBack(agreement, "tr-ankara", 9);

        today(DUE.plusDays(2));
        reminding.tell();

        assertThat(told(card)).isEmpty();
    }

    @Test
    void the_desk_of_the_owner_and_of_the_agency_are_told_and_the_bureau_where_there_is_neither() {
        sql.run("update applied_indicator set owner_office = 'agency:dlh' where id = ?::uuid", figure);
        var second = apply(card, "{\"indicator\": \"O04\"}");
        sql.run("update applied_indicator set owner_office = 'Somebody in the annex' where id = ?::uuid", second);
        owed(second, "2091-Q3", DUE);
        var goal = card();
        owed(apply(goal, "{\"indicator\": \"O06\"}"), "2091-Q3", DUE.plusDays(1));

        today(DUE);
        reminding.tell();

        assertThat(told(card)).containsExactlyInAnyOrder("agency:dlh DUE 1", "agency:sda DUE 2");
        assertThat(told(goal)).containsExactly("bureau SOON 1");
        assertThat(events(goal)).singleElement().satisfies(event -> {
            assertThat(event.path("aboutKind").asText()).isEqualTo("GOAL");
            assertThat(event.path("title").asText()).startsWith("A goal");
            assertThat(event.path("agency").isNull()).isTrue();
        });
    }

    @Test
    void many_that_look_at_once_tell_once() throws Exception {
        today(DUE);
        try (var lookers = Executors.newFixedThreadPool(6)) {
            for (var looker : lookers.invokeAll(IntStream.range(0, 6)
                    .mapToObj(_ -> (Callable<Integer>) reminding::tell)
                    .toList())) {
                looker.get();
            }
        }

        assertThat(told(card)).containsExactly("agency:sda DUE 1");
    }

    @Test
    void a_day_that_was_moved_is_told_anew_and_what_was_told_stays() {
        today(DUE);
        reminding.tell();
        owed(figure, "2091-Q3", DUE.plusDays(20));
        reminding.tell();
        today(DUE.plusDays(20));
        reminding.tell();

        assertThat(told(card)).containsExactly("agency:sda DUE 1", "agency:sda DUE 1");
        assertThatThrownBy(() -> sql.run("delete from reporting_reminder_item"))
                .hasStackTraceContaining("never deleted");
    }

    @Test
    void what_is_owed_is_listed_for_those_who_see_the_card() {
        mission("kbri-ankara", "TR", null, null, 1);
        mission("kbri-kuala-lumpur", "MY", null, null, 1);
        sql.run("update applied_indicator set owner_account = 'biro' where id = ?::uuid", figure);
        today(DUE.plusDays(1));

        for (var user : List.of("biro", "auditor", "kbri-ankara", "ankara")) {
            as(user).get("/observations/due?scorecard=" + card)
                    .then()
                    .statusCode(200)
                    .body("items.indicator", contains(figure))
                    .body("items[0].occasion", equalTo("OVERDUE"))
                    .body("items[0].dueOn", equalTo(DUE.toString()))
                    .body("items[0].owner", equalTo("biro"));
        }
        as("kbri-kl").get("/observations/due?scorecard=" + card).then().body("items", empty());
        as("biro")
                .get("/observations/due?mine=true&total=true&scorecard=" + card)
                .then()
                .body("total", equalTo(1));
        as("kepala").get("/observations/due?mine=true&scorecard=" + card).then().body("items", empty());
        as("biro")
                .get("/observations/due?until=2091-01-01&scorecard=" + card)
                .then()
                .body("items", empty());
        as("biro").get("/observations/due?until=tomorrow").then().statusCode(oneOf(400, 404));
        id(observe("biro", figure, "\"period\": {\"year\": 2091, \"quarter\": 3}, \"value\": 0"));
        as("biro").get("/observations/due?scorecard=" + card).then().body("items", empty());
    }

    @Test
    void lists_go_on_from_their_key_in_few_statements() {
        var goal = card();
        var applied = apply(goal, "{\"indicator\": \"O06\"}");
        for (var month = 1; month <= 9; month++) {
            owed(applied, "2091-0" + month, DUE.plusDays(month / 2));
        }
        today(DUE.plusDays(30));

        var first = as("biro")
                .get("/observations/due?limit=5&scorecard=" + goal)
                .then()
                .body("items", hasSize(5))
                .extract();
        as("biro")
                .get("/observations/due?limit=5&scorecard=" + goal + "&after=" + first.path("next"))
                .then()
                .body("items", hasSize(4))
                .body("next", nullValue());
        assertThat(statements.of(() -> as("biro")
                        .get("/observations/due?limit=5&scorecard=" + goal)
                        .then()
                        .statusCode(200)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void who_was_reminded_is_shown_to_our_offices() {
        today(DUE);
        reminding.tell();

        for (var user : List.of("biro", "kepala", "dinas-sda", "auditor", "admin")) {
            as(user).get("/observations/reminders?scorecard=" + card)
                    .then()
                    .statusCode(200)
                    .body("items.recipient", contains("agency:sda"))
                    .body("items[0].occasion", equalTo("DUE"))
                    .body("items[0].figures.code", contains("O06"))
                    .body("items[0].figures[0].period.key", equalTo("2091-Q3"));
        }
        as("biro")
                .get("/observations/reminders?occasion=SOON&scorecard=" + card)
                .then()
                .body("items", empty());
        as("biro")
                .get("/observations/reminders?recipient=bureau&scorecard=" + card)
                .then()
                .body("items", empty());
        for (var user : List.of("kbri-ankara", "ankara", "hukum")) {
            as(user).get("/observations/reminders").then().statusCode(403);
        }
    }

    @Test
    void a_template_holds_what_is_due_and_comes_back_filled_in() {
        var far = apply(card, "{\"indicator\": \"O04\"}");
        owed(far, "2091-Q4", DUE.plusDays(90));
        today(DUE);

        var template = as("dinas-sda").get("/observations/template.csv?scorecard=" + card);

        template.then().statusCode(200);
        var lines = template.asString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("applied_indicator,scorecard,indicator,definition,subject,label,unit,period,due_on,value");
        assertThat(lines.getLast()).startsWith(figure + ",R-").contains(",2091-Q3,2091-10-15,,");
        var send = "/observations/imports";
        as("dinas-sda")
                .contentType("text/csv")
                .body(template.asByteArray())
                .post(send)
                .then()
                .statusCode(200)
                .body("empty", equalTo(1))
                .body("recorded", equalTo(0));
        var filled = template.asString().replace(",2091-10-15,,", ",2091-10-15,7,");
        as("dinas-sda")
                .contentType("text/csv")
                .body(filled.getBytes(StandardCharsets.UTF_8))
                .post(send)
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("recorded", equalTo(1));
        assertThat(as("dinas-sda")
                        .get("/observations/template.csv?scorecard=" + card)
                        .asString()
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_template_as_a_workbook_comes_back_too_and_holds_what_the_caller_may_report() {
        today(DUE);
        var book = as("biro").get("/observations/template.xlsx?scorecard=" + card);

        book.then().statusCode(200).contentType(Upload.XLSX);
        as("biro")
                .contentType(Upload.XLSX)
                .body(book.asByteArray())
                .post("/observations/imports")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("empty", equalTo(1));
        var goal = card();
        owed(apply(goal, "{\"indicator\": \"O06\"}"), "2091-Q3", DUE);
        assertThat(as("dinas-sda")
                        .get("/observations/template.csv?scorecard=" + goal)
                        .asString()
                        .lines())
                .hasSize(1);
        assertThat(as("biro")
                        .get("/observations/template.csv?scorecard=" + goal)
                        .asString()
                        .lines())
                .hasSize(2);
        for (var user : List.of("auditor", "kbri-ankara", "ankara")) {
            as(user).get("/observations/template.csv").then().statusCode(403);
        }
    }
}
