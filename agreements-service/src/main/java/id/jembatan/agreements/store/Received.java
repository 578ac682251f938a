package id.jembatan.agreements.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file as it came in: what it is, told by its bytes and not by its sender.
///
/// @param hash SHA-256, lower-case hexadecimal
/// @param name what the sender called it, without folders and control characters
public record Received(
        Path file,
        String name,
        long size,
        String hash,
        @Nullable FileKind kind) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*]");
    private static final int LONGEST_NAME = 200;

    /// @param name as the sender says; may hold a whole path, or anything else
    public static Received of(Path file, @Nullable String name) throws IOException {
        return new Received(
                file,
                plain(name),
                Files.size(file),
                hash(file),
                FileKind.of(file).orElse(null));
    }

    /// Whether the ending of the name says what the bytes say; a name without an ending says nothing wrong.
    public boolean isNamedAsItIs() {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || kind != null && kind.hasEnding(name.substring(dot + 1));
    }

    static String plain(@Nullable String name) {
        if (name == null) {
            return "document";
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = CONTROL.matcher(last).replaceAll("_").strip();
        if (clean.isEmpty() || clean.chars().allMatch(it -> it == '.')) {
            return "document";
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    private static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
