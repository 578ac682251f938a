package id.jembatan.platform.journal;

import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links the entries of the journal by their hashes, and checks the links.
///
/// Sealing comes after the commit and not in the business transaction: there, each would have to wait for the hash
/// of the one before, and all writing of a service would stand in one queue (docs/adr/001). One sealer works at a
/// time, because it holds the row of the chain's end; it takes what it can see, so that an entry that commits late
/// is sealed late and never left out.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class JournalChain {

    private static final int BATCH = 1_000;
    private static final byte[] NOTHING = new byte[32];
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;
    private final Clock clock;

    JournalChain(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What a check found.
    ///
    /// @param entries how many links are right
    /// @param brokenAt the number of the first link that is not, or null when all are right
    /// @param reason what is wrong there, in English, for the log and the auditor's report
    public record Verdict(
            long entries, @Nullable Long brokenAt, @Nullable String reason) {

        public boolean isWhole() {
            return brokenAt == null;
        }
    }

    @Scheduled(
            every = "${jembatan.journal.seal-every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "journal-seal")
    void sealAll() {
        while (someAreOpen() && seal() == BATCH) {}
    }

    /// Seals the next entries in a transaction of its own.
    ///
    /// @return how many; none when another replica is at it
    @Transactional
    public int seal() {
        var head = sql.first(
                "select chain_no, hash from journal_head for update skip locked",
                row -> new Link(row.getLong("chain_no"), row.getBytes("hash")));
        return head.map(this::seal).orElse(0);
    }

    private int seal(Link head) {
        var entries = sql.list(
                "select " + Entry.COLUMNS + " from journal_entry where chain_no is null order by seq limit " + BATCH,
                Entry::of);
        if (entries.isEmpty()) {
            return 0;
        }
        var last = link(head, entries);
        sql.run(
                "update journal_head set chain_no = ?, hash = ?, at = ?",
                last.no(),
                last.hash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return entries.size();
    }

    private Link link(Link head, List<Entry> entries) {
        var seqs = new Long[entries.size()];
        var numbers = new Long[entries.size()];
        var hashes = new byte[entries.size()][];
        var names = new byte[entries.size()][];
        var states = new byte[entries.size()][];
        var last = head;
        for (var i = 0; i < seqs.length; i++) {
            names[i] = salt();
            states[i] = salt();
            last = last.before(entries.get(i).salted(names[i], states[i]));
            seqs[i] = entries.get(i).seq();
            numbers[i] = last.no();
            hashes[i] = last.hash();
        }
        sql.run("""
                update journal_entry e
                set chain_no = s.no, hash = s.hash, name_salt = case e.form when 2 then s.name_salt end,
                    states_salt = case e.form when 2 then s.states_salt end
                from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[])
                    as s(seq, no, hash, name_salt, states_salt)
                where e.seq = s.seq""", seqs, numbers, hashes, names, states);
        return last;
    }

    private static byte[] salt() {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /// The end of the chain.
    public Seal last() {
        return sql.first("select chain_no, hash, at from journal_head", row -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    return Seal.of(row.getLong("chain_no"), row.getBytes("hash"), at == null ? null : at.toInstant());
                })
                .orElseThrow();
    }

    /// Computes every link anew and names the first one that does not hold: an entry that was altered, removed or
    /// put in, also at the end. One statement, so entries that come meanwhile do not disturb it.
    @Transactional
    public Verdict verify() {
        var walk = new Walk(new Link(0, NOTHING));
        sql.each("""
                select %s, h.chain_no as head_no, h.hash as head_hash
                from journal_head h left join journal_entry e on e.chain_no is not null
                order by e.chain_no""".formatted(columnsOf("e")), row -> {
            walk.head = new Link(row.getLong("head_no"), row.getBytes("head_hash"));
            return row.getObject("chain_no") == null || walk.goesOnWith(Entry.of(row));
        });
        return walk.verdict();
    }

    private static String columnsOf(String alias) {
        return alias + "." + Entry.COLUMNS.replace(", ", ", " + alias + ".");
    }

    private boolean someAreOpen() {
        return sql.first("select 1 from journal_entry where chain_no is null limit 1", row -> 1)
                .isPresent();
    }

    private record Link(long no, byte[] hash) {

        Link before(Entry next) {
            return new Link(no + 1, next.sealedAfter(hash, no + 1));
        }
    }

    /// The state of a check: the last link that was right, and what is wrong with the next.
    private static final class Walk {

        private Link last;
        private @Nullable Link head;
        private @Nullable String reason;

        Walk(Link first) {
            last = first;
        }

        boolean goesOnWith(Entry entry) {
            var expected = last.before(entry);
            if (entry.chainNo() != null && entry.chainNo() != expected.no()) {
                reason = "The entry is missing: the next one has the number " + entry.chainNo();
            } else if (!Arrays.equals(entry.hash(), expected.hash())) {
                reason = "The entry " + entry.id() + " is not what was sealed here";
            } else {
                last = expected;
            }
            return reason == null;
        }

        Verdict verdict() {
            if (reason == null && head != null) {
                if (head.no() > last.no()) {
                    reason = "The entry is missing at the end: " + head.no() + " were sealed";
                } else if (head.no() < last.no() || !Arrays.equals(head.hash(), last.hash())) {
                    return new Verdict(last.no() - 1, last.no(), "The chain goes beyond what was sealed");
                }
            }
            return reason == null ? new Verdict(last.no(), null, null) : new Verdict(last.no(), last.no() + 1, reason);
        }
    }
}
