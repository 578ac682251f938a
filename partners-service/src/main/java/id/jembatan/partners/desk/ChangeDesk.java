package id.jembatan.partners.desk;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may change of a desk: all but its code.
public record ChangeDesk(
        @NotBlank @Plain @Size(max = 200) String name,

        @Nullable @Size(max = 20) List<@MailAddress String> mails,

        @NotNull @Pattern(regexp = "id|en|tr") @Schema(enumeration = {"id", "en", "tr"})
        String language,

        @Nullable Boolean active,
        @Nullable @Plain @Size(max = 2000) String source) {

    public ChangeDesk {
        name = name == null ? "" : name.strip();
        mails = mails == null ? List.of() : mails.stream().distinct().toList();
        active = active == null || active;
        source = Text.tidy(source);
    }

    /// Never absent.
    @Override
    public List<String> mails() {
        return mails == null ? List.of() : mails;
    }

    boolean isActive() {
        return active == null || active;
    }
}
