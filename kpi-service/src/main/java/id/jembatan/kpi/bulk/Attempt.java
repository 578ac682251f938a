package id.jembatan.kpi.bulk;

import id.jembatan.kpi.measurement.RecordMany;
import id.jembatan.kpi.measurement.RecordMany.Outcome;
import id.jembatan.kpi.measurement.RecordObservation;
import id.jembatan.platform.caller.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Records many observations in a transaction of its own. A dry run does everything that a real one does and is rolled
/// back, so that its counts are true.
@ApplicationScoped
class Attempt {

    /// The request holds its key and its answer in a transaction around this one.
    static final int SECONDS = 600;

    private final RecordMany many;

    Attempt(RecordMany many) {
        this.many = many;
    }

    /// @param keep asked when all is written: false takes all of it back
    List<Outcome> of(List<RecordObservation> forms, Caller caller, Predicate<List<Outcome>> keep) {
        var outcomes = new ArrayList<Outcome>();
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                outcomes.addAll(many.record(forms, caller));
                if (!keep.test(outcomes)) {
                    throw new TakenBack();
                }
            });
        } catch (TakenBack e) {
            return outcomes;
        }
        return outcomes;
    }

    /// Takes everything back that was only tried.
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("tried", null, false, false);
        }
    }
}
