package id.jembatan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a service offers and this door does not pass on, nobody reaches.
class RoutesTest {

    private static final Pattern PATH = Pattern.compile("(?m)^  /api/v1/((?:public/)?[a-z-]+)");

    /// They need the name of their service before them: see [Target].
    private static final Set<String> OF_EVERY_SERVICE = Set.of("events", "audit");

    @ParameterizedTest
    @ValueSource(strings = {"partners", "agreements", "kpi"})
    void every_collection_of_a_services_contract_has_its_way(String service) throws IOException {
        var contract = Files.readString(Path.of("..", service + "-service", "openapi", "openapi.yaml"));
        var offered = new TreeSet<String>();
        PATH.matcher(contract).results().forEach(path -> offered.add(path.group(1)));
        offered.removeAll(OF_EVERY_SERVICE);

        assertThat(offered).isNotEmpty();
        assertThat(collections(service)).containsAll(offered);
    }

    private static Set<String> collections(String service) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return Set.of(properties
                .getProperty("jembatan.services." + service + ".collections")
                .split(","));
    }
}
