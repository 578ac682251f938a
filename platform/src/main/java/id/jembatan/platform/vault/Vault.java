package id.jembatan.platform.vault;

import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Where bytes are kept, with one row for each. The row belongs to the transaction of the record that has
/// the file: without it the bytes are an orphan, and orphans are swept away a day later.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.vault.enabled", stringValue = "true")
public class Vault {

    private static final Logger LOG = Logger.getLogger(Vault.class);
    private static final Duration SWEEP_AFTER = Duration.ofHours(24);

    /// Uploads hold it together, a sweep alone: what is being kept again is never swept at that moment.
    private static final long LOCK = 0x6a656d6261746131L;

    private final DocumentStore store;
    private final Claims claims;
    private final Sql sql;
    private final Clock clock;

    Vault(DocumentStore store, Claims claims, Sql sql, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.sql = sql;
        this.clock = clock;
    }

    /// Keeps a file that was found good. It is safe in the store when this returns.
    @Transactional(TxType.MANDATORY)
    public void keep(Received file) {
        sql.first("select pg_advisory_xact_lock_shared(?)", _ -> true, LOCK);
        sql.run("""
                insert into kept_file (hash, size, kept_at) values (?, ?, ?) on conflict (hash) do nothing""", file.hash(), file.size(), clock.instant().atOffset(ZoneOffset.UTC));
        try {
            store.keep(file.file(), file.hash(), file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes, or some of them, as they lie there.
    ///
    /// @throws java.io.FileNotFoundException when they are lost
    public InputStream open(String hash, long from, long length) throws IOException {
        return length == 0 ? InputStream.nullInputStream() : store.open(hash, from, length);
    }

    @Scheduled(
            every = "{jembatan.vault.sweep-every}",
            delayed = "10M",
            identity = "vault-sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepNowAndThen() throws IOException {
        sweep();
    }

    /// Takes away bytes that no row points to: an upload was cut off between the file and its row.
    ///
    /// @return how many
    public int sweep() throws IOException {
        var swept = new AtomicInteger();
        store.eachKeptBefore(
                clock.instant().minus(SWEEP_AFTER),
                hashes -> swept.addAndGet(QuarkusTransaction.requiringNew().call(() -> sweep(hashes))));
        if (swept.get() > 0) {
            LOG.infof("Removed %d files that no record points to", swept.get());
            sql.run("update document_upkeep set orphans_removed = orphans_removed + ?", swept.get());
        }
        return swept.get();
    }

    private int sweep(List<String> hashes) throws IOException {
        sql.first("select pg_advisory_xact_lock(?)", _ -> true, LOCK);
        var orphans = new HashSet<>(hashes);
        orphans.removeAll(known(hashes.toArray(String[]::new)));
        if (!orphans.isEmpty()) {
            adopt(orphans.toArray(String[]::new));
            orphans.removeAll(known(orphans.toArray(String[]::new)));
        }
        for (var orphan : orphans) {
            store.remove(orphan);
        }
        return orphans.size();
    }

    private List<String> known(String[] hashes) {
        return sql.list("select hash from kept_file where hash = any(?)", row -> row.getString(1), (Object) hashes);
    }

    /// A record may have been written by a version of this service that knew of no rows for files.
    private void adopt(String[] hashes) {
        sql.run("""
                insert into kept_file (hash, size, kept_at)
                select hash, max(size), min(added_at) from (%s) claimed where hash = any(?) group by hash
                on conflict (hash) do nothing""".formatted(claims.query()), (Object) hashes);
    }
}
