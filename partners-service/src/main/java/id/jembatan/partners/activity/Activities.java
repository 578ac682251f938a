package id.jembatan.partners.activity;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// All activities. The feature that owns a record enters it here when it has happened, and takes it back when it turns
/// out that it has not.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Activities {

    private final Sql sql;

    Activities(Sql sql) {
        this.sql = sql;
    }

    /// Enters it, or corrects what was entered of the same record and partner.
    public void put(Activity activity) {
        sql.run(
                """
                insert into activity (record, record_kind, partner_id, partnership_id, kind, subject,
                    on_year, on_month, on_day)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (record, partner_id) do update
                set partnership_id = excluded.partnership_id, kind = excluded.kind, subject = excluded.subject,
                    on_year = excluded.on_year, on_month = excluded.on_month, on_day = excluded.on_day""",
                activity.record(),
                activity.recordKind(),
                activity.partnerId(),
                activity.partnershipId(),
                activity.kind(),
                activity.subject(),
                activity.on().year(),
                activity.on().month(),
                activity.on().day());
    }

    /// It did not happen after all, or not with any of these partners.
    public void take(UUID record) {
        sql.run("delete from activity where record = ?", record);
    }
}
