package id.jembatan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeStartTest {

    /// Made up, and as long as it has to be.
    private static final String LONG = "made-up-made-up-made-up-made-up-made-up";

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.oidc.credentials.secret",
            LONG,
            "quarkus.datasource.password",
            LONG,
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://db/x?sslmode=require",
            "jembatan.journal.checkpoint-secret",
            LONG,
            "jembatan.permissions.keep",
            "60S",
            "%dev.quarkus.datasource.password",
            "local-only-partners");

    @Test
    void safe_settings_start() {
        assertThatCode(() -> SafeStart.refuse(config(Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quarkus.oidc.credentials.secret | local-only-partners-service | demonstration",
                "quarkus.mailer.password | local-only-mail | demonstration",
                "quarkus.datasource.jdbc.url | jdbc:postgresql://db/x?password=local-only-x | demonstration",
                "quarkus.datasource.password | short | shorter",
                "quarkus.oidc.token-state-manager.encryption-secret | short | shorter",
                "jembatan.journal.checkpoint-secret | '' | missing",
                "quarkus.tls.trust-all | true | anybody",
                "quarkus.oidc.tls.verification | none | anybody",
                "quarkus.rest-client.partners.verify-host | false | anybody",
                "quarkus.datasource.jdbc.url | jdbc:postgresql://db/x?sslmode=disable | clear",
                "quarkus.oidc.enabled | false | door",
                "quarkus.oidc.token.audience | any | door",
                "quarkus.security.jaxrs.deny-unannotated-endpoints | false | door",
                "quarkus.keycloak.policy-enforcer.enabled | true | door",
                "quarkus.http.cors.origins | * | site",
                "quarkus.http.cors.origins | /.*/ | site",
                "jembatan.permissions.enabled | false | decides",
                "jembatan.permissions.keep | 5M | minute"
            })
    void an_unsafe_setting_is_named_and_its_value_is_not(String name, String value, String why) {
        assertThatThrownBy(() -> SafeStart.refuse(config(Map.of(name, value))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(why)
                .satisfies(e -> assertThat(value.length() < 6 || !e.getMessage().contains(value))
                        .isTrue());
    }

    @Test
    void a_variable_of_the_environment_is_named_once() {
        assertThat(UnsafeSettings.in(config(Map.of(
                        "QUARKUS_MAILER_PASSWORD", "local-only-mail", "quarkus.mailer.password", "local-only-mail"))))
                .containsExactly("quarkus.mailer.password is a demonstration secret");
    }

    @Test
    void an_open_policy_for_everything_is_named() {
        assertThat(UnsafeSettings.in(config(Map.of(
                        "quarkus.http.auth.permission.all.policy", "permit",
                        "quarkus.http.auth.permission.all.paths", "/*",
                        "quarkus.http.auth.permission.public.policy", "permit",
                        "quarkus.http.auth.permission.public.paths", "/api/v1/public/*"))))
                .containsExactly("quarkus.http.auth.permission.all.policy lets everybody everywhere");
    }

    private static SmallRyeConfig config(Map<String, String> other) {
        var values = new HashMap<>(SAFE);
        values.putAll(other);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "made up", 100))
                .build();
    }
}
