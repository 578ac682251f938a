package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.CaseFacts;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets a procedure ask for signed texts: `draftedMSP`, `signedMSP`, `inForceMSP` and `endsMSP` of each kind, the last
/// text of a kind speaking for it. A day that is known by month or year counts from the last day that it may be, so
/// that nothing is taken for reached that may not be.
@ApplicationScoped
class InstrumentFacts implements CaseFacts {

    private static final String FACTS = """
            select i.kind, i.number, i.signed_earliest, i.signed_latest, i.force_earliest, i.force_latest,
                i.ends_earliest, i.ends_latest
            from instrument i where i.agreement_id = ? and i.state <> 'WITHDRAWN' order by i.position""";

    private final Sql sql;

    InstrumentFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, String> of(Agreement agreement) {
        var facts = new HashMap<String, String>();
        sql.list(
                FACTS,
                row -> {
                    var kind = row.getString("kind");
                    facts.put("drafted" + kind, row.getString("number"));
                    put(facts, "signed" + kind, span(row, "signed"));
                    put(facts, "inForce" + kind, span(row, "force"));
                    put(facts, "ends" + kind, span(row, "ends"));
                    return kind;
                },
                agreement.id());
        return facts;
    }

    private static @Nullable Span span(ResultSet row, String name) throws SQLException {
        var earliest = row.getObject(name + "_earliest", LocalDate.class);
        var latest = row.getObject(name + "_latest", LocalDate.class);
        return earliest == null || latest == null ? null : new Span(earliest, latest);
    }

    private static void put(Map<String, String> facts, String name, @Nullable Span span) {
        if (span != null && span.known()) {
            facts.put(name, span.latest().toString());
        }
    }
}
