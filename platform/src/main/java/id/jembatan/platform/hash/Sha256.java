package id.jembatan.platform.hash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), which every Java platform has.
public final class Sha256 {

    private Sha256() {}

    /// A fresh one, for what comes in pieces.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Of a file of any size, in little memory.
    ///
    /// @return lower-case hexadecimal
    public static String hex(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return hex(in, Long.MAX_VALUE);
        }
    }

    /// Of the first bytes of a stream only.
    ///
    /// @param length how many; fewer are there at the end
    /// @return lower-case hexadecimal
    public static String hex(InputStream in, long length) throws IOException {
        var digest = digest();
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

    /// @return lower-case hexadecimal
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// @param text hashed as UTF-8
    /// @return lower-case hexadecimal
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
