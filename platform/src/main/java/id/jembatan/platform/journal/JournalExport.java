package id.jembatan.platform.journal;

import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The journal as a file that can be checked without us: JSON lines, first a head, then every entry with its salts and
/// its hash, then the signed checkpoints, then an end with the SHA-256 of all lines before it. A file without an end is
/// not whole, and says so by that.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class JournalExport {

    private static final int BUFFER = 64 * 1024;
    private static final String NOTHING = "00".repeat(32);

    private final Sql sql;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final String service;
    private final Duration longest;

    JournalExport(
            Sql sql,
            Checkpoints checkpoints,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "jembatan.exports.longest", defaultValue = "15M") Duration longest) {
        this.sql = sql;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.service = service;
        this.longest = longest;
    }

    /// Writes everything that is sealed, in one snapshot and in little memory.
    ///
    /// @param after the number of the last entry that is known already; 0 for all
    void write(long after, OutputStream to) throws IOException {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(longest.toSeconds()))
                    .call(() -> {
                        sql.run("set transaction isolation level repeatable read, read only");
                        var out = new DigestOutputStream(new BufferedOutputStream(to, BUFFER), Sha256.digest());
                        lines(after, out);
                        out.flush();
                        return null;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void lines(long after, DigestOutputStream out) throws IOException {
        var before = sql.first("select hash from journal_entry where chain_no = ?", row -> row.getBytes(1), after)
                .map(HexFormat.of()::formatHex)
                .orElse(NOTHING);
        line(
                out,
                "{\"journal\":%s,\"version\":2,\"after\":%d,\"before\":\"%s\",\"at\":\"%s\"}"
                        .formatted(Entry.quoted(service), after, before, clock.instant()));
        sql.each(
                "select " + Entry.COLUMNS + " from journal_entry where chain_no > ? order by chain_no",
                row -> written(out, Entry.of(row).line()),
                after);
        checkpoints.each(row -> written(out, "{\"checkpoint\":\"" + row.getString(1) + "\"}"));
        var end = sql.first(
                        "select chain_no, hash from journal_head",
                        row -> "{\"end\":" + row.getLong(1) + ",\"hash\":\""
                                + HexFormat.of().formatHex(row.getBytes(2)) + "\",\"lines\":\""
                                + HexFormat.of()
                                        .formatHex(out.getMessageDigest().digest()) + "\"}")
                .orElseThrow();
        line(out, end);
    }

    private static boolean written(OutputStream out, String line) {
        try {
            line(out, line);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
