package id.jembatan.partners.imports;

import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others say of ties with us.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Claims {

    private final Sql sql;
    private final Clock clock;

    Claims(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// One claim.
    ///
    /// @param side `partner` or `source`
    /// @param claimedBy who said so, where that is known
    record Claim(UUID partnerId, String side, @Nullable String claimedBy, StatedPartnership stated) {}

    /// Keeps them; a later word of the same side about the same tie takes the place of the earlier one.
    void take(List<Claim> claims) {
        var now = clock.instant();
        var rows = new ArrayList<@Nullable Object[]>(claims.size());
        for (var claim : claims) {
            var since = claim.stated().since();
            rows.add(new @Nullable Object[] {
                Ids.next(),
                claim.partnerId(),
                claim.stated().kind(),
                claim.side(),
                claim.claimedBy(),
                since == null ? null : since.year(),
                since == null ? null : since.month(),
                since == null ? null : since.day(),
                claim.stated().source(),
                claim.stated().certainty(),
                now
            });
        }
        sql.batch("""
                insert into tie_claim (id, partner_id, kind, side, claimed_by, since_year, since_month, since_day, source,
                    certainty, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (partner_id, kind, side, coalesce(claimed_by, '')) where withdrawn_at is null do update
                set since_year = excluded.since_year, since_month = excluded.since_month,
                    since_day = excluded.since_day, source = excluded.source, certainty = excluded.certainty""", rows);
    }

    /// Takes a claim back.
    void withdraw(UUID partnerId, String kind, String key) {
        sql.run("""
                update tie_claim set withdrawn_at = ?
                where partner_id = ? and kind = ? and withdrawn_at is null
                and ? like '%/' || side || '/' || replace(replace(coalesce(claimed_by, ''), '%', '\\%'), '_', '\\_')""", clock.instant(), partnerId, kind, key);
    }
}
