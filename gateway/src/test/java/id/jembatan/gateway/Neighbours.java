package id.jembatan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/// Gives the three services addresses at which nobody listens yet: a test puts a {@link Neighbour} there, or does not.
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        for (var name : new String[] {"partners", "agreements", "kpi"}) {
            config.put("jembatan.services." + name + ".url", "http://localhost:" + freePort());
        }
        return config;
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
