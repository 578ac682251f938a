package id.jembatan.platform.feed;

import id.jembatan.platform.outbox.EventSettings;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Tells one history of the database from another, so that nobody goes on reading a restored database at a place
/// that it has not reached, and misses what is written until then.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class History {

    private static final Logger LOG = Logger.getLogger(History.class);

    /// The timeline is part of the name of the file that is being written. Asking for it fails on a standby: the
    /// feed is read on the primary only.
    private static final String NOW = """
            select s.epoch, s.cursor_key, s.pruned_txid::text::bigint as pruned_txid, s.pruned_seq,
                   s.system_identifier = c.system_identifier as at_home,
                   ('x' || substring(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int as timeline,
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon
            from feed_state s, pg_control_system() c""";

    private final Sql sql;
    private final EventSettings settings;

    History(Sql sql, EventSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// @param pruned everything up to here is gone
    /// @param horizon transactions below it have all ended
    record Now(UUID epoch, byte[] key, int timeline, Position pruned, long horizon, boolean atHome) {

        String cursor(Position position) {
            return new FeedCursor(epoch, timeline, position).encode(key);
        }

        /// @throws Refusal 400 for a forged cursor, 409 for one of another history, 410 for one that is too old
        Position position(String cursor) {
            var read = FeedCursor.decode(cursor, key);
            var position = read.position();
            if (!read.epoch().equals(epoch)
                    || read.timeline() != timeline
                    || position.compareTo(Position.upTo(horizon)) > 0) {
                throw new Refusal(FeedProblem.CURSOR_OF_ANOTHER_HISTORY);
            }
            if (position.compareTo(pruned) < 0) {
                throw new Refusal(FeedProblem.CURSOR_TOO_OLD);
            }
            return position;
        }
    }

    Now now() {
        var now = read();
        if (now.atHome()) {
            return now;
        }
        QuarkusTransaction.requiringNew().run(this::begin);
        return read();
    }

    private Now read() {
        return sql.first(NOW, this::now).orElseThrow();
    }

    /// The rows came here in a dump: their transaction numbers mean nothing in this cluster, and could hide them
    /// until it has counted as far. Events of one subject keep their order, for that is the order of their `seq`.
    private void begin() {
        var moved = sql.run("""
                update feed_state set epoch = gen_random_uuid(), system_identifier = c.system_identifier,
                    pruned_txid = '0', pruned_seq = 0
                from pg_control_system() c
                where feed_state.system_identifier <> c.system_identifier""");
        if (moved > 0) {
            sql.run("update outbox_event set txid = pg_current_xact_id()");
            LOG.info("The database was moved to another cluster: the event feed begins a new history, and hearers read"
                    + " it from its beginning");
        }
    }

    private Now now(ResultSet row) throws SQLException {
        return new Now(
                row.getObject("epoch", UUID.class),
                settings.cursorKey()
                        .map(key -> key.getBytes(StandardCharsets.UTF_8))
                        .orElse(row.getBytes("cursor_key")),
                row.getInt("timeline"),
                new Position(row.getLong("pruned_txid"), row.getLong("pruned_seq")),
                row.getLong("horizon"),
                row.getBoolean("at_home"));
    }
}
