package id.jembatan.kpi.programme;

import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise that is still owed and that no activity picked up.
///
/// @param activity by what it is done, in the words of the ledger; that alone plans nothing
record LoosePromise(
        UUID id,
        UUID agreement,
        @Nullable String reference,
        String title,
        String clause,
        String text,
        String side,
        String state,
        @Nullable PartialDate due,
        @Nullable String activity,
        @Nullable String indicator,
        @Nullable String notMeasurable) {

    static LoosePromise of(Activities.Loose loose) {
        var it = loose.promise();
        return new LoosePromise(
                it.id(),
                it.agreementId(),
                loose.reference(),
                loose.title(),
                it.clause(),
                it.text(),
                it.side(),
                it.state(),
                it.due(),
                it.activity(),
                it.indicator(),
                it.notMeasurable());
    }
}
