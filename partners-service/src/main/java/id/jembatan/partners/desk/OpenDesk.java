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

/// A desk and how it is reached, as somebody writes it down for the first time.
///
/// @param mails addresses of the desk, not of the people at it; each gets its own mail
/// @param language in which the desk is written to
/// @param active whether it is written to at all; absent means yes
/// @param source where this was found, word for word
public record OpenDesk(
        @NotNull Desk code,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "KBRI Ankara")
        String name,

        @Nullable @Size(max = 20) @Schema(examples = "[\"kbri-ankara@example.org\"]")
        List<@MailAddress String> mails,

        @NotNull @Pattern(regexp = "id|en|tr") @Schema(enumeration = {"id", "en", "tr"})
        String language,

        @Nullable Boolean active,
        @Nullable @Plain @Size(max = 2000) String source) {

    public OpenDesk {
        name = name == null ? "" : name.strip();
        mails = mails == null ? List.of() : mails.stream().distinct().toList();
        active = active == null || active;
        source = Text.tidy(source);
    }

    /// Never absent: a desk without an address is told in its list of notifications only.
    @Override
    public List<String> mails() {
        return mails == null ? List.of() : mails;
    }

    /// What of it can be changed later.
    ChangeDesk changeable() {
        return new ChangeDesk(name, mails, language, active, source);
    }
}
