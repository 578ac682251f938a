package id.jembatan.partners.registry;

import id.jembatan.partners.place.Location;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Records in the register that may be of one body, for those who clean up.
@ApplicationScoped
class Pairs {

    /// Looked at together.
    private static final int AT_ONCE = 200;

    /// One request looks at no more, so that it takes a bounded time; the next page goes on where it ended.
    private static final int AT_MOST = 2_000;

    private final Sql sql;
    private final PartnerRows rows;
    private final Likeness likeness;

    Pairs(Sql sql, PartnerRows rows, Likeness likeness) {
        this.sql = sql;
        this.rows = rows;
        this.likeness = likeness;
    }

    /// Two records that may be of one body.
    ///
    /// @param like the other one, and why
    @Schema(name = "DuplicatePair")
    public record Pair(PartnerBrief partner, String name, Candidate like) {}

    private record Known(UUID id, String code, String name, Sought sought) {}

    /// Each pair once, with the record that was entered first; in the order of entry.
    Page<Pair> page(@Nullable Cursor after, int limit, Caller caller) {
        var pairs = new ArrayList<Pair>();
        var last = after == null ? new UUID(0, 0) : after.uuid(0);
        var done = after == null ? 0 : Math.clamp(after.number(1), 0, Integer.MAX_VALUE);
        for (var looked = 0; looked < AT_MOST; looked += AT_ONCE) {
            var some = known(last, done > 0, caller);
            var likely = likeness.of(some.stream().map(Known::sought).toList(), caller);
            for (var one : some) {
                var later = likely.getOrDefault(one.sought().key(), List.of()).stream()
                        .filter(each -> each.id().toString().compareTo(one.id().toString()) > 0)
                        .toList();
                for (var i = one.id().equals(last) ? done : 0; i < later.size(); i++) {
                    if (pairs.size() == limit) {
                        return next(pairs, i == 0 ? last : one.id(), i);
                    }
                    pairs.add(new Pair(new PartnerBrief(one.id(), one.code()), one.name(), later.get(i)));
                }
                if (!one.id().equals(last)) {
                    last = one.id();
                }
                done = 0;
            }
            if (some.size() < AT_ONCE) {
                return new Page<>(List.copyOf(pairs), null, null);
            }
        }
        return next(pairs, last, 0);
    }

    /// @param shown how many pairs of the last record are on pages before; nought: all of them
    private static Page<Pair> next(List<Pair> pairs, UUID last, int shown) {
        return new Page<>(List.copyOf(pairs), Cursor.of(last, shown).encode(), null);
    }

    private List<Known> known(UUID after, boolean itself, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("after", after);
        parameters.put("atMost", AT_ONCE);
        return sql.list(
                """
                select p.id, p.code, p.name, p.kind, p.country, p.latitude, p.longitude,
                    (select array_agg(x) from partner_name n, unnest(array[n.name, n.local_name]) as x
                        where n.partner_id = p.id and x is not null) as names
                from partner p where p.id\s"""
                        + (itself ? ">=" : ">") + " :after and p.record = 'valid' and " + seen.sql()
                        + " order by p.id limit :atMost",
                Pairs::read,
                parameters);
    }

    private static Known read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var latitude = row.getBigDecimal("latitude");
        var longitude = row.getBigDecimal("longitude");
        return new Known(
                id,
                row.getString("code"),
                row.getString("name"),
                new Sought(
                        id.toString(),
                        PartnerKind.of(row.getString("kind")).orElseThrow(),
                        List.of((String[]) row.getArray("names").getArray()),
                        row.getString("country"),
                        latitude == null || longitude == null ? null : new Location(latitude, longitude),
                        Map.of(),
                        id));
    }
}
