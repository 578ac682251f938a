package id.jembatan.suite.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The offline checker, run from its jar as an outsider runs it.
public final class Checker {

    private Checker() {}

    /// @param code 0 all is well, 1 something was found, 2 it could not be checked
    public record Answer(int code, String said) {}

    public static Answer run(TheSuite suite, Map<String, String> environment, List<String> words) {
        return run(suite.root(), environment, words);
    }

    /// @param root of the checkout
    public static Answer run(Path root, Map<String, String> environment, List<String> words) {
        var jar = root.resolve("deploy/checker/target/jembatan-checker.jar");
        if (!Files.exists(jar)) {
            throw new AssertionError("The checker is not built: " + jar);
        }
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", jar.toString()));
        command.addAll(words);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
