package id.jembatan.partners.registry;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Which kinds of relations so many partners have that a list of them is found on the way through the sorted
/// names. Of a rare kind they are looked up and sorted: one in a thousand would be found after thousands that
/// are not wanted.
///
/// This decides how a list is found and not what is in it, so it is looked at now and then only.
@ApplicationScoped
class CommonKinds {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Sql sql;
    private final Clock clock;
    private volatile Seen seen = new Seen(Set.of(), Instant.MIN);

    CommonKinds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Seen(Set<String> common, Instant until) {}

    boolean contain(String kind) {
        var last = seen;
        var now = clock.instant();
        if (now.isAfter(last.until())) {
            last = new Seen(look(), now.plus(GOOD_FOR));
            seen = last;
        }
        return last.common().contains(kind);
    }

    private Set<String> look() {
        return Set.copyOf(sql.list("""
                select k.code from partnership_kind k
                where (select count(*) from (select from partnership s where s.kind = k.code limit :most + 1) few) > :most""", row -> row.getString(1), Map.of("most", PartnerSearch.MOST)));
    }
}
