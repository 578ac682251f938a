package id.jembatan.agreements.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The store in a folder: `ab/abcdef...` by SHA-256. A file appears whole or not at all: it is written beside its
/// place, forced to the disk and then renamed.
@ApplicationScoped
class FileStore implements DocumentStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;
    private final Clock clock;

    FileStore(@ConfigProperty(name = "jembatan.documents.directory") Path directory, Clock clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void keep(Path received, String hash) throws IOException {
        var place = place(hash);
        var folder = Files.createDirectories(folder(hash));
        if (Files.exists(place)) {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant())); // so that no sweep takes it meanwhile
            return;
        }
        var beside = Files.createTempFile(folder, "receiving", null);
        try {
            Files.copy(received, beside, StandardCopyOption.REPLACE_EXISTING);
            force(beside);
            Files.setLastModifiedTime(beside, FileTime.from(clock.instant()));
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        return Files.newInputStream(place(hash));
    }

    @Override
    public int sweep(Instant keptBefore, Function<Collection<String>, Set<String>> referenced) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        var old = new HashMap<String, Path>();
        try (var files = Files.walk(directory, 2)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(keptBefore)) {
                    old.put(file.getFileName().toString(), file);
                }
            }
        }
        old.keySet().removeAll(referenced.apply(Set.copyOf(old.keySet())));
        for (var file : old.values()) {
            Files.deleteIfExists(file);
        }
        return old.size();
    }

    private Path place(String hash) {
        if (!SHA_256.matcher(hash).matches()) {
            throw new IllegalArgumentException("No SHA-256: " + hash);
        }
        return folder(hash).resolve(hash);
    }

    private Path folder(String hash) {
        return directory.resolve(hash.substring(0, 2));
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
