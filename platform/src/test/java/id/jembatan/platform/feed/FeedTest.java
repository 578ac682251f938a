package id.jembatan.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.outbox.Done;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class FeedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Feed feed;

    @Inject
    FeedRetention retention;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @AfterEach
    void the_clock_goes_on() {
        TestClock.reset();
    }

    @Test
    void an_event_that_commits_late_is_not_lost_though_its_number_came_first() throws Exception {
        var thing = Ids.next();
        var reader = atTheEnd();

        List<String> whileOpen;
        try (var slow = new Together(() -> outbox.add(new Done(thing, "numbered first", 1)))) {
            tell(Ids.next(), "committed first");
            whileOpen = reader.readNow();
            slow.commit();
        }

        assertThat(whileOpen).isEmpty();
        assertThat(reader.readUntil(2)).containsExactly("numbered first", "committed first");
    }

    @Test
    void events_of_one_subject_keep_their_order_though_the_later_writer_began_first() throws Exception {
        var thing = Ids.next();
        var reader = atTheEnd();

        // An import begins, somebody changes the thing meanwhile, then the import reaches the thing.
        try (var slow = new Together(
                () -> outbox.add(new Done(Ids.next(), "import begins", 1)),
                () -> outbox.add(new Done(thing, "import", 2)))) {
            tell(thing, "change");
            slow.commit();
        }

        assertThat(reader.readUntil(3)).containsExactly("import begins", "change", "import");
    }

    @Test
    void a_waiting_reader_hears_of_an_event_as_soon_as_it_is_committed() throws Exception {
        var reader = atTheEnd();
        var before = System.nanoTime();

        var later = Thread.ofVirtual().start(() -> {
            sleep(Duration.ofMillis(300));
            tell(Ids.next(), "at last");
        });
        var heard = reader.read(SOON);
        later.join();

        assertThat(heard).containsExactly("at last");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    }

    @Test
    void a_reader_gets_all_in_slices_and_in_order() throws Exception {
        var reader = atTheEnd();
        var thing = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            for (var i = 1; i <= 25; i++) {
                outbox.add(new Done(thing, "word " + i, i));
            }
        });

        var slices = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        while (words.size() < 25) {
            var slice = reader.read(SOON);
            slices.add(slice.size());
            words.addAll(slice);
        }

        assertThat(slices).containsExactly(10, 10, 5);
        assertThat(words).startsWith("word 1", "word 2").endsWith("word 25").doesNotHaveDuplicates();
    }

    @Test
    void a_reader_of_other_types_moves_on_without_reading_them() throws Exception {
        var start = end();
        tell(Ids.next(), "not for you");

        var slice = feed.after(start, 10, Set.of("id.jembatan.other.v1"), Duration.ZERO);
        while (slice.next().equals(start)) { // somebody else's transaction may hold the horizon back
            slice = feed.after(start, 10, Set.of("id.jembatan.other.v1"), Duration.ofMillis(100));
        }

        assertThat(slice.events()).isEmpty();
        assertThat(feed.after(slice.next(), 10, Set.of(), Duration.ZERO).events())
                .noneMatch(it -> it.data().contains("not for you"));
    }

    @Test
    void a_cursor_that_we_did_not_sign_is_refused() throws Exception {
        var cursor = end();
        var other = cursor.charAt(10) == 'A' ? 'B' : 'A';
        var forged = cursor.substring(0, 10) + other + cursor.substring(11);

        assertThat(problemOf(() -> feed.after(forged, 10, Set.of(), Duration.ZERO)))
                .extracting(Problem::status, Problem::code)
                .containsExactly(400, "invalid-cursor");
        assertThat(problemOf(() -> feed.after("no such thing", 10, Set.of(), Duration.ZERO))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_cursor_of_a_restored_database_is_told_so() throws Exception {
        var now = sql.first(
                        "select epoch, cursor_key from feed_state",
                        row -> new FeedCursor(row.getObject("epoch", UUID.class), 1, new Position(1L << 40, 1))
                                .encode(row.getBytes("cursor_key")))
                .orElseThrow();
        var cursor = end();

        // ahead of everything that this database has seen
        assertThat(problemOf(() -> feed.after(now, 10, Set.of(), Duration.ZERO)))
                .extracting(Problem::status, Problem::code)
                .containsExactly(409, "cursor-of-another-history");

        // moved to another cluster by a dump
        tell(Ids.next(), "from the dump");
        sql.run("update outbox_event set txid = '1099511627776' where data->>'word' = 'from the dump'");
        sql.run("update feed_state set system_identifier = 1");
        assertThat(problemOf(() -> feed.after(cursor, 10, Set.of(), Duration.ZERO))
                        .status())
                .isEqualTo(409);
        assertThat(new Reader(null).readUntilFound("from the dump")).isTrue();
    }

    @Test
    void a_cursor_from_before_what_is_kept_is_told_so() throws Exception {
        var old = end();
        tell(Ids.next(), "soon forgotten");
        var reader = new Reader(old);
        reader.readUntil(1);

        TestClock.move(Duration.ofDays(31));
        tell(Ids.next(), "young");
        assertThat(retention.forget()).isTrue();

        assertThat(problemOf(() -> feed.after(old, 10, Set.of(), Duration.ZERO)))
                .extracting(Problem::status, Problem::code)
                .containsExactly(410, "cursor-too-old");
        assertThat(reader.readUntil(1)).containsExactly("young");
    }

    private void tell(UUID thing, String word) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Done(thing, word, 1)));
    }

    private String end() throws InterruptedException {
        String cursor = null;
        while (true) {
            var slice = feed.after(cursor, 1_000, Set.of(), Duration.ZERO);
            if (slice.events().isEmpty()) {
                return slice.next();
            }
            cursor = slice.next();
        }
    }

    private Reader atTheEnd() throws InterruptedException {
        return new Reader(end());
    }

    private static Problem problemOf(ThrowingCallable call) {
        var thrown = new Problem[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> thrown[0] = refusal.problem());
        return thrown[0];
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads on from where it is, as a client does.
    private final class Reader {

        private String cursor;

        Reader(String cursor) {
            this.cursor = cursor;
        }

        List<String> readNow() throws InterruptedException {
            return read(Duration.ZERO);
        }

        List<String> read(Duration wait) throws InterruptedException {
            var slice = feed.after(cursor, 10, Set.of(Done.TYPE), wait);
            cursor = slice.next();
            return slice.events().stream()
                    .map(it -> it.data().replaceFirst(".*\"word\":\"([^\"]*)\".*", "$1"))
                    .toList();
        }

        List<String> readUntil(int count) throws InterruptedException {
            var words = new ArrayList<String>();
            while (words.size() < count) {
                var more = read(SOON);
                assertThat(more).as("events after " + words).isNotEmpty();
                words.addAll(more);
            }
            return words;
        }

        boolean readUntilFound(String word) throws InterruptedException {
            while (true) {
                var words = read(SOON);
                if (words.isEmpty() || words.contains(word)) {
                    return words.contains(word);
                }
            }
        }
    }
}
