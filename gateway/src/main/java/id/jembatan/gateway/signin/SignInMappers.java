package id.jembatan.gateway.signin;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.refusal.RefusalMapper;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What happens to a person whose session is missing, over, or could not be made: she is sent to Keycloak, or
/// reads in one sentence why that is of no use now. (The services answer the same exceptions with 401, as befits
/// an API.)
class SignInMappers {

    private static final Logger LOG = Logger.getLogger(SignInMappers.class);

    /// Before the platform's mappers of the same exceptions.
    private static final int FIRST = Priorities.USER - 1_000;

    private final HttpAuthenticator authenticator;
    private final IdentityProvider keycloak;
    private final KeptForm form;
    private final RefusalMapper refusals;

    SignInMappers(HttpAuthenticator authenticator, IdentityProvider keycloak, KeptForm form, RefusalMapper refusals) {
        this.authenticator = authenticator;
        this.keycloak = keycloak;
        this.form = form;
        this.refusals = refusals;
    }

    @ServerExceptionMapper(priority = FIRST)
    public Uni<Response> notSignedIn(UnauthorizedException cause, RoutingContext context) {
        return askToSignIn(context);
    }

    /// A session that cannot be used any more, or a way back from Keycloak that failed.
    @ServerExceptionMapper(priority = FIRST)
    public Uni<Response> failed(AuthenticationFailedException cause, RoutingContext context) {
        LOG.debugf("Session not usable: %s", cause.toString());
        return isWayBack(context) ? notCompleted() : askToSignIn(context);
    }

    /// The same, told in another way.
    @ServerExceptionMapper(priority = FIRST)
    public Uni<Response> notCompleted(AuthenticationCompletionException cause, RoutingContext context) {
        LOG.debugf("Sign-in not completed, or session ended: %s", cause.toString());
        return isWayBack(context) ? notCompleted() : askToSignIn(context);
    }

    /// Thrown where Keycloak could not be reached since the start of this process.
    @ServerExceptionMapper(priority = FIRST)
    public Uni<Response> notConnected(OIDCException cause, RoutingContext context) {
        LOG.warnf("Keycloak cannot be used: %s", cause.getMessage());
        return Uni.createFrom().item(down());
    }

    private Uni<Response> notCompleted() {
        return keycloak.answers()
                .map(alive -> alive ? refusals.toResponse(new Refusal(SignInProblem.SIGN_IN_FAILED)) : down());
    }

    private Uni<Response> askToSignIn(RoutingContext context) {
        if (Incoming.pathOf(context.request()).equals(SignInPages.SIGN_OUT)) {
            return Uni.createFrom().item(Response.seeOther(OwnPath.of("/", "/")).build()); // already out
        }
        if (form.isForm(context.request())) {
            return form.page(context).onFailure().recoverWithItem(failure -> {
                LOG.debugf("A form could not be kept: %s", failure.toString());
                return refusals.toResponse(new Refusal(CommonProblem.MALFORMED_REQUEST));
            });
        }
        if (context.request().headers().contains("HX-Request")) {
            // A script cannot follow to another host; the page that it runs on can.
            return Uni.createFrom()
                    .item(Response.status(Response.Status.UNAUTHORIZED)
                            .header("HX-Refresh", "true")
                            .build());
        }
        return keycloak.answers()
                .flatMap(alive -> alive ? challenge(context) : Uni.createFrom().item(down()));
    }

    private Uni<Response> challenge(RoutingContext context) {
        return authenticator.getChallenge(context).map(challenge -> {
            var answer = Response.status(challenge.status);
            challenge
                    .getHeaders()
                    .forEach((name, value) -> answer.header(name.toString(), worded(name, value, context)));
            return answer.build();
        });
    }

    /// Keycloak's form speaks the language that the portal spoke.
    private static String worded(CharSequence header, String value, RoutingContext context) {
        return header.toString().equalsIgnoreCase("Location")
                ? value + "&ui_locales=" + context.request().getHeader("Accept-Language")
                : value;
    }

    private Response down() {
        return refusals.toResponse(new Refusal(SignInProblem.SIGN_IN_DOWN).header("Retry-After", "10"));
    }

    private static boolean isWayBack(RoutingContext context) {
        var request = context.request();
        return Incoming.pathOf(request).equals("/sign-in")
                && (request.getParam("code") != null || request.getParam("error") != null);
    }
}
