package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Hands tables out. The rows go from the database to the client as fast as he takes them; when he is gone, the query
/// ends with his connection. An answer that breaks off in the middle is one that the client can see to be broken.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Exports {

    public static final String CSV = Csv.MEDIA_TYPE;
    public static final String XLSX = Xlsx.MEDIA_TYPE;

    private static final int BUFFER = 32 * 1024;

    private final Sql sql;
    private final Semaphore places;
    private final Duration longest;

    /// @param atOnce how many run side by side: each keeps a connection to the database as long as its client reads
    /// @param longest after this the database ends the query of a client that does not read
    Exports(
            Sql sql,
            @ConfigProperty(name = "jembatan.exports.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "jembatan.exports.longest", defaultValue = "15M") Duration longest) {
        this.sql = sql;
        this.places = new Semaphore(atOnce);
        this.longest = longest;
    }

    /// Writes an answer of any form, while the rows it needs can be read with [#each].
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Takes each row that the cursor comes to.
    @FunctionalInterface
    public interface Taking {
        void take(ResultSet row) throws SQLException, IOException;
    }

    /// Takes the cells of each row of a table that is not read off one query of SQL.
    @FunctionalInterface
    public interface Rows {
        void row(List<@Nullable Object> cells) throws IOException;
    }

    /// Hands the rows of a table over, one after the other, inside of the transaction of the export.
    @FunctionalInterface
    public interface Filling {
        void into(Rows rows) throws IOException;
    }

    /// @param name of the file, without its ending
    public RestResponse<StreamingOutput> csv(String name, List<String> header, Filling filling) {
        return answer(CSV + ";charset=utf-8;header=present", name + ".csv", out -> csv(out, header, filling));
    }

    /// @param name of the file, without its ending, and of the sheet
    public RestResponse<StreamingOutput> xlsx(String name, List<String> header, Filling filling) {
        return answer(XLSX, name + ".xlsx", out -> xlsx(out, name, header, filling));
    }

    /// Writes a table of text.
    public static void csv(OutputStream out, List<String> header, Filling filling) throws IOException {
        fill(new Csv(out, header), filling);
    }

    /// Writes a workbook.
    public static void xlsx(OutputStream out, String name, List<String> header, Filling filling) throws IOException {
        fill(new Xlsx(out, name, header), filling);
    }

    private static void fill(Table table, Filling filling) throws IOException {
        filling.into(table::row);
        table.close(); // only what came to its end gets one
    }

    public RestResponse<StreamingOutput> csv(Sheet sheet) {
        return answer(
                CSV + ";charset=utf-8;header=present",
                sheet.name() + ".csv",
                out -> table(sheet, new Csv(out, sheet.header())));
    }

    public RestResponse<StreamingOutput> xlsx(Sheet sheet) {
        return answer(XLSX, sheet.name() + ".xlsx", out -> table(sheet, new Xlsx(out, sheet.name(), sheet.header())));
    }

    /// @param fileName under which a browser keeps it; null for what is looked at, not kept
    public RestResponse<StreamingOutput> answer(String mediaType, @Nullable String fileName, Writing writing) {
        StreamingOutput body = out -> write(out, writing);
        var response = RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.CONTENT_TYPE, mediaType);
        if (fileName != null) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        }
        return response.build();
    }

    /// Walks over the rows of a query; only inside of a [Writing].
    public void each(Selection selection, Taking taking) {
        var query = selection.positional();
        sql.each(
                query.sql(),
                row -> {
                    try {
                        taking.take(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                },
                query.values().toArray());
    }

    private void table(Sheet sheet, Table table) throws IOException {
        each(sheet.rows(), row -> {
            var cells = new ArrayList<@Nullable Object>(sheet.columns().size());
            for (var column : sheet.columns()) {
                cells.add(column.cell().read(row));
            }
            table.row(cells);
        });
        table.close(); // only what came to its end gets one
    }

    private void write(OutputStream out, Writing writing) throws IOException {
        if (!places.tryAcquire()) {
            throw new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
        }
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(longest.toSeconds()))
                    .call(() -> {
                        sql.run("set transaction read only");
                        var buffered = new BufferedOutputStream(out, BUFFER);
                        writing.to(buffered);
                        buffered.close();
                        return null;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }
}
