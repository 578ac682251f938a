package id.jembatan.platform.filetype;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file as it came in: what it is, told by its bytes and not by its sender.
///
/// @param name what the sender called it
/// @param hash SHA-256, lower-case hexadecimal
/// @param kind null where there is a fault
public record Received(
        Path file,
        String name,
        long size,
        String hash,
        @Nullable FileKind kind,
        @Nullable FileFault fault) {

    /// Folders, and what changes how a name is shown: control characters, turned writing, invisible letters.
    private static final Pattern TRICKS = Pattern.compile("[/\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\"\uFFFD]");

    private static final int LONGEST_NAME = 200;

    /// @throws IllegalStateException for a file with a fault, which nobody should keep
    public String mediaType() {
        if (kind == null) {
            throw new IllegalStateException("Refused before: " + fault);
        }
        return kind.mediaType();
    }

    /// Whether the ending of the name says what the bytes say; a name without an ending says nothing wrong.
    public boolean isNamedAsItIs() {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || kind != null && kind.hasEnding(name.substring(dot + 1));
    }

    /// Whether the name is one that people and file systems read alike.
    public boolean hasPlainName() {
        return name.length() <= LONGEST_NAME
                && !TRICKS.matcher(name).find()
                && name.equals(name.strip())
                && !name.startsWith(".")
                && !name.endsWith(".");
    }
}
