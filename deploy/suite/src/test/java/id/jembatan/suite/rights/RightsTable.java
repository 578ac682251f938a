package id.jembatan.suite.rights;

import id.jembatan.local.parts.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `deploy/keycloak/rights.csv`, read by other code than the one that makes the realm from it.
public record RightsTable(List<String> roles, List<Line> lines) {

    /// @param permission resource and scope, as a service asks for it: `agreement:move`
    public record Line(String service, String permission, Set<String> roles) {
        String scope() {
            return permission.substring(permission.indexOf(':') + 1);
        }
    }

    static Path folder() {
        return Checkout.root().resolve("deploy/keycloak");
    }

    public static RightsTable read() {
        try {
            var rows = Files.readAllLines(folder().resolve("rights.csv")).stream()
                    .map(row -> List.of(row.split(",", -1)))
                    .toList();
            var roles = rows.getFirst().subList(3, rows.getFirst().size());
            var lines = new ArrayList<Line>();
            for (var row : rows.subList(1, rows.size())) {
                var allowed = new TreeSet<String>();
                for (int column = 0; column < roles.size(); column++) {
                    if (row.get(column + 3).equals("x")) {
                        allowed.add(roles.get(column));
                    }
                }
                lines.add(new Line(row.get(0), row.get(1) + ":" + row.get(2), allowed));
            }
            return new RightsTable(roles, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> services() {
        return lines.stream().map(Line::service).distinct().toList();
    }

    public Set<String> permissions(String service, String role) {
        return lines.stream()
                .filter(line -> line.service().equals(service) && line.roles().contains(role))
                .map(Line::permission)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every permission that a service knows.
    public Set<String> permissionsOf(String service) {
        return lines.stream()
                .filter(line -> line.service().equals(service))
                .map(Line::permission)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What a role may do anywhere, as scopes.
    Set<String> scopes(String role) {
        return lines.stream()
                .filter(line -> line.roles().contains(role))
                .map(Line::scope)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
