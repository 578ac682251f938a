package id.jembatan.platform.inbox;

import id.jembatan.platform.refusal.Failures;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes parked events out again, once somebody has removed the reason.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class Replays {

    private final Memory memory;
    private final Parked parked;

    Replays(Memory memory, Parked parked) {
        this.memory = memory;
        this.parked = parked;
    }

    /// Tries the parked events of one subject again, in order, each in a transaction of its own, up to the first that
    /// fails. The hearer's lease is held meanwhile, so no newer event of the subject slips in between.
    Replay replay(Hearer hearer, Parked.Item wanted) {
        var replayed = 0;
        while (true) {
            var first = parked.firstOf(wanted);
            if (first.isEmpty()) {
                return new Replay(replayed, 0, null);
            }
            try {
                Applier.inTransaction(() -> release(hearer, first.get()));
                replayed++;
            } catch (RuntimeException e) {
                Applier.inTransaction(() -> {
                    parked.failedAgain(first.get(), Failures.reason(e));
                    return 0;
                });
                return new Replay(replayed, parked.behind(wanted), Failures.reason(e));
            }
        }
    }

    private boolean release(Hearer hearer, Parked.Item item) {
        memory.leaseByWaiting(hearer);
        var still = parked.find(item.id());
        still.ifPresent(it -> {
            hearer.apply(it.event());
            parked.release(it);
        });
        return still.isPresent();
    }
}
