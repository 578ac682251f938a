package id.jembatan.platform.signin;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/// The granted permissions that an identity carries, as `resource:scope`.
public final class Permissions {

    static final String ATTRIBUTE = "jembatan.permissions";

    private Permissions() {}

    /// What was granted; empty for whoever is not signed in and where a part asks for no permissions (the gateway).
    public static Set<String> of(SecurityIdentity identity) {
        Set<String> granted = identity.getAttribute(ATTRIBUTE);
        return granted == null ? Set.of() : granted;
    }
}
