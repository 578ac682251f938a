package id.jembatan.partners.calendar;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What stands in the calendar of a caller: the records that he may see, in one statement however many there are. Of
/// promises and requests it holds what his own desk keeps, owes or is asked; everybody's would hide his own.
@ApplicationScoped
class Calendar {

    /// No calendar shows more, and no reader wants it.
    static final int MOST = 2_000;

    private static final String ENGAGEMENTS = """
            select 'engagement' as kind, e.id, cast(null as uuid) as group_id,
                case when e.confidential then null else e.subject end as title,
                (select string_agg(p.name, ', ' order by p.name) from engagement_partner ep
                    join partner p on p.id = ep.partner_id where ep.engagement_id = e.id) as partner,
                e.earliest as first_day,
                greatest(e.earliest, case when e.until_day is null then e.earliest
                    else make_date(e.until_year, e.until_month, e.until_day) end) as last_day,
                e.starts_at, e.ends_at, case when e.confidential then null else e.place end as place, e.stage as state
            from engagement e
            where e.on_day is not null and e.stage <> 'cancelled' and e.earliest <= :until
                and greatest(e.earliest, case when e.until_day is null then e.earliest
                    else make_date(e.until_year, e.until_month, e.until_day) end) >= :from and\s""";

    private static final String MEETINGS = """
            select 'meeting', t.id, g.id, g.name, p.name, coalesce(t.held_on, t.planned_on),
                coalesce(t.held_on, t.planned_on), cast(null as timestamptz), cast(null as timestamptz), t.place, t.state
            from working_group_meeting t join working_group g on g.id = t.working_group_id
                join partner p on p.id = g.partner_id
            where t.state <> 'cancelled' and coalesce(t.held_on, t.planned_on) between :from and :until and\s""";

    private static final String COMMITMENTS = """
            select 'commitment', c.id, cast(null as uuid), case when c.confidential then null else c.title end, p.name,
                c.due_on, c.due_on, cast(null as timestamptz), cast(null as timestamptz), cast(null as text), c.state
            from commitment c join partner p on p.id = c.partner_id
            where c.state = 'open' and c.due_on between :from and :until
                and (c.owner_desk = :ownDesk or c.keeper = :ownDesk) and\s""";

    /// A desk sees what it asks and what it is asked, by the desk alone.
    private static final String REQUESTS = """
            select 'request', r.id, cast(null as uuid), r.title, p.name,
                coalesce(r.due_on, cast(r.due_at at time zone :zone as date)),
                coalesce(r.due_on, cast(r.due_at at time zone :zone as date)),
                cast(null as timestamptz), cast(null as timestamptz), cast(null as text), r.state
            from request r left join partner p on p.id = r.partner_id
            where r.state in ('asked', 'accepted')
                and coalesce(r.due_on, cast(r.due_at at time zone :zone as date)) between :from and :until
                and (r.keeper = :ownDesk or concat(cast(:missions as text), r.mission_code) = :ownDesk)""";

    private final Sql sql;
    private final PartnerRows rows;
    private final ZoneId zone;

    Calendar(Sql sql, PartnerRows rows, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.rows = rows;
        this.zone = zone;
    }

    /// @param from the first day
    /// @param until the last day
    List<CalendarItem> of(Caller caller, LocalDate from, LocalDate until) {
        var values = new HashMap<String, Object>();
        var parts = new ArrayList<String>();
        var engagements = rows.recordsSeenBy(
                caller, "select ep.partner_id from engagement_partner ep where ep.engagement_id = e.id", "e.audience");
        parts.add(ENGAGEMENTS + taken(engagements, values));
        parts.add(MEETINGS + taken(rows.recordsSeenBy(caller, "g.partner_id", "g.audience"), values));
        parts.add(COMMITMENTS + taken(rows.recordsSeenBy(caller, "c.partner_id", "c.audience"), values));
        if (caller.may("request:view")) {
            parts.add(REQUESTS);
            values.put("zone", zone.getId());
            values.put("missions", "mission:");
        }
        values.put("from", from);
        values.put("until", until);
        values.put("ownDesk", Desk.of(caller).code());
        return sql.list(
                String.join("\nunion all\n", parts) + "\norder by 6, 8 nulls first, 1, 2 limit " + MOST,
                Calendar::item,
                values);
    }

    private static String taken(PartnerRows.Condition seen, Map<String, Object> values) {
        values.putAll(seen.parameters());
        return seen.sql();
    }

    private static CalendarItem item(ResultSet row) throws SQLException {
        return new CalendarItem(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                instant(row, 8),
                instant(row, 9),
                row.getString(10),
                row.getString(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
