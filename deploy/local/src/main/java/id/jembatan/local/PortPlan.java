package id.jembatan.local;

import id.jembatan.local.parts.Ports;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Where each part listens: the usual ports, moved by environment variables.
final class PortPlan {

    private final Map<Part, Integer> first = new EnumMap<>(Part.class);
    private final Map<Part, Integer> second = new EnumMap<>(Part.class);

    /// @throws Complaint if a variable holds no port, or two parts want the same one
    PortPlan(Map<String, String> environment) {
        var owners = new HashMap<Integer, Part.Port>();
        for (var part : Part.values()) {
            int port = number(environment, part.port(), part.port().usual());
            first.put(part, port);
            claim(owners, part.port(), port);
            for (var other : part.secondPort()) {
                int behind = number(environment, other, port + part.distance());
                second.put(part, behind);
                claim(owners, other, behind);
            }
        }
    }

    int port(Part part) {
        return first.getOrDefault(part, 0);
    }

    /// The management port, or the web interface of the mail catcher.
    int second(Part part) {
        return second.getOrDefault(part, 0);
    }

    /// The address of a service or of Keycloak for programs and people on this machine.
    String url(Part part) {
        return "http://localhost:" + port(part);
    }

    /// Looks whether every part can have its port.
    ///
    /// @throws Complaint naming the first port that somebody else has
    void requireFree(Collection<Part> parts) {
        for (var part : parts) {
            requireFree(part.port(), port(part));
            for (var other : part.secondPort()) {
                requireFree(other, second(part));
            }
        }
    }

    private static void requireFree(Part.Port port, int number) {
        if (!Ports.isFree(number)) {
            throw new Complaint("Port %d of %s is taken by another program: end that one, or set %s to a free port."
                    .formatted(number, port.part().label(), port.variable()));
        }
    }

    private static int number(Map<String, String> environment, Part.Port port, int usual) {
        var text = environment.getOrDefault(port.variable(), "").strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new Complaint("%s is not a port between 1 and 65535: \"%s\".".formatted(port.variable(), text));
        }
        return Integer.parseInt(text);
    }

    private static void claim(Map<Integer, Part.Port> owners, Part.Port port, int number) {
        var owner = owners.putIfAbsent(number, port);
        if (owner != null) {
            throw new Complaint("%s and %s want the same port %d: set %s or %s to another one."
                    .formatted(owner.part().label(), port.part().label(), number, owner.variable(), port.variable()));
        }
    }
}
