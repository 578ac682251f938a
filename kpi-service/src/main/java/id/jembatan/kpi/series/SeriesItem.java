package id.jembatan.kpi.series;

import id.jembatan.platform.caller.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A series in a list.
///
/// @param publisher null if `publisherKnown` is false: the sources do not name it
record SeriesItem(
        UUID id,
        String code,
        String name,
        @Nullable String publisher,
        boolean publisherKnown,
        String unit,
        long editions,
        long version) {

    static SeriesItem of(AllSeries.Counted counted, Caller caller) {
        var it = counted.series();
        return new SeriesItem(
                it.id(),
                it.code(),
                it.name().in(caller.language()),
                it.publisher(),
                it.publisher() != null,
                it.unit(),
                counted.editions(),
                it.version());
    }
}
