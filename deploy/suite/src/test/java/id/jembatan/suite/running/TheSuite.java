package id.jembatan.suite.running;

import static io.restassured.RestAssured.given;

import id.jembatan.local.parts.Checkout;
import id.jembatan.local.parts.Ports;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The whole suite, started once for all tests of this module by the very command that people use, on ports and data
/// of its own, with the sample portfolio, and ended with the JVM.
///
/// `JEMBATAN_SUITE_ATTACH=true` takes the suite that runs already, on the ports of the environment: for trying
/// one journey again and again while its page is being built. Nothing is started, stopped or reset then.
public final class TheSuite {

    private static final long PATIENCE_MINUTES = 5;
    private static final List<String> WITH_MANAGEMENT = List.of("KEYCLOAK", "PARTNERS", "AGREEMENTS", "KPI", "GATEWAY");

    private static TheSuite running;

    private static final boolean ATTACHED = Boolean.parseBoolean(System.getenv("JEMBATAN_SUITE_ATTACH"));
    private static final Map<String, Integer> USUAL = Map.of(
            "GATEWAY",
            8080,
            "PARTNERS",
            8081,
            "AGREEMENTS",
            8082,
            "KPI",
            8083,
            "KEYCLOAK",
            8180,
            "POSTGRES",
            8432,
            "SMTP",
            8125,
            "MAIL_WEB",
            8126);

    private final Path root = Checkout.root();
    private final Path data = ATTACHED
            ? Path.of(Optional.ofNullable(System.getenv("JEMBATAN_DATA"))
                    .orElse(root.resolve(".data").toString()))
            : root.resolve("deploy/suite/target/data");
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Issued> tokens = new ConcurrentHashMap<>();

    /// Tokens live for five minutes.
    private record Issued(String token, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < TimeUnit.SECONDS.toNanos(150);
        }
    }

    /// The suite, started if nobody has yet.
    public static synchronized TheSuite get() {
        if (running == null) {
            running = new TheSuite();
            if (!ATTACHED) {
                running.start();
            }
        }
        return running;
    }

    private TheSuite() {
        if (ATTACHED) {
            USUAL.forEach((part, port) -> {
                var said = System.getenv("JEMBATAN_" + part + "_PORT");
                int own = said == null ? port : Integer.parseInt(said);
                environment.put("JEMBATAN_" + part + "_PORT", String.valueOf(own));
                environment.put("JEMBATAN_" + part + "_MANAGEMENT_PORT", String.valueOf(own + 1000));
            });
            return;
        }
        environment.put("JEMBATAN_DATA", data.toString());
        var variables =
                new ArrayList<>(List.of("JEMBATAN_POSTGRES_PORT", "JEMBATAN_SMTP_PORT", "JEMBATAN_MAIL_WEB_PORT"));
        for (var part : WITH_MANAGEMENT) {
            variables.add("JEMBATAN_" + part + "_PORT");
            variables.add("JEMBATAN_" + part + "_MANAGEMENT_PORT");
        }
        var free = Ports.free(variables.size()).iterator();
        variables.forEach(variable -> environment.put(variable, free.next().toString()));
    }

    private void start() {
        run(List.of("--stop")); // what a killed test run has left
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run(List.of("--stop"))));
        int code = run(List.of("--reset", "--detach"));
        if (code != 0) {
            throw new AssertionError("./run ended with " + code + ":\n" + text(log("run")));
        }
    }

    /// Calls `./run` with our ports and our data.
    ///
    /// @return its exit code; what it said is in the log `run`
    public int run(List<String> words) {
        if (ATTACHED) {
            throw new AssertionError("This test starts and stops parts: it needs a suite of its own.");
        }
        try {
            Files.createDirectories(data);
            var command = new ArrayList<String>();
            command.add(root.resolve("run").toString());
            command.addAll(words);
            var builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(said().toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("./run " + words + " did not return:\n" + text(said()));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while ./run works", e);
        }
    }

    /// What the last `./run` said.
    public String lastWords() {
        return text(said());
    }

    // Outside the data folder, because a reset wipes that.
    private Path said() {
        return root.resolve("deploy/suite/target/run.log");
    }

    public Path root() {
        return root;
    }

    public Path data() {
        return data;
    }

    /// The log of a part, such as `agreements-service`.
    public Path log(String part) {
        return part.equals("run") ? said() : data.resolve("logs").resolve(part + ".log");
    }

    /// The port that a variable names.
    public int port(String part) {
        return Integer.parseInt(environment.get("JEMBATAN_" + part + "_PORT"));
    }

    public int managementPort(String part) {
        return Integer.parseInt(environment.get("JEMBATAN_" + part + "_MANAGEMENT_PORT"));
    }

    public String gateway() {
        return "http://localhost:" + port("GATEWAY");
    }

    public String keycloak() {
        return "http://localhost:" + port("KEYCLOAK");
    }

    /// A request to the gateway without a token.
    public RequestSpecification anonymous() {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri(gateway())
                .setConfig(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .setParam("http.connection.timeout", 5_000)
                                .setParam("http.socket.timeout", 60_000)))
                .build());
    }

    /// A request to the gateway with a real token of a demonstration user.
    public RequestSpecification as(String user) {
        return anonymous().auth().oauth2(token(user));
    }

    /// A real token, at most some minutes old.
    public String token(String user) {
        return tokens.compute(user, (_, known) -> known != null && known.isFresh() ? known : signIn(user))
                .token();
    }

    /// A token with its whole life before it, for a test that will have no Keycloak to ask.
    public void signInAnew(String user) {
        tokens.put(user, signIn(user));
    }

    private Issued signIn(String user) {
        String token = given().baseUri(keycloak())
                .formParams(Map.of(
                        "client_id", "jembatan-cli",
                        "grant_type", "password",
                        "username", user,
                        "password", "jembatan"))
                .post("/realms/jembatan/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Issued(token, System.nanoTime());
    }

    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
