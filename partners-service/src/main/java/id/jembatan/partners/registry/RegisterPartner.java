package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.naming.Text;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.partners.place.Location;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new partner, as somebody writes it down for the first time.
///
/// @param code only where the code made from country and name would not do: for a second body of the same name, or a
///     name without any Latin letter
/// @param source where this was found, word for word
/// @param certainty how sure that is, word for word
public record RegisterPartner(
        @Nullable @Size(max = 90) @Pattern(regexp = "[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "kr-seoul")
        String code,

        @NotNull PartnerKind kind,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "Seoul")
        String name,

        @Nullable @Plain @Size(max = 200) @Schema(examples = "서울특별시")
        String localName,

        @NotNull @CountryCode @Schema(examples = "KR") String country,

        @Nullable @Valid Location location,
        @Nullable @Size(max = 20) List<@NotNull @Valid StatedPartnership> partnerships,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public RegisterPartner {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        partnerships = partnerships == null ? List.of() : partnerships;
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }

    /// Never absent: no relation is an empty list.
    @Override
    public List<StatedPartnership> partnerships() {
        return partnerships == null ? List.of() : partnerships;
    }
}
