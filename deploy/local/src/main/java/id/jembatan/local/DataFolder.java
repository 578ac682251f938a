package id.jembatan.local;

import id.jembatan.local.parts.Mutex;
import id.jembatan.local.parts.Unpacked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/// Everything that `./run` keeps.
///
/// @param path the folder
record DataFolder(Path path) {

    /// The test floor has its own life, the lock must not go while it is held, and a launcher may write its log.
    private static final Set<String> STAYS = Set.of("floor", "run.lock", "logs");

    /// `.data`, or the folder that `JEMBATAN_DATA` names: with other ports, a second suite runs beside the first.
    static DataFolder of(Path root) {
        var told = System.getenv("JEMBATAN_DATA");
        return new DataFolder(root.resolve(told == null || told.isBlank() ? ".data" : told));
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    Path documents() {
        return path.resolve("documents");
    }

    /// Evidence for figures, apart from documents: each service sweeps its own folder.
    Path evidence() {
        return path.resolve("evidence");
    }

    Path log(Part part) {
        return log(part.slug());
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /// Variables with which a service can be run by hand in place of the launcher's.
    Path environment(Part service) {
        return path.resolve("run").resolve(service.label() + ".env");
    }

    /// What the portfolio was loaded from last.
    Path sampleMark() {
        return path.resolve("run/sample");
    }

    /// Held by a launcher as long as it lives.
    Optional<Mutex> lock() {
        return Optional.ofNullable(Mutex.tryTake(path.resolve("run.lock")));
    }

    /// The state as last written, or empty.
    Optional<RunState> state() {
        try {
            return Files.exists(stateFile())
                    ? Optional.of(RunState.parse(Files.readAllLines(stateFile())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(RunState state) {
        write(stateFile(), String.join("\n", state.lines()) + "\n");
    }

    void forgetState() {
        try {
            Files.deleteIfExists(stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file so that a reader sees the old or the new text, never half of it.
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            var fresh = file.resolveSibling(file.getFileName() + ".fresh");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The log of the run before stays readable when a new one begins.
    void turnLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Throws all data away. Nothing may run on them.
    void wipe() {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.list(path)) {
            all.filter(entry -> !STAYS.contains(entry.getFileName().toString())).forEach(Unpacked::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stateFile() {
        return path.resolve("run/state");
    }
}
