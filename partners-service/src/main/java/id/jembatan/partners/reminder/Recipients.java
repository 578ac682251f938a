package id.jembatan.partners.reminder;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Finds the desks that stand behind an addressee today.
@ApplicationScoped
class Recipients {

    private final Sql sql;
    private final Clock clock;
    private final ZoneId zone;

    Recipients(Sql sql, Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.clock = clock;
        this.zone = zone;
    }

    /// @param standsInFor the addressee in whose place it is told, if nobody is behind that one
    record Recipient(Desk desk, @Nullable Desk standsInFor) {}

    /// A desk itself, or all missions that are accredited to the partner's country today; where there is none, the
    /// bureau, because a reminder that nobody gets is one that nobody misses.
    List<Recipient> of(Desk addressee) {
        var partner = addressee.of("missions-of");
        if (partner.isEmpty()) {
            return List.of(new Recipient(addressee, null));
        }
        var missions = sql.list(
                """
                select distinct m.code from partner p join accreditation a on a.country = p.country
                join mission m on m.id = a.mission_id
                where p.id = ?::uuid and coalesce(a.valid_from, '-infinity') <= ?
                and coalesce(a.valid_until, 'infinity') >= ? order by m.code""",
                row -> new Recipient(Desk.mission(row.getString(1)), null),
                partner.get(),
                LocalDate.now(clock.withZone(zone)),
                LocalDate.now(clock.withZone(zone)));
        return missions.isEmpty() ? List.of(new Recipient(Desk.bureau(), addressee)) : missions;
    }
}
