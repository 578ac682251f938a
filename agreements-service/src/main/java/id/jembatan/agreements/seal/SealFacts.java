package id.jembatan.agreements.seal;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.CaseFacts;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/// Lets a procedure ask for texts that both sides approve: `sealedMSP` holds the hash. A living approval has been held
/// against every change of its text, so one query tells.
@ApplicationScoped
class SealFacts implements CaseFacts {

    private final Sql sql;

    SealFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, String> of(Agreement agreement) {
        var facts = new HashMap<String, String>();
        sql.list("""
                        select i.kind, c.hash from instrument i
                        join seal_approval s on s.instrument_id = i.id and s.died_at is null
                        join seal_content c on c.id = s.content_id
                        where i.agreement_id = ? and i.state in ('DRAFT', 'SIGNED')
                        group by i.id, i.kind, i.position, c.hash
                        having bool_or(s.side = 'OURS')
                        and count(*) filter (where s.side = 'PARTNER') >= greatest(1, (select count(distinct k.current_id)
                            from party p join known_partner k on k.id = p.partner_id
                            where p.agreement_id = i.agreement_id and p.ended_at is null))
                        order by i.position""", row -> Map.entry("sealed" + row.getString(1), row.getString(2)), agreement.id())
                .forEach(it -> facts.put(it.getKey(), it.getValue()));
        return facts;
    }
}
