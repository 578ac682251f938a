package io.quarkus.oidc.runtime;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;

/// Stands where the extension verifies a signature and answers with an identity that was verified before. The probe
/// of rights is about what comes after the first request of a token; this is only asked by that first one.
///
/// It lies in this package because the extension's constructor is closed to others.
public final class AlreadyVerified extends OidcAuthenticationMechanism {

    private final SecurityIdentity identity;
    private int asked;

    public AlreadyVerified(SecurityIdentity identity) {
        super(null, null, none(), withoutTenants());
        this.identity = identity;
    }

    /// How often it was asked.
    public int asked() {
        return asked;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        asked++;
        return Uni.createFrom().item(identity);
    }

    @SuppressWarnings("unchecked") // nothing is ever taken out of it
    private static Instance<io.quarkus.oidc.DPoPNonceProvider> none() {
        return (Instance<io.quarkus.oidc.DPoPNonceProvider>)
                answering(Instance.class, method -> method.equals("isResolvable") ? false : null);
    }

    private static OidcConfig withoutTenants() {
        return (OidcConfig) answering(OidcConfig.class, method -> method.equals("priority") ? 1 : null);
    }

    private static Object answering(Class<?> type, java.util.function.Function<String, Object> answers) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> answers.apply(method.getName()));
    }
}
