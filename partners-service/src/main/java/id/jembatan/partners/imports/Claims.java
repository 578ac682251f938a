package id.jembatan.partners.imports;

import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.PartialDates;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others say of ties with us.
@ApplicationScoped
class Claims {

    private static final String FROM = """
            from tie_claim c join partner p on p.id = c.partner_id
            left join partnership s on s.partner_id = c.partner_id and s.kind = c.kind and s.ended_at is null
            where c.withdrawn_at is null and\s""";

    private final Sql sql;
    private final PartnerRows rows;
    private final Clock clock;

    Claims(Sql sql, PartnerRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /// One claim.
    ///
    /// @param side `partner` or `source`
    /// @param claimedBy who said so, where that is known
    record Claim(UUID partnerId, String side, @Nullable String claimedBy, StatedPartnership stated) {}

    /// Keeps them; a later word of the same side about the same tie takes the place of the earlier one.
    @Transactional(TxType.MANDATORY)
    void take(List<Claim> claims) {
        var now = clock.instant();
        var batch = new ArrayList<@Nullable Object[]>(claims.size());
        for (var claim : claims) {
            var since = claim.stated().since();
            batch.add(new @Nullable Object[] {
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
                    since_day = excluded.since_day, source = excluded.source, certainty = excluded.certainty""", batch);
    }

    /// Takes a claim back.
    @Transactional(TxType.MANDATORY)
    void withdraw(UUID partnerId, String kind, String side, String claimedBy) {
        sql.run("""
                update tie_claim set withdrawn_at = ?
                where partner_id = ? and kind = ? and side = ? and coalesce(claimed_by, '') = ?
                and withdrawn_at is null""", clock.instant(), partnerId, kind, side, claimedBy);
    }

    /// Those about partners that the caller may see, in the order in which they were recorded.
    Page<ClaimView> page(@Nullable Boolean oneSided, Paging paging, Caller caller) {
        var seen = rows.seenBy(caller);
        var values = new HashMap<String, Object>(seen.parameters());
        var which = seen.sql() + (oneSided == null ? "" : oneSided ? " and s.id is null" : " and s.id is not null");
        var total = !paging.wantsTotal()
                ? null
                : sql.first("select count(*) " + FROM + which, row -> row.getLong(1), values)
                        .orElseThrow();
        var from = "";
        var after = paging.after();
        if (after.isPresent()) {
            from = " and c.id > :afterId";
            values.put("afterId", after.get().uuid(0));
        }
        values.put("atMost", paging.limit() + 1);
        var found = sql.list("""
                select c.*, p.code, p.name as partner_name, p.country, s.id as ours, s.since_year as our_since_year,
                    s.since_month as our_since_month, s.since_day as our_since_day\s""" + FROM + which + from + " order by c.id limit :atMost", Claims::view, values);
        var page = Page.of(found, paging.limit(), each -> Cursor.of(each.id()));
        return total == null ? page : page.withTotal(total);
    }

    private static ClaimView view(ResultSet row) throws SQLException {
        var ours = row.getObject("ours", UUID.class);
        return new ClaimView(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("code"),
                row.getString("partner_name"),
                row.getString("country"),
                row.getString("kind"),
                row.getString("side"),
                row.getString("claimed_by"),
                PartialDates.read(row, "since"),
                row.getString("source"),
                row.getString("certainty"),
                row.getTimestamp("recorded_at").toInstant(),
                ours == null,
                ours,
                PartialDates.read(row, "our_since"));
    }
}
