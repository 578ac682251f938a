package id.jembatan.platform.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/// Settings that are right on a desk and wrong anywhere else. Each finding names the property and never its value.
final class UnsafeSettings {

    /// How the secrets of a desk begin, everywhere in this project.
    private static final String DEMONSTRATION = "local-only-";

    /// What every secret has to have, in letters. A password of a database may be given by somebody else's rules.
    private static final Map<String, Integer> LENGTHS = Map.of(
            "quarkus.oidc.credentials.secret", 32,
            "quarkus.oidc.token-state-manager.encryption-secret", 32,
            "quarkus.oidc.authentication.state-secret", 32,
            "jembatan.journal.checkpoint-secret", 32,
            "quarkus.datasource.password", 16);

    private static final Map<String, Set<String>> OPEN = Map.of(
            "quarkus.oidc.enabled", Set.of("false"),
            "quarkus.oidc.tenant-enabled", Set.of("false"),
            "quarkus.oidc.token.audience", Set.of("any"),
            "quarkus.oidc.token.issuer", Set.of("any"),
            "quarkus.oidc.authentication.pkce-required", Set.of("false"),
            "quarkus.oidc.token-state-manager.encryption-required", Set.of("false"),
            "quarkus.security.jaxrs.deny-unannotated-endpoints", Set.of("false"),
            "quarkus.keycloak.policy-enforcer.enabled", Set.of("true"));

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> found = new ArrayList<>();

    private UnsafeSettings(Config config) {
        for (var name : config.getPropertyNames()) {
            if (!name.startsWith("%")) { // of another profile
                value(config, name);
            }
        }
        LENGTHS.keySet().forEach(name -> value(config, name));
        OPEN.keySet().forEach(name -> value(config, name));
    }

    private void value(Config config, String name) {
        try {
            var value = config.getConfigValue(name).getValue();
            if (value != null) {
                values.put(name, value.strip());
            }
        } catch (RuntimeException e) {
            // What cannot be expanded is nobody's secret; whoever needs it says so himself.
        }
    }

    /// What is wrong with these settings, in English, one sentence each.
    static List<String> in(Config config) {
        var settings = new UnsafeSettings(config);
        settings.secrets();
        settings.tls();
        settings.policies();
        return settings.found;
    }

    private void secrets() {
        values.forEach((name, value) -> {
            // What the environment says is there under two names; the one of the property is enough.
            if (value.contains(DEMONSTRATION) && !isKnownByAnotherName(name)) {
                found.add(name + " is a demonstration secret");
            }
        });
        LENGTHS.forEach((name, length) -> {
            var value = values.getOrDefault(name, "");
            if (!value.isEmpty() && !value.contains(DEMONSTRATION) && value.length() < length) {
                found.add(name + " is shorter than " + length + " letters");
            }
        });
        if (hasDatabase()
                && values.getOrDefault("jembatan.journal.checkpoint-secret", "").isEmpty()) {
            found.add("jembatan.journal.checkpoint-secret is missing: the journal would not be signed");
        }
    }

    private boolean isKnownByAnotherName(String variable) {
        return variable.equals(variable.toUpperCase(Locale.ROOT))
                && values.keySet().stream()
                        .anyMatch(name -> !name.equals(variable)
                                && name.toUpperCase(Locale.ROOT)
                                        .replaceAll("[^A-Z0-9]", "_")
                                        .equals(variable));
    }

    private void tls() {
        values.forEach((name, value) -> {
            if (name.startsWith("quarkus.") && name.endsWith("trust-all") && value.equals("true")
                    || name.endsWith("tls.verification") && value.equalsIgnoreCase("none")
                    || name.endsWith("hostname-verification-algorithm") && value.equalsIgnoreCase("none")
                    || name.endsWith("verify-host") && value.equals("false")) {
                found.add(name + " lets anybody pose as the other side");
            }
            if (name.endsWith("jdbc.url") && value.contains("sslmode=disable")) {
                found.add(name + " speaks to the database in clear");
            }
        });
    }

    private void policies() {
        OPEN.forEach((name, wrong) -> {
            if (wrong.contains(values.getOrDefault(name, ""))) {
                found.add(name + " leaves a door open");
            }
        });
        values.forEach((name, value) -> {
            if (name.equals("quarkus.http.cors.origins")
                    && (value.contains("*") || value.contains("/"))
                    && List.of(value.split(",")).stream()
                            .anyMatch(each -> each.strip().equals("*") || each.contains(".*"))) {
                found.add(name + " lets pages of any site call");
            }
            if (name.startsWith("quarkus.http.auth.permission.")
                    && name.endsWith(".policy")
                    && value.equals("permit")
                    && List.of(values.getOrDefault(name.replaceFirst("\\.policy$", ".paths"), "")
                                    .split(","))
                            .contains("/*")) {
                found.add(name + " lets everybody everywhere");
            }
        });
        if (hasDatabase()
                && values.getOrDefault("jembatan.permissions.enabled", "true").equals("false")) {
            found.add("jembatan.permissions.enabled leaves nobody who decides");
        }
        var keep = values.getOrDefault("jembatan.permissions.keep", "60S");
        if (isLonger(keep)) {
            found.add("jembatan.permissions.keep lets a right that was taken away work for more than a minute");
        }
    }

    private static boolean isLonger(String keep) {
        var text = keep.toUpperCase(Locale.ROOT) + (keep.matches("[0-9]+") ? "S" : "");
        return Duration.parse(text.startsWith("P") ? text : "PT" + text).compareTo(Duration.ofMinutes(1)) > 0;
    }

    private boolean hasDatabase() {
        return !values.getOrDefault("jembatan.database", "true").equals("false");
    }
}
