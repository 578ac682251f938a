package id.jembatan.local.parts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Unpacks a tar stream: files, folders and symbolic links, which is all that the PostgreSQL binaries hold.
final class Tar {

    private static final int BLOCK = 512;

    private final InputStream in;
    private final Path target;

    private Tar(InputStream in, Path target) {
        this.in = in;
        this.target = target.toAbsolutePath().normalize();
    }

    static void unpack(InputStream in, Path target) throws IOException {
        new Tar(in, target).all();
    }

    private void all() throws IOException {
        var header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            entry(header);
            header = in.readNBytes(BLOCK);
        }
    }

    private void entry(byte[] header) throws IOException {
        var prefix = text(header, 345, 155);
        var name = text(header, 0, 100);
        var path = target.resolve(prefix.isEmpty() ? name : prefix + "/" + name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive wants to write outside of its folder: " + path);
        }
        long size = number(header, 124, 12);
        switch (header[156]) {
            case '0', 0 -> file(path, size, (int) number(header, 100, 8));
            case '5' -> Files.createDirectories(path);
            case '2' -> {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
            }
            default -> throw new IOException("The archive holds a kind of entry that is not expected: " + path);
        }
    }

    private void file(Path path, long size, int mode) throws IOException {
        Files.createDirectories(path.getParent());
        try (var out = Files.newOutputStream(path)) {
            long left = size;
            while (left > 0) {
                var bytes = in.readNBytes((int) Math.min(left, 1 << 16));
                if (bytes.length == 0) {
                    throw new EOFException("The archive ends inside of " + path);
                }
                out.write(bytes);
                left -= bytes.length;
            }
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int length) {
        return Long.parseLong(text(header, from, length).strip(), 8);
    }
}
