package id.jembatan.agreements.promise;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.InstrumentChanged;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many promises of a case are how. Every write counts its own case again, so that a figure over all cases adds up
/// what is there and looks at no promise.
@ApplicationScoped
public class Tally {

    private final Sql sql;
    private final Agreements agreements;
    private final Rows rows;
    private final EntityManager database;

    Tally(Sql sql, Agreements agreements, Rows rows, EntityManager database) {
        this.sql = sql;
        this.agreements = agreements;
        this.rows = rows;
        this.database = database;
    }

    /// @param notPickedUp of texts that are drafted or alive
    /// @param lapsed never picked up before their text ended
    /// @param notMeasurable those picked up, kept or loose that openly have no figure
    public record Counts(
            long notPickedUp, long pickedUp, long kept, long broken, long superseded, long lapsed, long notMeasurable) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    }

    /// Counts a case again that is locked; promises of a withdrawn draft are nobody's.
    void count(Agreement agreement) {
        database.flush();
        var loose = sql.first("""
                        insert into promise_tally (agreement_id, not_picked_up, picked_up, kept, broken, superseded,
                            lapsed, not_measurable)
                        select ?,
                            count(*) filter (where p.state = 'NOT_PICKED_UP' and i.state <> 'ENDED'),
                            count(*) filter (where p.state = 'PICKED_UP'),
                            count(*) filter (where p.state = 'KEPT'),
                            count(*) filter (where p.state = 'BROKEN'),
                            count(*) filter (where p.state = 'SUPERSEDED'),
                            count(*) filter (where p.state = 'NOT_PICKED_UP' and i.state = 'ENDED'),
                            count(*) filter (where p.not_measurable is not null and p.state <> 'SUPERSEDED')
                        from promise p join instrument i on i.id = p.instrument_id
                        where p.agreement_id = ? and i.state <> 'WITHDRAWN'
                        on conflict (agreement_id) do update
                        set not_picked_up = excluded.not_picked_up, picked_up = excluded.picked_up,
                            kept = excluded.kept, broken = excluded.broken, superseded = excluded.superseded,
                            lapsed = excluded.lapsed, not_measurable = excluded.not_measurable
                        returning not_picked_up""", row -> row.getInt(1), agreement.id(), agreement.id())
                .orElse(0);
        agreement.loosePromises(loose);
    }

    /// What ended takes its promises out of the loose ones.
    void recount(@Observes InstrumentChanged changed) {
        var instrument = changed.instrument();
        switch (instrument.state()) {
            case ENDED, WITHDRAWN, SIGNED -> {
                var known = sql.first(
                        "select 1 from promise where instrument_id = ? limit 1", row -> row.getInt(1), instrument.id());
                var agreement = known.isEmpty() ? null : agreements.findById(instrument.agreementId());
                if (agreement != null) {
                    count(agreement);
                }
            }
            case DRAFT -> {
                // nothing has become of it
            }
        }
    }

    public Map<UUID, Counts> of(Collection<UUID> cases) {
        return sql
                .list(
                        "select * from promise_tally where agreement_id = any (?)",
                        row -> Map.entry(
                                row.getObject("agreement_id", UUID.class),
                                new Counts(
                                        row.getLong("not_picked_up"),
                                        row.getLong("picked_up"),
                                        row.getLong("kept"),
                                        row.getLong("broken"),
                                        row.getLong("superseded"),
                                        row.getLong("lapsed"),
                                        row.getLong("not_measurable"))),
                        (Object) cases.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A figure over the cases that the caller may see.
    ///
    /// @param cases how many of them have a promise that nobody has picked up
    record Total(long cases, Counts counts) {}

    Total total(@Nullable String partner, @Nullable String country, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<String, Object>(seen.parameters());
        var condition = new StringBuilder(seen.hql());
        if (partner != null) {
            condition.append(" and exists (select 1 from Party p join KnownPartner o on o.id = p.partnerId"
                    + " join KnownPartner k on k.id = o.currentId where p.agreementId = a.id"
                    + " and p.endedAt is null and k.code = :partner)");
            parameters.put("partner", partner);
        }
        if (country != null) {
            condition.append(" and exists (select 1 from Party p join KnownPartner o on o.id = p.partnerId"
                    + " join KnownPartner k on k.id = o.currentId where p.agreementId = a.id"
                    + " and p.endedAt is null and k.country = :country)");
            parameters.put("country", country);
        }
        var query = database.createQuery(
                "select count(case when t.notPickedUp > 0 then 1 end), coalesce(sum(t.notPickedUp), 0),"
                        + " coalesce(sum(t.pickedUp), 0), coalesce(sum(t.kept), 0), coalesce(sum(t.broken), 0),"
                        + " coalesce(sum(t.superseded), 0), coalesce(sum(t.lapsed), 0),"
                        + " coalesce(sum(t.notMeasurable), 0)"
                        + " from PromiseTally t join Agreement a on a.id = t.agreementId where " + condition,
                Object[].class);
        parameters.forEach(query::setParameter);
        var sums = query.getSingleResult();
        return new Total(
                number(sums[0]),
                new Counts(
                        number(sums[1]),
                        number(sums[2]),
                        number(sums[3]),
                        number(sums[4]),
                        number(sums[5]),
                        number(sums[6]),
                        number(sums[7])));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
