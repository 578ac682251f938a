package id.jembatan.gateway.portfolio;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Rows of one table with a bar each: how much of the longest. A second length lies inside of the first, such
/// as what is verified of what there is.
///
/// @param rows as they are listed
record Bars(List<Row> rows) {

    /// In the units of the picture; a bar of something is never nothing.
    static final int WIDTH = 200;

    /// @param address where the things behind the number are; absent where there are none to show
    record Row(String name, @Nullable String address, long count, long part, int wide, int partWide) {}

    static <T> Bars of(
            List<T> items,
            Function<T, String> name,
            Function<T, @Nullable String> address,
            ToLongFunction<T> count,
            ToLongFunction<T> part) {
        var longest = items.stream().mapToLong(count).max().orElse(0);
        return new Bars(items.stream()
                .map(it -> new Row(
                        name.apply(it),
                        address.apply(it),
                        count.applyAsLong(it),
                        part.applyAsLong(it),
                        length(count.applyAsLong(it), longest),
                        length(part.applyAsLong(it), longest)))
                .toList());
    }

    private static int length(long of, long longest) {
        return of == 0 ? 0 : Math.max(2, Math.toIntExact(of * WIDTH / longest));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
