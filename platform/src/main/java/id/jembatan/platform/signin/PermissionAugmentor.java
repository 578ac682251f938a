package id.jembatan.platform.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts the granted permissions on the identity, so that `@PermissionsAllowed` decides without a call.
@ApplicationScoped
public class PermissionAugmentor implements SecurityIdentityAugmentor {

    private final Instance<GrantedPermissions> granted;
    private final boolean enabled;

    /// @param enabled off in the gateway, which is no resource server: it passes the token on
    public PermissionAugmentor(
            Instance<GrantedPermissions> granted,
            @ConfigProperty(name = "jembatan.permissions.enabled") boolean enabled) {
        this.granted = granted;
        this.enabled = enabled;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = identity.getCredential(AccessTokenCredential.class);
        if (!enabled || identity.isAnonymous() || token == null) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> with(identity, token.getToken()));
    }

    private SecurityIdentity with(SecurityIdentity identity, String token) {
        var permissions = granted.get().of(token);
        var builder = QuarkusSecurityIdentity.builder(identity).addAttribute(Permissions.ATTRIBUTE, permissions);
        for (var permission : permissions) {
            var colon = permission.indexOf(':');
            builder.addPermission(
                    new StringPermission(permission.substring(0, colon), permission.substring(colon + 1)));
        }
        return builder.build();
    }
}
