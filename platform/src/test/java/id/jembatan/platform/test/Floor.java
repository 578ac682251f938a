package id.jembatan.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a service stands on in its tests: the one PostgreSQL and the one Keycloak of the build, with the realm that is
/// deployed, and a database of its own.
public class Floor implements QuarkusTestResourceLifecycleManager {

    private static id.jembatan.local.floor.@Nullable Floor found;

    private id.jembatan.local.floor.Floor.@Nullable Database database;

    /// The floor of this build, started if nobody has yet.
    static synchronized id.jembatan.local.floor.Floor floor() {
        var floor = found;
        if (floor == null) {
            floor = id.jembatan.local.floor.Floor.find();
            found = floor;
        }
        return floor;
    }

    @Override
    public Map<String, String> start() {
        var floor = floor();
        var module = moduleName();
        var config = new HashMap<String, String>();
        config.put("quarkus.oidc.auth-server-url", floor.keycloakUrl());
        config.put("quarkus.oidc.credentials.secret", floor.clientSecret(clientOf(module)));
        if (!module.equals("gateway")) {
            var fresh = floor.newDatabase(module.replaceAll("[^a-z0-9]", ""));
            database = fresh;
            config.put("quarkus.datasource.jdbc.url", fresh.jdbcUrl());
            config.put("quarkus.datasource.username", fresh.user());
            config.put("quarkus.datasource.password", fresh.password());
        }
        return config;
    }

    @Override
    public void stop() {
        if (database != null) {
            floor().drop(database);
            database = null;
        }
    }

    /// The folder that the tests run in is the module.
    private static String moduleName() {
        return Path.of("").toAbsolutePath().getFileName().toString();
    }

    /// The platform's own tests borrow the client of a service: it has none.
    private static String clientOf(String module) {
        return module.equals("platform") ? "partners-service" : module;
    }
}
