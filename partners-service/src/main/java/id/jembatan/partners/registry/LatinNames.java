package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Latin;
import id.jembatan.partners.naming.Script;
import id.jembatan.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names from before the service could write them in Latin letters get that form when it starts. With nothing to do,
/// and that is nearly always, it is one look into an empty index.
@ApplicationScoped
class LatinNames {

    private static final int AT_ONCE = 500;

    private final Sql sql;

    LatinNames(Sql sql) {
        this.sql = sql;
    }

    private record Name(UUID id, String name, @Nullable String localName) {}

    void catchUp(@Observes StartupEvent start) {
        while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {}
    }

    /// Several replicas may start at once: each takes names that no other has taken.
    ///
    /// @return how many
    int some() {
        var names = sql.list(
                "select id, name, local_name from partner_name where latin is null order by id limit " + AT_ONCE
                        + " for update skip locked",
                row -> new Name(row.getObject("id", UUID.class), row.getString("name"), row.getString("local_name")));
        for (var each : names) {
            sql.run(
                    """
                    update partner_name set latin = ?, local_latin = ?, script = coalesce(script, ?),
                        local_script = coalesce(local_script, ?) where id = ?""",
                    Latin.of(each.name()),
                    Latin.ofOptional(each.localName()),
                    Script.of(each.name()).orElse(null),
                    each.localName() == null
                            ? null
                            : Script.of(each.localName()).orElse(null),
                    each.id());
        }
        return names.size();
    }
}
