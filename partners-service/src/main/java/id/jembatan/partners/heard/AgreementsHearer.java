package id.jembatan.partners.heard;

import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Set;

/// Hears the agreements service. Runs in the transaction of the inbox.
@ApplicationScoped
public class AgreementsHearer implements Hearer {

    private final HeardAgreements agreements;
    private final Event<AgreementHeard> heard;

    AgreementsHearer(HeardAgreements agreements, Event<AgreementHeard> heard) {
        this.agreements = agreements;
        this.heard = heard;
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

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        var told = event.dataAs(AgreementTold.class);
        agreements
                .take(told, event.time())
                .ifPresent(partners -> heard.fire(new AgreementHeard(told.agreementId(), partners, event.time())));
    }
}
