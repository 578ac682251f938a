package id.jembatan.bench;

import java.util.Map;

/// Where the parts of a running suite listen: the ports of `./run`, moved by the same environment variables.
///
/// @param partners partners-service
/// @param agreements agreements-service
/// @param gateway the gateway
/// @param management the management port of partners-service
/// @param keycloak Keycloak
/// @param postgres PostgreSQL
record Suite(int partners, int agreements, int kpi, int gateway, int management, int keycloak, int postgres) {

    static Suite of(Map<String, String> environment) {
        int partners = port(environment, "JEMBATAN_PARTNERS_PORT", 8081);
        return new Suite(
                partners,
                port(environment, "JEMBATAN_AGREEMENTS_PORT", 8082),
                port(environment, "JEMBATAN_KPI_PORT", 8083),
                port(environment, "JEMBATAN_GATEWAY_PORT", 8080),
                port(environment, "JEMBATAN_PARTNERS_MANAGEMENT_PORT", partners + 1_000),
                port(environment, "JEMBATAN_KEYCLOAK_PORT", 8180),
                port(environment, "JEMBATAN_POSTGRES_PORT", 8432));
    }

    String realm() {
        return "http://localhost:" + keycloak + "/realms/jembatan";
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        var text = environment.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Failed(name + " is not a port: \"" + text + "\".", e);
        }
    }
}
