package id.jembatan.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.outbox.Done;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = OwnAddress.class, scope = TestResourceScope.GLOBAL)
class InboxTest {

    private static final String PARKED = "/api/v1/events/parked";

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    Gossip gossip;

    @Inject
    Memory memory;

    @Inject
    Applier applier;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    OidcClient account;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "jembatan.events.sources.self")
    String address;

    @BeforeEach
    void all_that_was_said_before_is_heard() {
        gossip.begin();
        gossip.hates();
        inbox.pollNow();
    }

    @AfterEach
    void nothing_stays_parked() {
        gossip.hates();
        sql.run("delete from parked_event");
    }

    @Test
    void an_event_is_heard_once() {
        var thing = Ids.next();
        tell(thing, "hello");

        assertThat(heardUntil(1)).isOne();
        assertThat(gossip.wordsOf(thing)).containsExactly("hello");
        assertThat(inbox.pollNow()).isZero();
        assertThat(meters.get("jembatan.events.applied").counter().count()).isPositive();
        assertThat(meters.get("jembatan.events.feed.lag").gauge().value()).isZero();
    }

    @Test
    void events_that_come_again_do_not_count_again() {
        var thing = Ids.next();
        tell(thing, "hello");
        heardUntil(1);

        sql.run("update inbox_cursor set cursor = null");
        inbox.pollNow();

        assertThat(gossip.wordsOf(thing)).containsExactly("hello");
    }

    @Test
    void two_replicas_that_race_apply_each_event_once() throws Exception {
        var things = new ArrayList<UUID>();
        for (var i = 0; i < 60; i++) {
            things.add(Ids.next());
            tell(things.getLast(), "word " + i);
        }

        try (var replicas = Executors.newFixedThreadPool(2)) {
            Callable<Integer> replica = () -> listener(address).drain((_, _) -> {});
            while (things.stream().anyMatch(it -> gossip.wordsOf(it).isEmpty())) {
                for (var ended : replicas.invokeAll(List.of(replica, replica))) {
                    ended.get();
                }
            }
        }

        assertThat(things).allSatisfy(it -> assertThat(gossip.wordsOf(it)).hasSize(1));
    }

    @Test
    void a_crash_between_applying_and_moving_on_loses_nothing_and_doubles_nothing() {
        var thing = Ids.next();
        tell(thing, "one");
        tell(thing, "two");

        gossip.crashesAtTheEnd();
        heardUntil(2);

        assertThat(gossip.wordsOf(thing)).containsExactly("one", "two");
    }

    @Test
    void a_poison_event_is_parked_with_its_followers_and_the_others_go_on() {
        var ill = Ids.next();
        var well = Ids.next();
        gossip.hates("poison");
        tell(ill, "before");
        tell(ill, "poison");
        tell(well, "one");
        tell(ill, "after");
        tell(well, "two");

        heardUntil(5);

        assertThat(gossip.wordsOf(ill)).containsExactly("before");
        assertThat(gossip.wordsOf(well)).containsExactly("one", "two");
        as("auditor")
                .get(PARKED + "?total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].data.word", equalTo("poison"))
                .body("items[0].tries", equalTo(5))
                .body("items[0].reason", containsString("cannot stand poison"))
                .body("items[1].data.word", equalTo("after"))
                .body("items[1].tries", equalTo(0));
        assertThat(meters.get("jembatan.events.parked").gauge().value()).isEqualTo(2);

        tell(ill, "much later");
        heardUntil(1);
        assertThat(gossip.wordsOf(ill)).containsExactly("before");
    }

    @Test
    void what_was_parked_is_replayed_in_its_order_once_the_reason_is_gone() {
        var ill = Ids.next();
        gossip.hates("poison");
        tell(ill, "poison");
        tell(ill, "after");
        heardUntil(2);
        var last = as("auditor").get(PARKED).then().extract().<String>path("items[1].id");

        as("auditor").post(PARKED + "/" + last + "/replays").then().statusCode(403);
        as("admin")
                .post(PARKED + "/" + last + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("event-fails-again"))
                .body("detail", containsString("cannot stand poison"));
        gossip.hates();
        as("admin")
                .post(PARKED + "/" + last + "/replays")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(2))
                .body("stillParked", equalTo(0));

        assertThat(gossip.wordsOf(ill)).containsExactly("poison", "after");
        as("admin").post(PARKED + "/" + last + "/replays").then().statusCode(404);
        tell(ill, "well again");
        heardUntil(1);
        assertThat(gossip.wordsOf(ill)).endsWith("well again");
    }

    @Test
    void after_the_neighbour_was_restored_everything_is_heard_again() {
        var thing = Ids.next();
        tell(thing, "kept");
        heardUntil(1);

        sql.run("update feed_state set epoch = gen_random_uuid()");
        inbox.pollNow();

        assertThat(gossip.wordsOf(thing)).containsExactly("kept", "kept");
    }

    @Test
    void a_listener_hears_while_nobody_polls() throws Exception {
        var thing = Ids.next();
        var listener = listener(address);
        var thread = Thread.ofVirtual().start(() -> listener.listen(Duration.ofSeconds(25), (_, _) -> {}));

        try {
            Thread.sleep(500);
            tell(thing, "in the background");
            for (var i = 0; i < 100 && gossip.wordsOf(thing).isEmpty(); i++) {
                Thread.sleep(100);
            }
        } finally {
            thread.interrupt();
            thread.join();
        }

        assertThat(gossip.wordsOf(thing)).containsExactly("in the background");
    }

    @Test
    void a_silent_neighbour_is_told_of_once_and_so_is_its_return() throws Exception {
        var lines = new Lines();
        var logger = Logger.getLogger(Neighbour.class.getName());
        logger.addHandler(lines);
        var port = freePort();
        HttpServer neighbour = null;
        var listener = listener("http://localhost:" + port);
        var thread = Thread.ofVirtual().start(() -> listener.listen(Duration.ZERO, (_, _) -> {}));

        try {
            Thread.sleep(1_000);
            assertThat(lines.levels).containsExactly("WARN");
            assertThat(listener.lag()).isPositive();

            neighbour = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            neighbour.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Jembatan-Cursor", "somewhere");
                exchange.sendResponseHeaders(200, 2);
                try (var body = exchange.getResponseBody()) {
                    body.write("[]".getBytes(StandardCharsets.UTF_8));
                }
            });
            neighbour.start();
            for (var i = 0; i < 100 && listener.lag() > 0; i++) {
                Thread.sleep(50);
            }
            assertThat(lines.levels).containsExactly("WARN", "INFO");
        } finally {
            thread.interrupt();
            thread.join();
            if (neighbour != null) {
                neighbour.stop(0);
            }
            logger.removeHandler(lines);
            sql.run("update inbox_cursor set cursor = null");
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Listener listener(String at) {
        var neighbour = new Neighbour("self", at, HttpClient.newHttpClient(), account);
        return new Listener(gossip, neighbour, memory, applier, clock, 20, Duration.ofMillis(50));
    }

    private void tell(UUID thing, String word) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Done(thing, word, 1)));
    }

    /// The horizon may be held back for a moment by somebody else's transaction in the same PostgreSQL.
    private int heardUntil(int count) {
        var heard = 0;
        for (var i = 0; i < 200 && heard < count; i++) {
            heard += inbox.pollNow();
        }
        return heard;
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }

    private static final class Lines extends Handler {

        private final List<String> levels = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            levels.add(line.getLevel().getName());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
