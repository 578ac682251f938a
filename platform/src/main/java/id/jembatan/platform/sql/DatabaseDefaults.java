package id.jembatan.platform.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// What all services have in common about their database. A part without one (the gateway) never hears of it: a setting
/// that nobody understands would be a warning at every start, and hide the one that matters.
public class DatabaseDefaults implements ConfigSource {

    /// Below application.properties and the environment, like the other defaults of the platform.
    private static final int ORDINAL = 100;

    private static final Map<String, String> OWNERS = Map.of(
            "quarkus.datasource.", "io.agroal.api.AgroalDataSource",
            "quarkus.flyway.", "org.flywaydb.core.Flyway",
            "quarkus.hibernate-orm.", "org.hibernate.Session");

    private final Map<String, String> values;

    public DatabaseDefaults() {
        this.values = read();
    }

    private static Map<String, String> read() {
        var all = new Properties();
        try (var in = DatabaseDefaults.class.getResourceAsStream("/database-defaults.properties")) {
            if (in == null) {
                throw new IllegalStateException("database-defaults.properties is missing in the platform's jar");
            }
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var understood = new HashMap<String, String>();
        for (var name : all.stringPropertyNames()) {
            var isUnderstood = OWNERS.entrySet().stream()
                    .filter(owner -> name.startsWith(owner.getKey()))
                    .allMatch(owner -> isThere(owner.getValue()));
            if (isUnderstood) {
                understood.put(name, all.getProperty(name));
            }
        }
        return Map.copyOf(understood);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "Jembatan database defaults";
    }
}
