package id.jembatan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Another program, to its end.
final class Shell {

    private Shell() {}

    /// @return all it said
    static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failed(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new Failed(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }
}
