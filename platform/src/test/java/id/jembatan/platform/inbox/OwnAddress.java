package id.jembatan.platform.inbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/// Makes the service under test its own neighbour: it hears what it tells, over HTTP, with a real token. The tests
/// poll by hand, so that they know when all is heard.
public class OwnAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0);
                var management = new ServerSocket(0)) {
            var port = Integer.toString(free.getLocalPort());
            return Map.of(
                    "quarkus.http.test-port",
                    port,
                    // Both or none: the metrics of the two servers carry the port only when it is given, and a meter
                    // with and without it is one too many.
                    "quarkus.management.test-port",
                    Integer.toString(management.getLocalPort()),
                    "jembatan.events.sources.self",
                    "http://localhost:" + port,
                    "jembatan.events.listen",
                    "false",
                    "jembatan.events.batch",
                    "20");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The port is only a number.
    }
}
