package id.jembatan.gateway.signin;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.platform.refusal.Languages;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// In, out, and the choice of a language.
@Path("/")
@RunOnVirtualThread
class SignInPages {

    static final String SIGN_OUT = "/sign-out";

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    record back(Frame frame, String name) implements TemplateInstance {}

    private final Frames frames;

    SignInPages(Frames frames) {
        this.frames = frames;
    }

    /// Whoever gets here is signed in; whoever is not is sent to Keycloak first and comes back here.
    @GET
    @Path("sign-in")
    @Authenticated
    @Operation(hidden = true)
    public Response signIn(@RestQuery @Nullable String to) {
        return Response.seeOther(OwnPath.of(to, "/home")).build();
    }

    /// Where somebody ends who signed in beside a form that still has to be sent (see [KeptForm]).
    @GET
    @Path("signed-in")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance signedIn() {
        var frame = frames.of(Frame.Section.NONE);
        var person = frame.person();
        return new back(frame, person == null ? "" : person.name()).setLocale(frame.language());
    }

    /// With a session, quarkus-oidc answers before this method and ends the session at Keycloak as well. Without
    /// one there is nothing to end.
    @POST
    @Path("sign-out")
    @Authenticated
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(OwnPath.of("/", "/")).build();
    }

    @POST
    @Path("language")
    @PermitAll
    @Operation(hidden = true)
    public Response speak(@FormParam("language") @Nullable String language, @FormParam("to") @Nullable String to) {
        var wanted = Languages.ALL.contains(Locale.of(language == null ? "" : language))
                ? Locale.of(language)
                : Languages.INDONESIAN;
        var cookie = new NewCookie.Builder(PortalLanguage.COOKIE)
                .value(wanted.getLanguage())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(frames.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(OwnPath.of(to, "/")).cookie(cookie).build();
    }
}
