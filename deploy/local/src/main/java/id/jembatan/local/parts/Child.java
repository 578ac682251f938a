package id.jembatan.local.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// One started process with its log file.
///
/// It gets a session of its own where the system offers that, so that Ctrl-C in the terminal reaches its
/// starter only, who then ends its children in the right order.
///
/// @param part its name for people
/// @param process the process itself
/// @param log where both of its outputs go
public record Child(String part, Process process, Path log) {

    /// Starts it in the folder given, with these variables on top of our own.
    public static Child start(
            String part, List<String> command, Map<String, String> environment, Path folder, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
            var builder = new ProcessBuilder(inOwnSession(command))
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // An option meant for one JVM must not reach all of them.
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "MAVEN_OPTS", "JDK_JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            return new Child(part, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(part + " cannot be started", e);
        }
    }

    /// The `java` that runs this very JVM.
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public Running running() {
        return Running.of(process.toHandle());
    }

    /// Waits until it has ended.
    ///
    /// @return false if it still runs after the time given, or somebody told us to stop waiting
    public boolean hasEnded(Duration patience) {
        try {
            return process.waitFor(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Looks until it is ready.
    ///
    /// @throws PartFailed if it ends before that, or is not ready within the time given
    public void await(BooleanSupplier ready, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new PartFailed(part, "ended with exit code " + process.exitValue() + " while starting", log);
            }
            if (System.nanoTime() > until) {
                throw new PartFailed(part, "was not ready after " + patience.toSeconds() + " s", log);
            }
            Pause.millis(150);
        }
    }

    /// Whether this address answers 200. Asked several times a second while everybody wants the processor, hence the
    /// plainest client there is.
    public static boolean answers(String url) {
        try {
            if (!(URI.create(url).toURL().openConnection() instanceof HttpURLConnection connection)) {
                return false;
            }
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        for (var setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(setsid))) {
                var wrapped = new ArrayList<String>();
                wrapped.add(setsid);
                wrapped.addAll(command);
                return wrapped;
            }
        }
        return command;
    }
}
