package id.jembatan.platform.sheet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How grave a finding is.
@Schema(enumeration = {"critical", "error", "warning"})
public enum Severity {
    /// The file cannot be judged row by row.
    CRITICAL,
    /// The row cannot be taken.
    ERROR,
    /// The row is taken, but somebody should look.
    WARNING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
