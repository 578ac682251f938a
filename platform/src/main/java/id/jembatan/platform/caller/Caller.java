package id.jembatan.platform.caller;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls: handed into every use case, never fetched from a static place.
///
/// @param subject the id of the account at the identity provider; stable, says nothing of the person
/// @param name what people call the account
/// @param roles the roles of design.md, "Sign-in and rights"
/// @param permissions what the identity provider grants this caller at this service, as `resource:scope`
/// @param agency the department that the account belongs to, if any
/// @param mission the code of the mission that the account belongs to, if any
/// @param partner the code of the partner that the account belongs to, if any
/// @param language in which answers are worded
/// @param delegation for whom the caller acts, as what, until when and by which decision; null for himself
public record Caller(
        String subject,
        String name,
        Set<String> roles,
        Set<String> permissions,
        @Nullable String agency,
        @Nullable String mission,
        @Nullable String partner,
        Locale language,
        @Nullable String delegation) {

    /// Somebody who acts for himself.
    public Caller(
            String subject,
            String name,
            Set<String> roles,
            Set<String> permissions,
            @Nullable String agency,
            @Nullable String mission,
            @Nullable String partner,
            Locale language) {
        this(subject, name, roles, permissions, agency, mission, partner, language, null);
    }

    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /// Whether the identity provider grants this, for example `partner:update`. Which rows is another question.
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
