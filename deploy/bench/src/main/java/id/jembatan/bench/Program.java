package id.jembatan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Somebody else's program that listens at a port of this machine, from its start to its end.
final class Program implements AutoCloseable {

    /// Where packages put what only administrators call.
    private static final List<String> MORE_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/sbin");

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Where a program lies, if it is installed.
    static Optional<String> find(String name, Map<String, String> environment) {
        var folders =
                Stream.concat(Stream.of(environment.getOrDefault("PATH", "").split(":")), MORE_FOLDERS.stream());
        return folders.filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /// Returns when it listens.
    ///
    /// @param folder where it may leave things; what it says is in `log` there
    static Program start(
            List<String> command, Map<String, String> environment, Path folder, int port, Duration patience) {
        var log = folder.resolve("log");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var program = new Program(builder.start(), port);
            if (!program.listens(patience)) {
                program.close();
                throw new Failed(command.getFirst() + " does not listen: " + Files.readString(log));
            }
            return program;
        } catch (IOException e) {
            throw new Failed(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        }
    }

    private boolean listens(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
