package id.jembatan.local.parts;

import java.util.Map;
import java.util.TreeMap;

/// Passwords of a machine that only its own user reaches. Their text says what they are; a real installation
/// sets its own.
public final class LocalSecrets {

    /// The name and password of Keycloak's own administrator.
    public static final String KEYCLOAK_ADMIN = "admin";

    /// The placeholder of the realm file, and whose secret stands there.
    private static final Map<String, String> CLIENTS = Map.of(
            "PARTNERS_SERVICE_SECRET", "partners-service",
            "AGREEMENTS_SERVICE_SECRET", "agreements-service",
            "KPI_SERVICE_SECRET", "kpi-service",
            "GATEWAY_SECRET", "gateway",
            "API_EXAMPLE_SECRET", "jembatan-api-example");

    private LocalSecrets() {}

    /// The password of a database role, or the secret of a Keycloak client.
    public static String of(String owner) {
        return "local-only-" + owner;
    }

    /// The placeholders of the realm file with their values, one per confidential client.
    public static Map<String, String> clientSecrets() {
        var secrets = new TreeMap<String, String>();
        CLIENTS.forEach((placeholder, client) -> secrets.put(placeholder, of(client)));
        return secrets;
    }
}
