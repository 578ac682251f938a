package id.jembatan.checker;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in, and what a review asks about him.
///
/// @param attributes the first value of each
/// @param factors kinds of credentials beside the password
/// @param lastSignIn null if the realm remembers none
record Account(
        String id,
        String name,
        boolean enabled,
        Set<String> roles,
        Map<String, String> attributes,
        Set<String> factors,
        @Nullable Instant lastSignIn) {

    /// What a role must say of where somebody belongs.
    private static final Map<String, String> BELONGING =
            Map.of("agency-officer", "agency", "mission-officer", "mission", "partner-officer", "partner");

    private static final Duration LONG_AWAY = Duration.ofDays(90);

    static Account of(
            Map<String, @Nullable Object> user, Set<String> roles, Set<String> factors, @Nullable Instant lastSignIn) {
        var attributes = new TreeMap<String, String>();
        Json.members(user.get("attributes")).forEach((name, values) -> {
            var list = Json.entries(values);
            if (!list.isEmpty()) {
                attributes.put(name, Json.text(list.getFirst()));
            }
        });
        return new Account(
                Json.text(user.get("id")),
                Json.text(user.get("username")),
                Boolean.TRUE.equals(user.get("enabled")),
                new TreeSet<>(roles),
                attributes,
                new TreeSet<>(factors),
                lastSignIn);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /// Its last day is over, and it is still open.
    boolean hasEnded(LocalDate today) {
        var until = day("until");
        return enabled && until != null && today.isAfter(until);
    }

    /// What somebody should look at.
    List<String> findings(LocalDate today) {
        var findings = new ArrayList<String>();
        if (!enabled) {
            return findings;
        }
        if (hasEnded(today)) {
            findings.add("ended on " + attribute("until") + " and is still open");
        }
        if (roles.contains("partner-officer") && day("until") == null) {
            findings.add("is from outside and has no last day");
        }
        BELONGING.forEach((role, attribute) -> {
            if (roles.contains(role) && attribute(attribute).isEmpty()) {
                findings.add("is " + role + " and says no " + attribute);
            }
        });
        if (roles.contains("second-factor") && factors.isEmpty()) {
            findings.add("needs a second factor and has set up none yet");
        }
        var away =
                today.minusDays(LONG_AWAY.toDays()).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (lastSignIn == null || lastSignIn.isBefore(away)) {
            findings.add("has not signed in for " + LONG_AWAY.toDays() + " days");
        }
        findings.addAll(delegation(today));
        return findings;
    }

    private List<String> delegation(LocalDate today) {
        var findings = new ArrayList<String>();
        if (attribute("acting_as").isEmpty()) {
            return findings;
        }
        var until = day("acting_until");
        if (until == null
                || day("acting_from") == null
                || attribute("acting_for").isEmpty()
                || attribute("acting_by").isEmpty()) {
            findings.add("acts as " + attribute("acting_as") + " by half a statement, which does not count");
        } else if (today.isAfter(until)) {
            findings.add("acted as " + attribute("acting_as") + " until " + until + ": take it out");
        }
        return findings;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return attribute(name).isEmpty() ? null : LocalDate.parse(attribute(name));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
