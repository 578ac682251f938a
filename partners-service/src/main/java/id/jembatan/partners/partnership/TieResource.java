package id.jembatan.partners.partnership;

import id.jembatan.partners.partnership.PlaceTies.Group;
import id.jembatan.partners.partnership.PlaceTies.Level;
import id.jembatan.partners.registry.Directory;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.sql.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/partners/{id}/ties")
@Tag(name = "Partnerships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TieResource {

    /// A place with more than that in it is not one that people look through.
    private static final int MOST = 200;

    private final Directory directory;
    private final PartnershipBook book;
    private final PartnerRows rows;
    private final Sql sql;
    private final Callers callers;

    TieResource(Directory directory, PartnershipBook book, PartnerRows rows, Sql sql, Callers callers) {
        this.directory = directory;
        this.book = book;
        this.rows = rows;
        this.sql = sql;
        this.callers = callers;
    }

    /// @param distance 0 for the partner itself, negative for what it lies in
    private record Found(UUID id, String code, String name, String country, PartnerKind kind, int distance) {}

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listTiesWithPlace",
            summary = "The relations with a place at all its levels: the city, the region around, what lies in it")
    public PlaceTies list(@RestPath UUID id) {
        var caller = callers.current();
        directory.version(id, caller); // 404 as for an unknown one
        var found = relatives(id, caller);
        var ties = book.with(found.stream().map(Found::id).toList(), caller).stream()
                .collect(Collectors.groupingBy(each -> each.partner().id()));
        var levels = found.stream()
                .collect(Collectors.groupingBy(
                        each -> Integer.signum(each.distance()),
                        Collectors.mapping(
                                each -> level(each, ties.getOrDefault(each.id(), List.of())), Collectors.toList())));
        return new PlaceTies(
                levels.getOrDefault(0, List.of()).getFirst(),
                levels.getOrDefault(-1, List.of()),
                levels.getOrDefault(1, List.of()).stream()
                        .sorted(Comparator.comparing(Level::group))
                        .toList());
    }

    private static Level level(Found it, List<PartnershipView> ties) {
        return new Level(it.id(), it.code(), it.name(), it.country(), it.kind(), Group.of(it.kind()), ties);
    }

    /// Up to the outermost region and down to the last institution, as far as the caller may know of them.
    private List<Found> relatives(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var values = new HashMap<String, Object>(seen.parameters());
        values.put("id", id);
        values.put("atMost", MOST);
        return sql.list(
                """
                with recursive around (id, distance) as (select :id::uuid, 0
                    union all select o.parent_id, a.distance - 1 from around a join partner o on o.id = a.id
                    where o.parent_id is not null and a.distance > -20),
                within (id, distance) as (select :id::uuid, 0
                    union all select o.id, w.distance + 1 from within w join partner o on o.parent_id = w.id
                    where w.distance < 20),
                near as (select id, distance from around union select id, distance from within)
                select p.id, p.code, p.name, p.country, p.kind, near.distance
                from near join partner p on p.id = near.id where p.record = 'valid' and %s
                order by abs(near.distance), p.name_folded, p.id limit :atMost""".formatted(seen.sql()),
                row -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("country"),
                        PartnerKind.of(row.getString("kind")).orElseThrow(),
                        row.getInt("distance")),
                values);
    }
}
