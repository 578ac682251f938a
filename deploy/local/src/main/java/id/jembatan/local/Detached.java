package id.jembatan.local;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a launcher that stays behind, and shows what it says until all is ready.
///
/// @param root folder of the checkout
/// @param data where its log lies
/// @param progress where the log is shown
record Detached(Path root, DataFolder data, Progress progress) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Whoever is interrupted while it waits takes the launcher with it.
    ///
    /// @param words the words of our own command line
    /// @return 0 when all is ready, else how the launcher ended
    int start(List<String> words) {
        var log = data.log("launcher");
        data.turnLog(log);
        var command = new ArrayList<>(List.of(
                Child.java(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djembatan.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName()));
        words.stream().filter(word -> !word.equals("--detach")).forEach(command::add);
        var launcher = Child.start("The launcher", command, Map.of(), root, log);
        var running = launcher.running();
        var interrupted = new Thread(() -> running.end(PATIENCE));
        Runtime.getRuntime().addShutdownHook(interrupted);
        int shown = 0;
        while (true) {
            boolean ended = !launcher.process().isAlive();
            boolean ready = data.state()
                    .filter(state ->
                            state.launcher().pid() == launcher.process().pid() && state.ready())
                    .isPresent();
            shown = show(log, shown, ended || ready);
            if (ended) {
                return Math.max(1, launcher.process().exitValue());
            }
            if (ready && lastLineIsThere(log)) {
                show(log, shown, true);
                Runtime.getRuntime().removeShutdownHook(interrupted);
                return 0;
            }
            Pause.millis(100);
        }
    }

    /// Only whole lines, unless nothing more will come.
    private int show(Path log, int from, boolean toTheEnd) {
        var text = read(log);
        int end = toTheEnd ? text.length() : text.lastIndexOf('\n') + 1;
        if (end > from) {
            progress.say(text.substring(from, end).stripTrailing());
        }
        return Math.max(from, end);
    }

    private static boolean lastLineIsThere(Path log) {
        return read(log).lines().anyMatch(line -> line.startsWith("ready after "));
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
