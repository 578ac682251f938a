package id.jembatan.partners.reminder;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// The partners that something told by a neighbour is about, as far as they are known here.
@ApplicationScoped
public class ConcernedPartners {

    private final Sql sql;

    ConcernedPartners(Sql sql) {
        this.sql = sql;
    }

    /// A partner by its id, under its present name.
    public record Named(UUID id, String name) {}

    /// Those that are known, by name.
    public List<Named> of(Collection<UUID> told) {
        return sql.list(
                "select id, name from partner where id = any (?) order by name",
                row -> new Named(row.getObject("id", UUID.class), row.getString("name")),
                (Object) told.toArray(UUID[]::new));
    }

    /// Hands their names on as the fact `partner` of a reminder; nothing where none is known.
    public static void name(List<Named> partners, BiConsumer<String, String> fact) {
        if (!partners.isEmpty()) {
            fact.accept("partner", partners.stream().map(Named::name).collect(Collectors.joining(", ")));
        }
    }
}
