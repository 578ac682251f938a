package id.jembatan.platform.vault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// The store in a folder: `ab/abcdef...` by SHA-256. A file appears whole or not at all: it is written beside its
/// place, forced to the disk and then renamed.
final class FileStore implements DocumentStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;
    private final Clock clock;

    FileStore(Path directory, Clock clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void keep(Path received, String hash, long size) throws IOException {
        var place = place(hash);
        var folder = Files.createDirectories(folder(hash));
        if (Files.exists(place) && Files.size(place) == size) {
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
    public InputStream open(String hash, long from, long length) throws IOException {
        try {
            var channel = FileChannel.open(place(hash), StandardOpenOption.READ);
            channel.position(from);
            return new Limited(Channels.newInputStream(channel), length);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(hash);
        }
    }

    @Override
    public void remove(String hash) throws IOException {
        Files.deleteIfExists(folder(hash).resolve(hash));
    }

    /// Folder by folder, so that memory does not grow with the archive. What a crash left half written is told by its
    /// own name, and is taken away the same way.
    @Override
    public void eachKeptBefore(Instant moment, Batch batch) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (var folder : folders) {
                var old = new ArrayList<String>();
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) {
                        var name = file.getFileName().toString();
                        if (!Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                            continue;
                        }
                        if (SHA_256.matcher(name).matches()) {
                            old.add(name);
                        } else if (name.startsWith("receiving")) {
                            Files.deleteIfExists(file);
                        }
                    }
                }
                if (!old.isEmpty()) {
                    batch.take(old);
                }
            }
        }
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
