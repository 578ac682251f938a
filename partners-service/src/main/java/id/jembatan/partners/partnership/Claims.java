package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Figures of the portfolio that are only said: 23 sister cities, of which 22 have a name.
@ApplicationScoped
class Claims {

    private final Sql sql;
    private final PartnerRows rows;
    private final PartnershipKinds kinds;
    private final Journal journal;
    private final Clock clock;

    Claims(Sql sql, PartnerRows rows, PartnershipKinds kinds, Journal journal, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.kinds = kinds;
        this.journal = journal;
        this.clock = clock;
    }

    /// Each figure beside what of it this caller can see.
    List<ClaimView> all(Caller caller) {
        var seen = rows.seenBy(caller);
        return sql.list(
                """
                select c.*, (select count(*) from partnership s join partner p on p.id = s.partner_id
                    where s.kind = any (c.kinds) and s.ended_at is null and %s) as named
                from partnership_claim c order by c.on_year desc nulls last, c.id""".formatted(seen.sql()),
                row -> new ClaimView(
                        row.getObject("id", UUID.class),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .toList(),
                        row.getInt("value"),
                        row.getString("definition"),
                        Columns.date(row, "on"),
                        row.getString("source"),
                        row.getString("certainty"),
                        row.getLong("named"),
                        row.getInt("value") - row.getLong("named")),
                seen.parameters());
    }

    /// @return how many of them were not on record yet
    /// @throws Refusal 422 if there is no such kind
    @Transactional(TxType.MANDATORY)
    int load(LoadClaims file, Caller caller) {
        var known = kinds.codes();
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < file.claims().size(); i++) {
            for (var kind : file.claims().get(i).kinds()) {
                if (!known.contains(kind)) {
                    refusal.at("/claims/" + i + "/kinds", PartnershipProblem.UNKNOWN_PARTNERSHIP_KIND, kind);
                }
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        return file.claims().stream().mapToInt(each -> enter(each, caller)).sum();
    }

    private int enter(LoadClaims.Claim claim, Caller caller) {
        var id = Ids.next();
        var on = claim.on();
        var entered = sql.run(
                """
                insert into partnership_claim (id, kinds, value, definition, on_year, on_month, on_day, source, certainty,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (kinds, value, definition, source) do nothing""",
                id,
                claim.kinds().toArray(String[]::new),
                claim.value(),
                claim.definition(),
                on == null ? null : on.year(),
                on == null ? null : on.month(),
                on == null ? null : on.day(),
                claim.source(),
                claim.certainty(),
                clock.instant(),
                caller.name());
        if (entered > 0) {
            journal.record(caller, "claim", "partnership-claim", id, null, claim);
        }
        return entered;
    }
}
