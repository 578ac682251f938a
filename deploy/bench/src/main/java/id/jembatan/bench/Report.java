package id.jembatan.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything a run says: on the screen and, word for word, in a file. Keeps the rows of the table for the end.
final class Report implements AutoCloseable {

    private static final String HEAD = """
            | work | against | must | measured (min / **median** / max) | verdict |
            |---|---|---|---|---|""";

    private final PrintWriter file;
    private final List<String> rows = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Report(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = new PrintWriter(Files.newBufferedWriter(path), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void say(String text, @Nullable Object... values) {
        var line = values.length == 0 ? text : String.format(Locale.ROOT, text, values);
        System.out.println(line);
        file.println(line);
    }

    /// A part of the run begins.
    void head(String title) {
        say("");
        say("== " + title);
    }

    /// Something because of which the figures are to be taken with care. A run with doubts does not end well.
    void doubt(String text, @Nullable Object... values) {
        var line = String.format(Locale.ROOT, text, values);
        doubts.add(line);
        say("DOUBT: " + line);
    }

    /// A part that gave no figures, or not all of them.
    void failure(String part, @Nullable String why) {
        failures.add(part);
        say("FAILED: " + part + ": " + why);
    }

    boolean failed() {
        return !failures.isEmpty();
    }

    boolean doubted() {
        return !doubts.isEmpty();
    }

    /// A row of the table.
    ///
    /// @param limit what the middle must be, if anything was asked
    void row(String work, String against, @Nullable Limit limit, Spread measured, int digits, String unit) {
        rows.add(row(work, against, limit, measured, digits, unit, doubts.size()));
    }

    static String row(
            String work, String against, @Nullable Limit limit, Spread measured, int digits, String unit, int doubts) {
        var middle = String.format(Locale.ROOT, "%." + digits + "f", measured.median());
        var spread = measured.text(digits).replace(" " + middle + " ", " **" + middle + "** ");
        var verdict = limit == null ? "-" : limit.isMetBy(measured.median()) ? "met" : "**falls short**";
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        work,
                        against,
                        limit == null ? "-" : limit,
                        unit.isEmpty() ? spread : spread + " " + unit,
                        doubts > 0 && limit != null ? verdict + " (in doubt)" : verdict);
    }

    /// A row that could not be measured, and why.
    void missing(String work, String against, String why) {
        rows.add("| %s | %s | - | not measured | %s |".formatted(work, against, why));
        say("Not measured: %s against %s: %s", work, against, why);
    }

    /// Writes the table.
    void end() {
        head("Table for README.md");
        say(HEAD);
        rows.forEach(this::say);
        if (!doubts.isEmpty()) {
            say("");
            say("In doubt:");
            doubts.forEach(doubt -> say("- " + doubt));
        }
        if (failed()) {
            say("");
            say("THE RUN FAILED in: %s", String.join(", ", failures));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
