package id.jembatan.platform.signin;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Somebody acts for somebody else: in one role more than his own, from a day to a day, by a decision that has
/// a number. An administrator writes it on the account at the identity provider; nobody can write it on his
/// own.
///
/// @param forWhom the account that is acted for
/// @param as the role
/// @param from the first day
/// @param until the last day
/// @param by the decision, as the office numbers it
public record Acting(String forWhom, String as, LocalDate from, LocalDate until, String by) {

    static final String ATTRIBUTE = "jembatan.acting";

    /// What a token says of it, if that holds today and the role is one that can be lent. Half a statement is none: a
    /// delegation without an end or without a decision does not exist.
    static Optional<Acting> of(JsonWebToken token, LocalDate today, Set<String> lendable) {
        var forWhom = claim(token, "acting_for");
        var as = claim(token, "acting_as");
        var from = day(token, "acting_from");
        var until = day(token, "acting_until");
        var by = claim(token, "acting_by");
        if (forWhom == null || as == null || from == null || until == null || by == null) {
            return Optional.empty();
        }
        return lendable.contains(as) && !today.isBefore(from) && !today.isAfter(until)
                ? Optional.of(new Acting(forWhom, as, from, until, by))
                : Optional.empty();
    }

    /// For whom the caller acts today; empty if for himself.
    public static Optional<Acting> of(SecurityIdentity identity) {
        Acting acting = identity.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(acting);
    }

    /// As the journal keeps it.
    public String text() {
        return "%s for %s, %s to %s, by %s".formatted(as, forWhom, from, until, by);
    }

    static @Nullable LocalDate day(JsonWebToken token, String name) {
        var text = claim(token, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String value && !value.isBlank() ? value : null;
    }
}
