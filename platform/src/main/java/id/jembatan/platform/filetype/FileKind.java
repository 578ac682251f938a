package id.jembatan.platform.filetype;

import java.util.Locale;
import java.util.Set;

/// A kind of file that a service takes.
///
/// @param endings of file names, lower-case, without the dot
public record FileKind(String code, String mediaType, Set<String> endings) {

    public FileKind {
        endings = Set.copyOf(endings);
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }
}
