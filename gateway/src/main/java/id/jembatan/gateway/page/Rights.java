package id.jembatan.gateway.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The table of rights from which the realm is generated, read by role: what a page may offer. Who may do what is
/// decided in the services, with Keycloak's answer.
@Singleton
public class Rights {

    private static final String TABLE = "rights.csv";

    /// service, resource, scope; the roles follow.
    private static final int COLUMNS_BEFORE_ROLES = 3;

    /// Roles that only programs have.
    private static final String PROGRAMS = "event-hearer";

    private final List<String> lines = text().lines().toList();
    private final List<String> roles = read(lines.getFirst()).stream()
            .skip(COLUMNS_BEFORE_ROLES)
            .filter(role -> !role.equals(PROGRAMS))
            .toList();
    private final List<Line> table = lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(this::line)
            .toList();

    /// One line of the table.
    ///
    /// @param roles that may do it
    public record Line(String service, String resource, String scope, Set<String> roles) {

        public String permission() {
            return resource + ":" + scope;
        }

        public boolean isOf(String role) {
            return roles.contains(role);
        }
    }

    /// The roles of people, in the order of the table.
    public List<String> roles() {
        return roles;
    }

    public List<Line> table() {
        return table;
    }

    /// @return the permissions of all these roles together, as `resource:scope`
    public Set<String> of(Collection<String> roles) {
        return table.stream()
                .filter(line -> roles.stream().anyMatch(line::isOf))
                .map(Line::permission)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Line line(String text) {
        var cells = read(text);
        var head = read(lines.getFirst());
        return new Line(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                IntStream.range(COLUMNS_BEFORE_ROLES, cells.size())
                        .filter(i -> !cells.get(i).isBlank())
                        .mapToObj(head::get)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> read(String line) {
        return List.of(line.split(",", -1));
    }

    private static String text() {
        try (var in = Rights.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The build has not packed " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
