package id.jembatan.gateway.signin;

import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/// Keycloak's form speaks the language that the portal spoke.
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class KeycloakLanguage implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.additionalQueryParams()
                .add("ui_locales", redirect.routingContext().request().getHeader("Accept-Language"));
    }
}
