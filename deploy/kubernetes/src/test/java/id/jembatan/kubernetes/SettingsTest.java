package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An environment variable that nobody reads is a spelling mistake, and one that is missing is an address of a desk.
class SettingsTest {

    static final List<String> RENDERS = Kustomize.RENDERS;

    /// Keys of Quarkus that our property files leave to the environment (all configuration options, quarkus.io).
    private static final Set<String> QUARKUS = Stream.of(
                    "quarkus.http.host",
                    "quarkus.http.port",
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "quarkus.http.proxy.allow-x-forwarded",
                    "quarkus.management.host",
                    "quarkus.management.port",
                    "quarkus.shutdown.delay",
                    "quarkus.shutdown.timeout",
                    "quarkus.log.console.json.enabled",
                    "quarkus.datasource.jdbc.url",
                    "quarkus.datasource.jdbc.max-size",
                    "quarkus.datasource.username",
                    "quarkus.datasource.password",
                    "quarkus.mailer.host",
                    "quarkus.mailer.port",
                    "quarkus.mailer.start-tls",
                    "quarkus.mailer.login",
                    "quarkus.mailer.mock",
                    "quarkus.oidc.auth-server-url",
                    "quarkus.oidc.credentials.secret",
                    "quarkus.oidc.authentication.force-redirect-https-scheme",
                    "quarkus.oidc.authentication.cookie-force-secure")
            .map(SettingsTest::variable)
            .collect(Collectors.toUnmodifiableSet());

    /// Keys of a map in `EventSettings`: one for each teller of events.
    private static final Pattern SOURCE = Pattern.compile("JEMBATAN_EVENTS_SOURCES_(PARTNERS|AGREEMENTS|KPI)");

    private static final Pattern HEARD = Pattern.compile("String source\\(\\)\\s*\\{\\s*return \"([a-z]+)\"");

    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_variable_is_a_setting_that_the_service_reads(String folder) {
        assertThat(PodsTest.deployments(folder)).allSatisfy(deployment -> {
            var known = known(deployment.name());
            var given = new TreeSet<>(Settings.of(deployment, folder).keySet());
            Manifest.stream(deployment.containers().getFirst().path("env"))
                    .forEach(variable -> given.add(variable.path("name").asText()));
            assertThat(given)
                    .as(deployment.toString())
                    .allMatch(name -> QUARKUS.contains(name)
                            || known.contains(name)
                            || SOURCE.matcher(name).matches()
                            || name.equals("JEMBATAN_LOCAL") && folder.equals("overlays/local"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "partners-service", "agreements-service", "kpi-service"})
    void no_address_of_a_desk_is_left_to_a_service_in_the_cluster(String service) {
        var deployment = PodsTest.deployments("overlays/production").stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow();
        var given = Settings.of(deployment, "overlays/production").keySet();
        var atADesk = new TreeSet<String>();
        properties(service).forEach((key, value) -> {
            if (!key.toString().startsWith("%") && value.toString().contains("localhost")) {
                atADesk.add(variable(key.toString()));
            }
        });

        assertThat(given).containsAll(atADesk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "partners-service", "agreements-service", "kpi-service"})
    void only_the_local_overlay_knows_localhost(String service) {
        assertThat(List.of("overlays/staging", "overlays/production", "tests/everything-on"))
                .allSatisfy(folder -> assertThat(PodsTest.deployments(folder))
                        .filteredOn(deployment -> deployment.name().equals(service))
                        .allSatisfy(deployment -> assertThat(
                                        Settings.of(deployment, folder).values())
                                .noneMatch(value -> value.contains("localhost"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners-service", "agreements-service", "kpi-service"})
    void every_neighbour_that_a_service_hears_has_an_address(String service) throws IOException {
        var heard = new TreeSet<String>();
        try (var files = Files.walk(Kustomize.root().resolve(service).resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Realm::text)
                    .filter(text -> text.contains("implements Hearer"))
                    .forEach(text -> HEARD.matcher(text)
                            .results()
                            .forEach(found -> heard.add(variable("jembatan.events.sources." + found.group(1)))));
        }
        var deployment = PodsTest.deployments("overlays/production").stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow();

        assertThat(Settings.of(deployment, "overlays/production").keySet()).containsAll(heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production", "tests/everything-on"})
    void mails_go_to_a_server_outside_signed_in_and_encrypted_and_link_to_the_portal(String folder) {
        var settings = Settings.of(
                PodsTest.deployments(folder).stream()
                        .filter(one -> one.name().equals("partners-service"))
                        .findFirst()
                        .orElseThrow(),
                folder);
        var portal = settings.get("JEMBATAN_PORTAL_URL");

        assertThat(portal).startsWith("https://jembatan.");
        assertThat(settings)
                .containsEntry("QUARKUS_MAILER_HOST", portal.replace("https://", "mail."))
                .containsEntry("QUARKUS_MAILER_PORT", "587")
                .containsEntry("QUARKUS_MAILER_START_TLS", "REQUIRED")
                .containsEntry("QUARKUS_MAILER_LOGIN", "REQUIRED")
                .containsEntry("JEMBATAN_MAIL_FROM", "Jembatan <jembatan@" + portal.replace("https://", "") + ">")
                .doesNotContainKey("QUARKUS_MAILER_MOCK");
    }

    /// What the files of a service and of the platform say, as the names of the environment.
    private static Set<String> known(String service) {
        var known = new TreeSet<String>();
        properties(service).forEach((key, value) -> {
            known.add(variable(key.toString().replaceFirst("^%[^.]+\\.", "")));
            NAMED.matcher(value.toString()).results().forEach(found -> known.add(found.group(1)));
        });
        return known;
    }

    /// How an environment variable is made of a key (MicroProfile Config 3.1, environment variables mapping rules).
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Properties properties(String service) {
        var properties = new Properties();
        Stream.of(
                        "platform/src/main/resources/META-INF/microprofile-config.properties",
                        "platform/src/main/resources/database-defaults.properties",
                        service + "/src/main/resources/application.properties")
                .map(Kustomize.root()::resolve)
                .forEach(file -> {
                    try (var reader = Files.newBufferedReader(file)) {
                        properties.load(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return properties;
    }
}
