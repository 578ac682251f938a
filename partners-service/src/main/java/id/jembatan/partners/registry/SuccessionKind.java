package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How one body became another.
@Schema(enumeration = {"merged_into", "split_into", "renamed_as"})
public enum SuccessionKind {
    /// Several became one, or one was taken into another.
    MERGED_INTO,
    /// One became several, or gave a part away.
    SPLIT_INTO,
    /// A new body in law that goes on with the work of the old one.
    RENAMED_AS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
