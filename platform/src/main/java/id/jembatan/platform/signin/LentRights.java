package id.jembatan.platform.signin;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a role may do at this service, by the very table that the realm is generated from: the identity provider
/// answers for the roles that an account has, and a lent one it has not.
@Singleton
public class LentRights {

    private static final int COLUMNS_BEFORE_ROLES = 3;

    private final Map<String, Set<String>> byRole;

    public LentRights(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.byRole = read(service);
    }

    /// As `resource:scope`; none for a role that the table does not know.
    public Set<String> of(String role) {
        return byRole.getOrDefault(role, Set.of());
    }

    private static Map<String, Set<String>> read(String service) {
        var byRole = new HashMap<String, Set<String>>();
        var lines = text().lines().toList();
        var head = lines.getFirst().split(",", -1);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            for (var i = COLUMNS_BEFORE_ROLES; cells[0].equals(service) && i < cells.length; i++) {
                if (cells[i].equals("x")) {
                    byRole.computeIfAbsent(head[i], _ -> new HashSet<>()).add(cells[1] + ":" + cells[2]);
                }
            }
        }
        return byRole;
    }

    private static String text() {
        try (var in = LentRights.class.getResourceAsStream("rights.csv")) {
            if (in == null) {
                throw new IllegalStateException("The build has not packed rights.csv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
