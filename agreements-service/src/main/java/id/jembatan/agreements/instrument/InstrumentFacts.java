package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.CaseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets a procedure ask for signed texts: `draftedMSP`, `signedMSP`, `inForceMSP` and `endsMSP` of each kind, the last
/// text of a kind speaking for it. A day that is known by month or year counts from the last day that it may be, so
/// that nothing is taken for reached that may not be.
@ApplicationScoped
class InstrumentFacts implements CaseFacts {

    private final Instruments instruments;

    InstrumentFacts(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public Map<String, String> of(Agreement agreement) {
        var facts = new HashMap<String, String>();
        for (var it : instruments.ofCases(List.of(agreement.id()))) {
            if (it.state() == Instrument.State.WITHDRAWN) {
                continue;
            }
            facts.put("drafted" + it.kind(), it.number());
            put(facts, "signed" + it.kind(), it.signed());
            put(facts, "inForce" + it.kind(), it.inForce());
            put(facts, "ends" + it.kind(), it.ends());
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Span span) {
        if (span != null && span.known()) {
            LocalDate day = span.latest();
            facts.put(name, day.toString());
        }
    }
}
