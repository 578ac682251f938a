package id.jembatan.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One holder at a time among all processes of this machine. The system takes the lock back from a process
/// that dies.
public final class Mutex implements AutoCloseable {

    private final FileChannel channel;

    private Mutex(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for the lock on this file.
    ///
    /// @throws IllegalStateException if it is not free within the time given
    public static Mutex take(Path file, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var mutex = tryTake(file);
            if (mutex != null) {
                return mutex;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Another process holds " + file + " for more than " + patience + ".");
            }
            Pause.millis(100);
        }
    }

    /// The lock on this file, or null while somebody else has it.
    public static @Nullable Mutex tryTake(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                @Nullable FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new Mutex(channel);
                }
            } catch (OverlappingFileLockException heldInThisProcess) {
                // Another class loader of this JVM has it: as busy as another process.
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
