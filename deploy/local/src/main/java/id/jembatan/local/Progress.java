package id.jembatan.local;

import java.io.PrintStream;
import java.util.Locale;

/// What a person reads while the suite starts: one line per step, with its time.
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /// A step that was done at this moment.
    ///
    /// @param began when it began, as [System#nanoTime] tells
    void done(String what, long began, String where) {
        say(String.format(Locale.ROOT, "%-19s ready after %5.1f s on %s", what, seconds(began), where));
    }

    /// Since the launcher began.
    String total() {
        return String.format(Locale.ROOT, "%.1f s", seconds(start));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
