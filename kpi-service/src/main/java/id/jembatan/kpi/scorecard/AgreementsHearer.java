package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.HeardAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/// Hears of agreements, and opens the scorecard of one that begins to be carried out: once, however often it is told.
@ApplicationScoped
public class AgreementsHearer implements Hearer {

    private final KnownAgreements agreements;
    private final Measure measure;
    private final ScorecardSettings settings;

    AgreementsHearer(KnownAgreements agreements, Measure measure, ScorecardSettings settings) {
        this.agreements = agreements;
        this.measure = measure;
        this.settings = settings;
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "id.jembatan.agreement.opened.v1",
                "id.jembatan.agreement.moved.v1",
                "id.jembatan.agreement.changed.v1");
    }

    /// Heard anew from the beginning since sectors are kept.
    @Override
    public String name() {
        return "AgreementsHearer-2";
    }

    @Override
    public void apply(HeardEvent event) {
        var known = agreements.learn(event.dataAs(HeardAgreement.class), event.time());
        if (settings.stages().contains(known.stage())) {
            measure.opened(SubjectKind.AGREEMENT, known.id(), teller(event));
        }
    }

    /// In the journal nobody of flesh and blood stands behind it, but the event that it followed from.
    private static Caller teller(HeardEvent event) {
        return new Caller("event:" + event.id(), event.type(), Set.of(), Set.of(), null, null, null, Locale.ROOT);
    }
}
