package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new partner, as somebody writes it down for the first time.
///
/// @param code only where the code made from country and name would not do: for a second body of the same name, or a
///     name without any Latin letter
/// @param names further names: exonyms, short ones, in other languages and scripts
/// @param identifiers under which others know it
/// @param parent the id of the partner in which it lies or to which it belongs
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
        @Nullable @Size(max = 50) List<@NotNull @Valid GiveName> names,
        @Nullable @Size(max = 20) List<@NotNull @Valid Identify> identifiers,
        @Nullable UUID parent,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public RegisterPartner {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        partnerships = partnerships == null ? List.of() : partnerships;
        names = names == null ? List.of() : names;
        identifiers = identifiers == null ? List.of() : identifiers;
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }

    /// As it stands in most files: one name, and neither identifiers nor a parent.
    public RegisterPartner(
            @Nullable String code,
            PartnerKind kind,
            String name,
            @Nullable String localName,
            String country,
            @Nullable Location location,
            List<StatedPartnership> partnerships,
            @Nullable String source,
            @Nullable String certainty) {
        this(
                code,
                kind,
                name,
                localName,
                country,
                location,
                partnerships,
                List.of(),
                List.of(),
                null,
                source,
                certainty);
    }

    /// Never absent: no further name is an empty list.
    @Override
    public List<GiveName> names() {
        return names == null ? List.of() : names;
    }

    /// Never absent: no identifier is an empty list.
    @Override
    public List<Identify> identifiers() {
        return identifiers == null ? List.of() : identifiers;
    }

    /// Never absent: no relation is an empty list.
    @Override
    public List<StatedPartnership> partnerships() {
        return partnerships == null ? List.of() : partnerships;
    }
}
