package id.jembatan.local;

import id.jembatan.local.parts.Keycloak;
import id.jembatan.local.parts.LocalSecrets;
import id.jembatan.local.parts.Postgres;
import java.util.Map;
import java.util.TreeMap;

/// What a service is told on this machine. Everything that a deployment sets is set here by the same names.
///
/// @param ports where each part listens
/// @param data where documents are kept
record ServiceEnvironment(PortPlan ports, DataFolder data) {

    Map<String, String> of(Part service) {
        var values = new TreeMap<String, String>();
        values.put("QUARKUS_PROFILE", "prod");
        // The services refuse secrets like ours in production; this tells that the machine is nobody's production.
        values.put("JEMBATAN_LOCAL", "true");
        values.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        values.put("QUARKUS_HTTP_PORT", Integer.toString(ports.port(service)));
        values.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        values.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.second(service)));
        values.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm());
        values.put("QUARKUS_OIDC_CREDENTIALS_SECRET", LocalSecrets.of(service.label()));
        values.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        values.put("QUARKUS_MAILER_PORT", Integer.toString(ports.port(Part.MAIL_CATCHER)));
        values.put("QUARKUS_MAILER_MOCK", "false");
        values.put("JEMBATAN_PORTAL_URL", ports.url(Part.GATEWAY));
        values.put("JEMBATAN_DOCUMENTS_DIRECTORY", data.documents().toString());
        values.put("JEMBATAN_EVIDENCE_DIRECTORY", data.evidence().toString());
        if (service == Part.GATEWAY) {
            gateway(values);
        } else {
            database(service, values);
            values.put("JEMBATAN_JOURNAL_CHECKPOINT_SECRET", LocalSecrets.of("journal-of-" + service.label()));
            for (var neighbour : Part.withDatabase()) {
                if (neighbour != service) {
                    values.put("JEMBATAN_EVENTS_SOURCES_" + neighbour.name(), ports.url(neighbour));
                }
            }
        }
        return values;
    }

    private String realm() {
        return ports.url(Part.KEYCLOAK) + "/realms/" + Keycloak.REALM;
    }

    private void database(Part service, Map<String, String> values) {
        var name = service.database();
        values.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                Postgres.at(ports.port(Part.POSTGRESQL)).jdbcUrl(name));
        values.put("QUARKUS_DATASOURCE_USERNAME", name);
        values.put("QUARKUS_DATASOURCE_PASSWORD", LocalSecrets.of(name));
    }

    private void gateway(Map<String, String> values) {
        // Fixed, so that a person stays signed in when the gateway is started again.
        values.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", LocalSecrets.of("key-of-the-session-cookies"));
        values.put("QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET", LocalSecrets.of("key-of-the-sign-in-state"));
        // Everybody on this machine comes from one address, and tests ask more than people do.
        values.put("JEMBATAN_LIMITS_CLIENT_REQUESTS", "600000");
        values.put("JEMBATAN_LIMITS_ADDRESS_REQUESTS", "600000");
        for (var service : Part.withDatabase()) {
            values.put("JEMBATAN_SERVICES_" + service.name() + "_URL", ports.url(service));
        }
    }
}
