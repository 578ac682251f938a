package id.jembatan.local.floor;

import id.jembatan.local.parts.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Which processes make up the floor, and where they listen.
///
/// @param keeper the process that started the other two
/// @param realm fingerprint of the realm that Keycloak has imported
/// @param postgresPort port of PostgreSQL
/// @param keycloakPort port of Keycloak
/// @param children PostgreSQL and Keycloak, as far as they have been started
/// @param ready whether both answer
record FloorState(
        Running keeper, String realm, int postgresPort, int keycloakPort, List<Running> children, boolean ready) {

    static FloorState of(Properties properties) {
        var children = new ArrayList<Running>();
        for (var child : properties.getProperty("children", "").split(" ")) {
            if (!child.isBlank()) {
                children.add(Running.parse(child));
            }
        }
        return new FloorState(
                Running.parse(properties.getProperty("keeper", "0@0")),
                properties.getProperty("realm", ""),
                Integer.parseInt(properties.getProperty("postgres.port", "0")),
                Integer.parseInt(properties.getProperty("keycloak.port", "0")),
                children,
                Boolean.parseBoolean(properties.getProperty("ready")));
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("keeper", keeper.toString());
        properties.setProperty("realm", realm);
        properties.setProperty("postgres.port", Integer.toString(postgresPort));
        properties.setProperty("keycloak.port", Integer.toString(keycloakPort));
        properties.setProperty(
                "children",
                String.join(" ", children.stream().map(Running::toString).toList()));
        properties.setProperty("ready", Boolean.toString(ready));
        return properties;
    }

    FloorState with(Running child) {
        var more = new ArrayList<>(children);
        more.add(child);
        return new FloorState(keeper, realm, postgresPort, keycloakPort, more, ready);
    }

    FloorState whenReady() {
        return new FloorState(keeper, realm, postgresPort, keycloakPort, children, true);
    }

    /// Whether it can be used right now.
    boolean usable() {
        return ready && keeper.alive() && children.stream().allMatch(Running::alive);
    }
}
