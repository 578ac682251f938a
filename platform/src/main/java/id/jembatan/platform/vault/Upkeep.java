package id.jembatan.platform.vault;

import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.vault.IntegrityView.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads what is kept again, some files at a time and the longest unread first, and compares it with its hash. A disk
/// that loses or changes bytes is noticed before somebody needs them.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.vault.enabled", stringValue = "true")
public class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final int MOST_TOLD = 1_000;

    /// What reading a file again gave.
    enum Outcome {
        OK,
        MISSING,
        ALTERED
    }

    private record Kept(String hash, long size) {}

    private final DocumentStore store;
    private final Claims claims;
    private final Sql sql;
    private final Clock clock;
    private final int slice;
    private final AtomicLong missing;
    private final AtomicLong altered;

    Upkeep(
            DocumentStore store,
            Claims claims,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "jembatan.vault.check-slice") int slice,
            MeterRegistry meters) {
        this.store = store;
        this.claims = claims;
        this.sql = sql;
        this.clock = clock;
        this.slice = slice;
        this.missing = meters.gauge("jembatan.documents.missing", new AtomicLong());
        this.altered = meters.gauge("jembatan.documents.altered", new AtomicLong());
    }

    @Scheduled(
            every = "{jembatan.vault.check-every}",
            delayed = "5M",
            identity = "vault-check",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkNowAndThen() throws IOException {
        checkSlice();
    }

    /// @return how many files were read
    public int checkSlice() throws IOException {
        // Replicas take different files: each row is claimed before it is read.
        var claimed = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        """
                        update kept_file set claimed_at = ? where hash in (
                            select hash from kept_file order by claimed_at nulls first, hash limit ?
                            for update skip locked)
                        returning hash, size""", row -> new Kept(row.getString("hash"), row.getLong("size")), clock.instant(), slice));
        for (var file : claimed) {
            var outcome = read(file);
            if (outcome != Outcome.OK) {
                LOG.errorf("The file %s is %s", file.hash(), outcome);
            }
            sql.run(
                    "update kept_file set checked_at = ?, outcome = ? where hash = ?",
                    clock.instant(),
                    outcome.name(),
                    file.hash());
        }
        report();
        return claimed.size();
    }

    private Outcome read(Kept file) throws IOException {
        try (var in = store.open(file.hash(), 0, file.size() + 1)) {
            return Sha256.hex(in, file.size() + 1).equals(file.hash()) ? Outcome.OK : Outcome.ALTERED;
        } catch (FileNotFoundException e) {
            return Outcome.MISSING;
        }
    }

    /// What is known of what is kept.
    public IntegrityView report() {
        var counts = sql.first(
                        """
                        select count(*), count(checked_at), min(checked_at), max(checked_at),
                            (select orphans_removed from document_upkeep)
                        from kept_file""",
                        row -> new IntegrityView(
                                row.getLong(1),
                                row.getLong(2),
                                instant(row.getObject(3, OffsetDateTime.class)),
                                instant(row.getObject(4, OffsetDateTime.class)),
                                row.getLong(5),
                                List.of(),
                                List.of()),
                        new Object[0])
                .orElseThrow();
        var report = counts.with(faults(Outcome.MISSING), faults(Outcome.ALTERED));
        missing.set(report.missing().size());
        altered.set(report.altered().size());
        return report;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private List<Fault> faults(Outcome outcome) {
        return sql.list(
                """
                select k.hash, k.size, k.checked_at,
                    (select count(*) from (%s) claimed where claimed.hash = k.hash) as documents
                from kept_file k where k.outcome = ? order by k.hash limit ?""".formatted(claims.query()),
                row -> new Fault(
                        row.getString("hash"),
                        row.getLong("size"),
                        row.getLong("documents"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()),
                outcome.name(),
                MOST_TOLD);
    }
}
