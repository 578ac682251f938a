package id.jembatan.platform.signin;

import id.jembatan.platform.refusal.Refusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Puts the granted permissions on the identity, so that `@PermissionsAllowed` decides without a call; with them the
/// role that is lent to the account today. An account whose last day is over gets neither.
@ApplicationScoped
public class PermissionAugmentor implements SecurityIdentityAugmentor {

    private final Instance<GrantedPermissions> granted;
    private final LentRights lent;
    private final Clock clock;
    private final ZoneId zone;
    private final boolean enabled;
    private final Set<String> lendable;

    /// @param enabled off in the gateway, which is no resource server: it passes the token on
    /// @param lendable roles in which somebody may act for somebody else
    public PermissionAugmentor(
            Instance<GrantedPermissions> granted,
            LentRights lent,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone,
            @ConfigProperty(name = "jembatan.permissions.enabled") boolean enabled,
            @ConfigProperty(name = "jembatan.delegation.roles") List<String> lendable) {
        this.granted = granted;
        this.lent = lent;
        this.clock = clock;
        this.zone = zone;
        this.enabled = enabled;
        this.lendable = Set.copyOf(lendable);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return Uni.createFrom().item(identity);
        }
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var last = Acting.day(claims, "until");
        if (last != null && today.isAfter(last)) {
            return Uni.createFrom().failure(new Refusal(AccountProblem.ACCOUNT_ENDED));
        }
        var acting = Acting.of(claims, today, lendable).orElse(null);
        var token = identity.getCredential(AccessTokenCredential.class);
        if (enabled && token != null) {
            return context.runBlocking(() -> with(identity, granted.get().of(token.getToken()), acting));
        }
        return Uni.createFrom().item(acting == null ? identity : with(identity, Set.of(), acting));
    }

    private SecurityIdentity with(SecurityIdentity identity, Set<String> own, @Nullable Acting acting) {
        var permissions = new HashSet<>(own);
        var builder = QuarkusSecurityIdentity.builder(identity);
        if (acting != null) {
            builder.addRole(acting.as()).addAttribute(Acting.ATTRIBUTE, acting);
            if (enabled) {
                permissions.addAll(lent.of(acting.as()));
            }
        }
        builder.addAttribute(Permissions.ATTRIBUTE, Set.copyOf(permissions));
        for (var permission : permissions) {
            var colon = permission.indexOf(':');
            builder.addPermission(
                    new StringPermission(permission.substring(0, colon), permission.substring(colon + 1)));
        }
        return builder.build();
    }
}
