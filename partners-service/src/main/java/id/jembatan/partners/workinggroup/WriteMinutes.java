package id.jembatan.partners.workinggroup;

import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The minutes of a meeting, or their next version.
public record WriteMinutes(@NotBlank @Size(max = 100_000) String text) {

    public WriteMinutes {
        var tidied = Text.tidy(text);
        text = tidied == null ? "" : tidied;
    }
}
