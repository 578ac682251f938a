package id.jembatan.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCheckTest {

    private static final int MANY = 1_000_000;

    private final MadeUpJournal journal = MadeUpJournal.of("one", "two", "three \\u0001", "four", "five");

    @Test
    void a_whole_journal_is_whole() throws IOException {
        var result = check(journal.lines());

        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(5);
        assertThat(result.checkpoints()).isEqualTo(1);
        assertThat(result.hash()).isEqualTo(journal.hash(5));
    }

    @Test
    void an_altered_state_is_found_where_it_stands() throws IOException {
        var lines = new ArrayList<>(journal.lines());
        lines.set(3, lines.get(3).replace("three", "THREE"));

        assertThat(check(lines).findings()).singleElement().asString().startsWith("entry 3 is not what was sealed");
    }

    @Test
    void a_removed_entry_is_found() throws IOException {
        var lines = new ArrayList<>(journal.lines());
        lines.remove(2);

        assertThat(check(lines).findings()).anyMatch(each -> each.startsWith("entries 2 to 2 are missing"));
    }

    @Test
    void a_removed_entry_whose_place_was_closed_up_is_found() throws IOException {
        var lines = new ArrayList<>(journal.lines());
        lines.remove(2);
        lines.replaceAll(line -> line.replace("\"chainNo\":3", "\"chainNo\":2")
                .replace("\"chainNo\":4", "\"chainNo\":3")
                .replace("\"chainNo\":5", "\"chainNo\":4"));

        assertThat(check(lines).findings()).anyMatch(each -> each.startsWith("entry 2 is not what was sealed here"));
    }

    @Test
    void entries_that_changed_places_are_found() throws IOException {
        var lines = new ArrayList<>(journal.lines());
        Collections.swap(lines, 2, 3);

        assertThat(check(lines).findings()).anyMatch(each -> each.contains("out of order"));
    }

    @Test
    void an_entry_that_was_put_in_is_found() throws IOException {
        var lines = new ArrayList<>(journal.lines());
        lines.add(3, lines.get(2));

        assertThat(check(lines).findings()).anyMatch(each -> each.contains("put in"));
    }

    @Test
    void a_removed_end_is_found_by_the_checkpoint_although_the_end_was_written_anew() throws IOException {
        var lines = new ArrayList<>(journal.lines());
        lines.remove(5);

        var result = checker().check(MadeUpJournal.file(lines, 4, journal.hash(4)));

        assertThat(result.findings()).anyMatch(each -> each.contains("there were 5 entries; 4 are left"));
    }

    @Test
    void a_journal_that_was_written_anew_from_some_entry_on_is_found_by_its_checkpoint() throws IOException {
        var anew = MadeUpJournal.of("one", "two", "THREE", "four", "five");
        var lines = new ArrayList<>(anew.lines().subList(0, 6));
        lines.add(journal.lines().getLast());

        var result = checker().check(MadeUpJournal.file(lines, 5, anew.hash(5)));

        assertThat(result.findings()).singleElement().asString().contains("was written anew");
    }

    @Test
    void a_checkpoint_of_another_key_is_found() throws IOException {
        var other = MadeUpJournal.of("one", "two", "three \\u0001", "four", "five");
        var lines = new ArrayList<>(journal.lines());
        lines.set(6, other.lines().getLast());

        assertThat(check(lines).findings()).anyMatch(each -> each.contains("not of this key"));
    }

    @Test
    void an_end_that_was_written_down_has_to_be_there() throws IOException {
        var check = checker();
        check.expect(2, journal.hash(2), "you");
        check.expect(3, journal.hash(4), "you");
        check.expect(9, journal.hash(4), "you");

        var result = check.check(MadeUpJournal.file(journal.lines(), 5, journal.hash(5)));

        assertThat(result.findings())
                .containsExactly(
                        "you says that entry 3 had another hash: everything up to there was written anew",
                        "you says that there were 9 entries; 5 are left");
    }

    @Test
    void what_was_erased_is_whole_and_what_was_erased_by_force_is_not() throws IOException {
        var line = journal.lines().get(2);
        var entry = Json.object(line);
        entry.put("after", null);
        entry.put("statesSalt", null);
        entry.put("statesDigest", digestOfStates(line));
        var lines = new ArrayList<>(journal.lines());
        lines.set(2, Json.write(entry));

        assertThat(check(lines).findings()).isEmpty();

        entry.put("statesDigest", "11".repeat(32));
        lines.set(2, Json.write(entry));
        assertThat(check(lines).findings()).singleElement().asString().startsWith("entry 2 is not what was sealed");
    }

    @Test
    void every_single_flipped_bit_of_a_file_is_found() throws IOException {
        var whole = MadeUpJournal.file(journal.lines(), 5, journal.hash(5)).readAllBytes();

        for (var i = 0; i < whole.length - 1; i++) { // the last byte ends the last line, or not
            var flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThat(checker().check(new ByteArrayInputStream(flipped)).findings())
                    .as("byte %d: %s", i, new String(whole, Math.max(0, i - 20), 21, StandardCharsets.UTF_8))
                    .isNotEmpty();
        }
    }

    @Test
    void a_file_that_breaks_off_is_found() throws IOException {
        var whole = MadeUpJournal.file(journal.lines(), 5, journal.hash(5)).readAllBytes();
        var half = new ByteArrayInputStream(whole, 0, whole.length / 2);

        assertThat(checker().check(half).findings()).anyMatch(each -> each.contains("no end"));
    }

    @Test
    void what_is_no_key_is_said() {
        assertThatThrownBy(() -> Checkpoint.key("abc")).isInstanceOf(Json.Unreadable.class);
    }

    /// The number of the issue: a flipped byte, a removed and a re-ordered entry in a million, in under 30 s.
    @Test
    void three_faults_in_a_million_entries_are_named_in_half_a_minute(@TempDir Path folder) throws IOException {
        var file = folder.resolve("journal.ndjson");
        writeMany(file);

        var began = System.nanoTime();
        JournalCheck.Result result;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            result = new JournalCheck(null).check(in);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);

        System.out.printf(
                "%d entries, %d MB, checked in %d ms%n", result.entries(), Files.size(file) >> 20, took.toMillis());
        assertThat(result.findings())
                .anyMatch(each -> each.startsWith("entry 250000 is not what was sealed"))
                .anyMatch(each -> each.startsWith("entries 500000 to 500000 are missing"))
                .anyMatch(each -> each.startsWith("entries 750000 to 750000 are missing, or out of order"))
                .anyMatch(each -> each.startsWith("entry 750000 stands behind entry 750001"))
                .hasSizeLessThan(12);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    private void writeMany(Path file) throws IOException {
        try (var out = MadeUpJournal.digesting(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            MadeUpJournal.write(out, MadeUpJournal.head());
            var last = new byte[32];
            var held = "";
            for (var i = 1; i <= MANY; i++) {
                var line = journal.entry(i, last, "state");
                last = journal.lastHash();
                journal.forgetHashes();
                switch (i) {
                    case 250_000 -> MadeUpJournal.write(out, line.replace("\\\"state\\\"", "\\\"stbte\\\""));
                    case 500_000 -> {}
                    case 750_000 -> held = line;
                    case 750_001 -> {
                        MadeUpJournal.write(out, line);
                        MadeUpJournal.write(out, held);
                    }
                    default -> MadeUpJournal.write(out, line);
                }
            }
            out.write(MadeUpJournal.end(
                            MANY,
                            HexFormat.of().formatHex(last),
                            out.getMessageDigest().digest())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private JournalCheck checker() throws IOException {
        return new JournalCheck(Checkpoint.key(journal.key()));
    }

    private JournalCheck.Result check(List<String> lines) throws IOException {
        return checker().check(MadeUpJournal.file(lines, 5, journal.hash(5)));
    }

    private static String digestOfStates(String line) {
        try {
            var sha = java.security.MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(Json.text(Json.object(line).get("statesSalt"))));
            var after = Json.write(Json.object(line).get("after"));
            return HexFormat.of()
                    .formatHex(
                            sha.digest(("{\"after\":" + after + ",\"before\":null}").getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
