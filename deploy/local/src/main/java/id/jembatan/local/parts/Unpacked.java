package id.jembatan.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/// A folder of the cache that is either complete or not there: filled beside its place, then renamed.
public final class Unpacked {

    /// What fills a fresh folder.
    @FunctionalInterface
    interface Filling {
        void into(Path fresh) throws IOException;
    }

    private Unpacked() {}

    /// The folder, filled first if it is not there. Processes that want the same one wait for the first.
    static Path folder(Path folder, Filling filling) {
        if (Files.exists(folder)) {
            return folder;
        }
        var lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var _ = Mutex.take(lock, Duration.ofMinutes(10))) {
            if (!Files.exists(folder)) {
                var fresh = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
                try {
                    filling.into(fresh);
                    Files.move(fresh, folder);
                } finally {
                    delete(fresh);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be filled", e);
        }
    }

    /// Deletes a folder with all it holds; links are removed, never followed.
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted", e);
        }
    }
}
