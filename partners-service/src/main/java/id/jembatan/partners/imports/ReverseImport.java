package id.jembatan.partners.imports;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why an import is undone.
public record ReverseImport(
        @NotBlank @Plain @Size(max = 500) String reason) {

    public ReverseImport {
        reason = reason == null ? "" : reason.strip();
    }
}
