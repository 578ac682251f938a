package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Latin;
import id.jembatan.partners.place.Location;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A body that somebody is about to enter, and looks for in the register first.
///
/// @param key by which the answer tells which one was meant, such as the number of a row
/// @param names all that are known, in any language and script
/// @param identifiers by scheme, such as `wikidata`
/// @param itself the record that is not to be found: its own, when it is in the register already
public record Sought(
        String key,
        @Nullable PartnerKind kind,
        List<String> names,
        String country,
        @Nullable Location location,
        Map<String, String> identifiers,
        @Nullable UUID itself) {

    public static Sought of(String key, RegisterPartner form) {
        return new Sought(
                key,
                form.kind(),
                Stream.concat(
                                Stream.of(form.name(), form.localName()),
                                form.names().stream().map(GiveName::name))
                        .filter(Objects::nonNull)
                        .toList(),
                form.country(),
                form.location(),
                form.identifiers().stream()
                        .collect(Collectors.toMap(Identify::scheme, Identify::value, (one, other) -> one)),
                null);
    }

    /// Its names as they are compared.
    List<String> latin() {
        return names.stream()
                .map(Latin::of)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
