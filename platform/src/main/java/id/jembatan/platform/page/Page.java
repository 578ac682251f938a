package id.jembatan.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next where to go on (`?after=`), absent on the last page
/// @param total how many there are in all, only when asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Nullable @Schema(description = "Where to go on (`?after=`); absent on the last page")
        String next,

        @Nullable @Schema(description = "How many match in all; only with `?total=true`")
        Long total) {

    /// Cuts a page out of one row more than was asked for: the extra row tells that there is a next page.
    public static <E> Page<E> of(List<E> oneMoreThanLimit, int limit, Function<E, Cursor> key) {
        var more = oneMoreThanLimit.size() > limit;
        var items = List.copyOf(more ? oneMoreThanLimit.subList(0, limit) : oneMoreThanLimit);
        return new Page<>(items, more ? key.apply(items.getLast()).encode() : null, null);
    }

    public Page<T> withTotal(long all) {
        return new Page<>(items, next, all);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total);
    }
}
