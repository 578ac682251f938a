package id.jembatan.local.floor;

import id.jembatan.local.parts.Mutex;
import id.jembatan.local.parts.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What lies in `.data/floor`, and what it means.
///
/// @param path the folder
record FloorFolder(Path path) {

    /// Somebody who needs the floor, normally a Maven or an IDE.
    ///
    /// @param process the process
    /// @param keep how long the floor stays after its end
    record User(Running process, Duration keep) {}

    static FloorFolder of(Path root) {
        return new FloorFolder(root.resolve(".data/floor"));
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /// Held while the floor is looked for, started or ended.
    Mutex lock() {
        return Mutex.take(path.resolve("lock"), Duration.ofMinutes(12));
    }

    Optional<Mutex> lockAtOnce() {
        return Optional.ofNullable(Mutex.tryTake(path.resolve("lock")));
    }

    /// What the keeper wrote last, or empty.
    Optional<FloorState> state() {
        var file = path.resolve("state.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var properties = new Properties();
            properties.load(in);
            return Optional.of(FloorState.of(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(FloorState state) {
        try {
            Files.createDirectories(path);
            var fresh = path.resolve("state.fresh");
            try (var out = Files.newOutputStream(fresh)) {
                state.properties().store(out, null);
            }
            Files.move(fresh, path.resolve("state.properties"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetState() {
        delete(path.resolve("state.properties"));
    }

    void register(User user) {
        try {
            Files.createDirectories(path.resolve("users"));
            Files.writeString(
                    path.resolve("users").resolve(user.process().toString()),
                    Long.toString(user.keep().toMinutes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The users that still run; those that do not are forgotten.
    List<User> users() {
        var folder = path.resolve("users");
        if (!Files.exists(folder)) {
            return List.of();
        }
        var alive = new ArrayList<User>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var process = Running.parse(file.getFileName().toString());
                if (process.alive()) {
                    alive.add(new User(process, keep(file)));
                } else {
                    delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alive;
    }

    private static Duration keep(Path file) throws IOException {
        // The file exists before its content does.
        var text = Files.readString(file).strip();
        return text.isEmpty() ? Duration.ZERO : Duration.ofMinutes(Long.parseLong(text));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
