package id.jembatan.gateway.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// At which desk the reader sits.
@ApplicationScoped
public class Me {

    private final SecurityIdentity identity;

    Me(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The desk as the services write it: `bureau`, `agency:sda`, `mission:kbri-ankara`, `partner:tr-ankara`.
    public String desk() {
        for (var kind : new String[] {"mission", "partner", "agency"}) {
            var of = claim(kind);
            if (of != null && identity.hasRole(kind + "-officer")) {
                return kind + ":" + of;
            }
        }
        return "bureau";
    }

    /// The account, for what the browser keeps of unsent forms: another account on the same device reads none of it.
    public String account() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "";
    }

    private @Nullable String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim(name) instanceof String value
                        && !value.isBlank()
                ? value
                : null;
    }
}
