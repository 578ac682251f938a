package id.jembatan.partners.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a file is about.
@Schema(enumeration = {"partners", "missions", "partnerships"})
public enum ImportKind {
    PARTNERS,
    MISSIONS,
    PARTNERSHIPS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
