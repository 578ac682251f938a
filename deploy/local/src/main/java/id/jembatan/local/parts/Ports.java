package id.jembatan.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// TCP ports of 127.0.0.1.
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private Ports() {}

    /// So many different ports that nobody listens on at this moment. They lie below those that operating systems give
    /// to outgoing connections: one of these would have to be lucky only once, between now and the start of the
    /// listener, to take its port.
    public static List<Integer> free(int count) {
        var ports = new LinkedHashSet<Integer>();
        for (int tries = 0; ports.size() < count; tries++) {
            if (tries == LAST - FIRST) {
                throw new IllegalStateException("No " + count + " free ports between " + FIRST + " and " + LAST);
            }
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }

    /// Whether a listener could bind to it. A connection that lingers after its listener has ended does not
    /// count.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
