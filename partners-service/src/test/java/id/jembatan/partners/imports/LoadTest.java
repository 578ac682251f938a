package id.jembatan.partners.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.Statements;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A portfolio of a size that no city has: exact counts, the same state the second time, and a cost that grows with the
/// number of chunks and not otherwise. How long it may take is asked by the bench.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class LoadTest {

    @Inject
    CleanSlate slate;

    @Inject
    Statements statements;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    /// With all the patience of the world: a timed test would tell of the machine.
    private static JsonPath load(String collection, CharSequence table, String query) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/v1/" + collection + "/imports" + query))
                .header("Authorization", "Bearer " + Tokens.of("kepala"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table.toString()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonPath.from(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonPath load(String collection, CharSequence table) {
        return load(collection, table, "?duplicates=ignore");
    }

    @Test
    void ten_thousand_partners_and_thirty_five_thousand_ties_come_in_with_exact_counts() {
        var made = new MadeUp(20261122, 10_000, 35_000);

        var partners = load("partners", made.partners);
        assertThat(partners.getInt("rows")).isEqualTo(10_000);
        assertThat(partners.getInt("created")).isEqualTo(made.created);
        assertThat(partners.getInt("unchanged")).isEqualTo(made.repeated);
        assertThat(partners.getInt("refused")).isEqualTo(made.refused);
        assertThat(partners.getInt("findings")).isEqualTo(made.refused + made.warned);
        var ties = load("partnerships", made.ties);
        assertThat(ties.getInt("rows")).isEqualTo(35_000);
        assertThat(ties.getInt("partnerships.created")).isEqualTo(made.tiesCreated);
        assertThat(ties.getInt("claims.created")).isEqualTo(made.claims);
        assertThat(ties.getInt("unchanged")).isEqualTo(made.tiesRepeated);
        assertThat(ties.getInt("refused")).isEqualTo(made.tiesRefused);
        var state = state();
        assertThat(state)
                .startsWith(
                        String.valueOf(made.created), String.valueOf(made.tiesCreated), String.valueOf(made.claims));

        var again = load("partners", made.partners);
        assertThat(again.getInt("created") + again.getInt("changed")).isZero();
        assertThat(again.getInt("refused")).isEqualTo(made.refused);
        var tiesAgain = load("partnerships", made.ties);
        assertThat(tiesAgain.getInt("created") + tiesAgain.getInt("changed")).isZero();
        assertThat(tiesAgain.getInt("refused")).isEqualTo(made.tiesRefused);

        assertThat(state()).isEqualTo(state);
        assertThat(slate.ask("select count(*) from journal_entry where resource = 'partner' and action = 'import'"
                        + " and resource_id in (select id from partner)"))
                .containsExactly(String.valueOf(made.created));
        assertThat(slate.ask("select count(*) from outbox_event where type = 'id.jembatan.partner.registered.v1'"
                        + " and subject in (select id from partner)"))
                .containsExactly(String.valueOf(made.created));
    }

    private List<String> state() {
        return List.of(
                slate.ask("select count(*) from partner").getFirst(),
                slate.ask("select count(*) from partnership").getFirst(),
                slate.ask("select count(*) from tie_claim").getFirst(),
                slate.ask("select md5(string_agg(p::text, ',' order by id)) from partner p")
                        .getFirst(),
                slate.ask("select md5(string_agg(p::text, ',' order by id)) from partnership p")
                        .getFirst(),
                slate.ask("select md5(string_agg(p::text, ',' order by id)) from tie_claim p")
                        .getFirst(),
                slate.ask("select count(*) from outbox_event").getFirst());
    }

    @Test
    void each_chunk_costs_the_same_few_statements() {
        statementsFor(100); // what is looked up once only
        slate.wipe();
        var one = statementsFor(1_000);
        slate.wipe();
        var two = statementsFor(2_000);
        slate.wipe();
        var three = statementsFor(3_000);

        assertThat(three - two).isEqualTo(two - one);
        assertThat(two - one).isLessThan(40);
    }

    private long statementsFor(int rows) {
        var table = new StringBuilder("name,kind,country_iso2,partnership_kind\n");
        for (var i = 0; i < rows; i++) {
            table.append("Made Up ").append(i).append(",city,TR,sister_city\n");
        }
        return statements.once(
                () -> assertThat(load("partners", table).getInt("created")).isEqualTo(rows));
    }

    @Test
    void memory_does_not_grow_with_the_file() throws Exception {
        var table = new StringBuilder("name,kind,country_iso2,source\n");
        for (var i = 0; i < 150_000; i++) {
            table.append("Made Up ")
                    .append(i % 500)
                    .append(",city,TR,")
                    .append("made up for a test ".repeat(5))
                    .append('\n');
        }
        var file = table.toString();
        table.setLength(0);
        table.trimToSize();
        var before = used();
        var most = new AtomicLong();
        var done = new boolean[1];
        var watch = Thread.ofPlatform().start(() -> {
            while (!done[0]) {
                most.accumulateAndGet(used(), Math::max);
                try {
                    Thread.sleep(2_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });

        var report = load("partners", file, "?dryRun=true&duplicates=ignore");
        assertThat(report.getInt("rows")).isEqualTo(150_000);
        assertThat(report.getInt("created")).isEqualTo(500);
        assertThat(report.getInt("unchanged")).isEqualTo(149_500);
        done[0] = true;
        watch.interrupt();
        watch.join();

        // What the test itself holds of the file is in both; the client may hold it once more while it sends.
        assertThat(most.get() - before).isLessThan(2L * file.length() + (96L << 20));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
