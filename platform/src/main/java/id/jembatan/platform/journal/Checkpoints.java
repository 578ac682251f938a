package id.jembatan.platform.journal;

import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Signs the end of the chain from time to time. Each checkpoint is also a line of the log, so that it is kept by
/// whoever keeps the logs, where neither this service nor its database can reach it.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Checkpoints {

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    private static final String COLUMNS = "chain_no, hash, at, key_id, jws";

    private final Sql sql;
    private final JournalChain chain;
    private final CheckpointKey key;
    private final Clock clock;
    private final String service;

    Checkpoints(
            Sql sql,
            JournalChain chain,
            CheckpointKey key,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.chain = chain;
        this.key = key;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(
            every = "${jembatan.journal.checkpoint-every:10m}",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "journal-checkpoint")
    void look() {
        if (key.isThere()) {
            make();
        }
    }

    /// Signs the end of the chain if it has moved since the last time.
    ///
    /// @return whether there was anything to sign
    @Transactional
    public boolean make() {
        var end = chain.last();
        var last = sql.first("select max(chain_no) as no from journal_checkpoint", row -> row.getLong("no"))
                .orElse(0L);
        if (end.chainNo() <= last) {
            return false;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var jws = key.signed("{\"service\":\"%s\",\"chainNo\":%d,\"hash\":\"%s\",\"at\":\"%s\"}"
                .formatted(service, end.chainNo(), end.hash(), at));
        // Another replica may have signed the same end in this moment.
        var made = sql.run(
                "insert into journal_checkpoint (" + COLUMNS + ") values (?, ?, ?, ?, ?) on conflict do nothing",
                end.chainNo(),
                HexFormat.of().parseHex(end.hash()),
                at,
                key.id(),
                jws);
        if (made == 1) {
            LOG.infof("Journal checkpoint %s", jws);
        }
        return made == 1;
    }

    /// The newest first.
    Page<CheckpointView> find(Paging paging) {
        var before = paging.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
        var rows = sql.list(
                "select " + COLUMNS + " from journal_checkpoint where chain_no < ? order by chain_no desc limit ?",
                Checkpoints::view,
                before,
                paging.limit() + 1);
        var page = Page.of(rows, paging.limit(), it -> Cursor.of(it.chainNo()));
        return paging.wantsTotal() ? page.withTotal(count()) : page;
    }

    private long count() {
        return sql.first("select count(*) from journal_checkpoint", row -> row.getLong(1))
                .orElseThrow();
    }

    /// Calls for each, the oldest first; needs a running transaction.
    void each(Sql.Each each) {
        sql.each("select jws from journal_checkpoint order by chain_no", each);
    }

    /// The key that checks them; empty where nothing is signed.
    Optional<KeyView> key() {
        return key.isThere() ? Optional.of(KeyView.of(key)) : Optional.empty();
    }

    private static CheckpointView view(ResultSet row) throws SQLException {
        return new CheckpointView(
                row.getLong("chain_no"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("jws"));
    }
}
