package id.jembatan.bench;

import id.jembatan.platform.signin.GrantedPermissions;
import id.jembatan.platform.signin.LentRights;
import id.jembatan.platform.signin.PermissionAugmentor;
import id.jembatan.platform.signin.VerifiedTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.AlreadyVerified;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/// Runs in a JVM of its own, on the archives of the built service. The identity is a real one: a token of Keycloak,
/// its permissions asked from Keycloak by the service's own class. Then it is timed how long the service's own
/// classes take to come from the token of a request to a yes or no.
///
/// Prints one line per kind of decision: nanoseconds per decision, one value per round.
final class RightsProbe {

    private static final int AT_ONCE = 1_000;
    private static final int WARM_UP = 4;
    private static volatile boolean sink;

    private RightsProbe() {}

    /// @param arguments the realm, the secret of partners-service, rounds, milliseconds per round
    public static void main(String[] arguments) throws InvalidJwtException {
        var token = System.getenv("JEMBATAN_BENCH_TOKEN");
        var meters = new SimpleMeterRegistry();
        var granted = new GrantedPermissions(arguments[0], "partners-service", arguments[1], true, meters);
        AuthenticationRequestContext here = RightsProbe::now;
        var identity = new PermissionAugmentor(
                        instance(granted),
                        new LentRights("partners-service"),
                        Clock.systemUTC(),
                        ZoneOffset.UTC,
                        true,
                        List.of())
                .augment(verified(token), here)
                .await()
                .indefinitely();
        var oidc = new AlreadyVerified(identity);
        var tokens = new VerifiedTokens(oidc, Clock.systemUTC(), Duration.ofSeconds(60));
        var request = requestWith(token);
        var nobody = answering(IdentityProviderManager.class, _ -> null);
        var view = new StringPermission("partner", "view");
        var administer = new StringPermission("mission", "administer");

        var decisions = new TreeMap<String, BooleanSupplier>(Map.of(
                "role", () -> identity.hasRole("bureau-officer"),
                "permission", () -> identity.checkPermissionBlocking(view),
                "refusal", () -> !identity.checkPermissionBlocking(administer),
                "whole",
                        () -> tokens.authenticate(request, nobody)
                                .await()
                                .indefinitely()
                                .checkPermissionBlocking(view)));
        decisions.forEach((name, decision) -> {
            if (!decision.getAsBoolean()) {
                throw new IllegalStateException(name + ": decided wrongly");
            }
        });
        System.out.println("identity of " + identity.getPrincipal().getName() + " with "
                + identity.getPermissions().size() + " permissions");
        time(decisions, Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        double calls = meters.counter("jembatan.permissions.remote").count();
        System.out.println("Keycloak was asked " + (int) calls + " time(s), signatures verified " + oidc.asked()
                + " time(s) by all decisions together");
        if (calls != 1) {
            throw new IllegalStateException("A decision asked Keycloak.");
        }
    }

    /// Rounds of all decisions in turn; the first rounds warm up and count nothing.
    private static void time(Map<String, BooleanSupplier> decisions, int rounds, long millis) {
        var results = new TreeMap<String, List<Double>>();
        var names = List.copyOf(decisions.keySet());
        for (int round = -WARM_UP; round < rounds; round++) {
            for (var name : Rotation.of(names, round + WARM_UP)) {
                double nanos = nanosEach(decisions.getOrDefault(name, () -> false), millis);
                if (round >= 0) {
                    results.computeIfAbsent(name, _ -> new ArrayList<>()).add(nanos);
                }
            }
        }
        results.forEach((name, values) -> System.out.println(name + " "
                + String.join(" ", values.stream().map("%.2f"::formatted).toList())));
    }

    private static double nanosEach(BooleanSupplier decision, long millis) {
        long began = System.nanoTime();
        long end = began + millis * 1_000_000;
        long count = 0;
        long now = began;
        while (now < end) {
            for (int i = 0; i < AT_ONCE; i++) {
                sink = decision.getAsBoolean();
            }
            count += AT_ONCE;
            now = System.nanoTime();
        }
        return (double) (now - began) / count;
    }

    /// What the extension makes of a token after it has verified it.
    private static SecurityIdentity verified(String token) throws InvalidJwtException {
        var claims = JwtClaims.parse(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        var builder = QuarkusSecurityIdentity.builder();
        // Before the principal is made: that turns the values into another library's.
        if (claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> roles) {
            roles.forEach(role -> builder.addRole(String.valueOf(role)));
        }
        claims.setStringClaim(Claims.raw_token.name(), token);
        var credential = new AccessTokenCredential(token);
        builder.addCredential(credential)
                .setPrincipal(new OidcJwtCallerPrincipal(claims, credential, "preferred_username"));
        return builder.build();
    }

    private static Uni<SecurityIdentity> now(Supplier<SecurityIdentity> work) {
        return Uni.createFrom().item(work.get());
    }

    private static RoutingContext requestWith(String token) {
        var header = "Bearer " + token;
        var request = answering(HttpServerRequest.class, method -> method.equals("getHeader") ? header : null);
        return answering(RoutingContext.class, method -> method.equals("request") ? request : null);
    }

    @SuppressWarnings("unchecked") // it gives nothing but this
    private static Instance<GrantedPermissions> instance(GrantedPermissions granted) {
        return answering(Instance.class, method -> method.equals("get") ? granted : null);
    }

    private static <T> T answering(Class<T> type, Function<String, @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> answers.apply(method.getName())));
    }
}
