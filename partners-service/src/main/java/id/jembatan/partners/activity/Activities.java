package id.jembatan.partners.activity;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// All activities. The feature that owns a record enters it here when it has happened, and takes it back when it turns
/// out that it has not.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Activities {

    private final Sql sql;
    private final Event<ActivitiesChanged> changed;

    Activities(Sql sql, Event<ActivitiesChanged> changed) {
        this.sql = sql;
        this.changed = changed;
    }

    /// Enters it, or corrects what was entered of the same record and partner.
    public void put(Activity activity) {
        sql.run(
                """
                insert into activity (record, record_kind, partner_id, partnership_id, kind, subject,
                    on_year, on_month, on_day, audience)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (record, partner_id) do update
                set partnership_id = excluded.partnership_id, kind = excluded.kind, subject = excluded.subject,
                    on_year = excluded.on_year, on_month = excluded.on_month, on_day = excluded.on_day,
                    audience = excluded.audience""",
                activity.record(),
                activity.recordKind(),
                activity.partnerId(),
                activity.partnershipId(),
                activity.kind(),
                activity.subject(),
                activity.on().year(),
                activity.on().month(),
                activity.on().day(),
                activity.audience().code());
        changed.fire(new ActivitiesChanged(Set.of(activity.partnerId())));
    }

    /// It did not happen after all, or not with any of these partners.
    public void take(UUID record) {
        var partners = new HashSet<>(sql.list(
                "delete from activity where record = ? returning partner_id",
                row -> row.getObject("partner_id", UUID.class),
                record));
        if (!partners.isEmpty()) {
            changed.fire(new ActivitiesChanged(partners));
        }
    }
}
