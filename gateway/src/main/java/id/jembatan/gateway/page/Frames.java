package id.jembatan.gateway.page;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.platform.refusal.Languages;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Makes the frame of the page that is being served.
@ApplicationScoped
public class Frames {

    /// The roles in the order in which a person with several of them is introduced.
    private static final List<String> ROLES = List.of(
            "bureau-head",
            "bureau-officer",
            "legal-reviewer",
            "agency-officer",
            "home-affairs-reviewer",
            "foreign-affairs-reviewer",
            "mission-officer",
            "partner-officer",
            "auditor",
            "administrator");

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final Rights rights;
    private final ZoneId zone;

    Frames(
            CurrentVertxRequest request,
            SecurityIdentity identity,
            Rights rights,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.request = request;
        this.identity = identity;
        this.rights = rights;
        this.zone = zone;
    }

    /// For a page that needs somebody signed in.
    public Frame of(Frame.Section section) {
        return frame(section, person());
    }

    /// For a page that is open to everybody, and so does not ask who looks at it.
    public Frame open() {
        return frame(Frame.Section.NONE, null);
    }

    /// Whether the browser came over TLS, and a cookie may say so.
    public boolean isSecure() {
        return Incoming.isSecure(http());
    }

    private Frame frame(Frame.Section section, Frame.@Nullable Person person) {
        var language = Languages.accepted(http().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new Frame(language, zone, place(), section, person);
    }

    /// The page to come back to after choosing a language. The answer to a form stands at an address that
    /// cannot be opened, so there it is the page that the form was on.
    private String place() {
        var here = http();
        if (here.method() == HttpMethod.GET || here.method() == HttpMethod.HEAD) {
            return here.uri();
        }
        var before = here.getHeader(HttpHeaders.REFERER);
        var ours = Incoming.addressOf(here) + "/";
        return before != null && before.startsWith(ours) ? before.substring(ours.length() - 1) : "/home";
    }

    private Frame.Person person() {
        var roles = Set.copyOf(identity.getRoles());
        var role = ROLES.stream().filter(roles::contains).findFirst().orElse("");
        return new Frame.Person(
                Objects.requireNonNullElse(
                        claim("name"), identity.getPrincipal().getName()),
                Objects.requireNonNullElse(claim("preferred_username"), ""),
                role,
                roles,
                rights.of(roles),
                claim("agency"),
                claim("mission"),
                claim("partner"));
    }

    private @Nullable String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String value
                ? value
                : null;
    }

    private HttpServerRequest http() {
        return request.getCurrent().request();
    }
}
