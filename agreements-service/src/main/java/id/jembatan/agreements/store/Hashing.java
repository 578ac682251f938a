package id.jembatan.agreements.store;

import id.jembatan.platform.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// SHA-256 of files of any size, in little memory.
public final class Hashing {

    private Hashing() {}

    /// @return lower-case hexadecimal
    static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return sha256(in, Long.MAX_VALUE);
        }
    }

    /// Of the first bytes only.
    ///
    /// @param length how many; fewer are there at the end
    public static String sha256(InputStream in, long length) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
