package id.jembatan.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// What tests look at that no door shows.
@ApplicationScoped
public class CasesOfTests {

    private final Agreements agreements;
    private final TrackFacts facts;

    CasesOfTests(Agreements agreements, TrackFacts facts) {
        this.agreements = agreements;
        this.facts = facts;
    }

    @Transactional
    public Map<String, String> factsOf(UUID id) {
        return facts.of(agreements.findById(id));
    }
}
