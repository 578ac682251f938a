package id.jembatan.platform.filetype;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of the list of allowed kinds, as it is written down.
///
/// @param main for office files: the part that only this kind has
record KindLine(
        String code,
        String mediaType,
        List<String> endings,
        Check check,
        @Nullable String main) {

    KindLine {
        requireNonNull(code, "code");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(endings, "endings");
        requireNonNull(check, "check");
    }

    /// How the bytes are looked at. A kind that needs another look needs code.
    enum Check {
        PDF,
        OFFICE_OPEN_XML,
        OPEN_DOCUMENT,
        PNG,
        JPEG,
        TIFF,
        TEXT,
        PGP_SIGNATURE,
        CMS_SIGNATURE
    }

    FileKind kind() {
        return new FileKind(code, mediaType, Set.copyOf(endings));
    }

    String mainOrNone() {
        return main == null ? "" : main;
    }
}
