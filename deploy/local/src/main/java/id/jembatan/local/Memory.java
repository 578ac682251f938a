package id.jembatan.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// How much memory processes hold.
final class Memory {

    private Memory() {}

    /// Resident memory of these processes in bytes, as `ps` tells it: pages that several of them share count several
    /// times, so the truth is somewhat less. Processes that have ended count nothing.
    static long of(Collection<ProcessHandle> processes) {
        long sum = 0;
        for (var process : processes) {
            sum += kibibytes(process.pid()) * 1024;
        }
        return sum;
    }

    /// For people: "1.93 GiB" or "204 MiB".
    static String text(long bytes) {
        double mebibytes = bytes / 1048576.0;
        return mebibytes >= 1024
                ? String.format(Locale.ROOT, "%.2f GiB", mebibytes / 1024)
                : String.format(Locale.ROOT, "%.0f MiB", mebibytes);
    }

    private static long kibibytes(long pid) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            return 0;
        } catch (IOException notLinuxOrEnded) {
            return fromPs(pid);
        }
    }

    private static long fromPs(long pid) {
        try {
            var ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException noPs) {
            return 0;
        }
    }
}
