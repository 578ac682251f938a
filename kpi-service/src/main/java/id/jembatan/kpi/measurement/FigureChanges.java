package id.jembatan.kpi.measurement;

import id.jembatan.kpi.storage.Store;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where every write that changes a figure says so, inside its own transaction. Whoever keeps something that is made of
/// figures is an [AfterFigure].
@ApplicationScoped
public class FigureChanges {

    private static final ScopedValue<Map<UUID, UUID>> GATHERED = ScopedValue.newInstance();

    private final List<AfterFigure> hearers;
    private final Store store;

    FigureChanges(@All List<AfterFigure> hearers, Store store) {
        this.hearers = hearers;
        this.store = store;
    }

    /// Tells it at once, or, inside of [#together], with all others at its end.
    @Transactional(TxType.MANDATORY)
    public void tell(UUID appliedIndicator, UUID scorecard) {
        if (GATHERED.isBound()) {
            GATHERED.get().put(appliedIndicator, scorecard);
        } else {
            tellAll(Map.of(appliedIndicator, scorecard));
        }
    }

    /// Tells of many at once: each figure is made anew once, however many writes it saw.
    ///
    /// @param touched the card of each applied indicator
    @Transactional(TxType.MANDATORY)
    public void tellAll(Map<UUID, UUID> touched) {
        if (touched.isEmpty()) {
            return;
        }
        store.flush();
        hearers.forEach(hearer -> hearer.afterAll(touched));
    }

    /// Runs many writes as one act, such as a file: what they tell is gathered and told once when all is written.
    @Transactional(TxType.MANDATORY)
    public void together(Runnable writes) {
        if (GATHERED.isBound()) {
            writes.run();
            return;
        }
        var touched = new LinkedHashMap<UUID, UUID>();
        ScopedValue.where(GATHERED, touched).run(writes);
        tellAll(touched);
    }
}
