package id.jembatan.agreements.promise;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.CaseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Lets a procedure ask for picked-up promises: `promisesPickedUp` holds while nothing of the case lies loose.
@ApplicationScoped
class PromiseFacts implements CaseFacts {

    @Override
    public Map<String, String> of(Agreement agreement) {
        var loose = agreement.promisesNotPickedUp();
        return loose == 0 ? Map.of("promisesPickedUp", "yes") : Map.of("promisesNotPickedUp", String.valueOf(loose));
    }
}
