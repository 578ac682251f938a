package id.jembatan.gateway.home;

import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import id.jembatan.gateway.service.ServiceRefusal;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One kind of thing that waits.
///
/// @param code by which the words file names it
/// @param rows the first of them
/// @param down whether the service that knows them could not be reached
/// @param more where all of them are, if there are more
public record Block(
        String code,
        List<Todo> rows,
        boolean down,
        @Nullable String more) {

    /// So many are shown; who has more goes on to the list.
    static final int SHOWN = 6;

    /// What to ask a service for, to see whether there are more.
    static final int ASKED = SHOWN + 1;

    /// One thing that waits.
    ///
    /// @param page where to deal with it, if there is a page for it
    /// @param detail what belongs to it, in one line
    /// @param due until when
    /// @param tag a word on how it stands, as the words file names it
    /// @param notice the notification that it is, to be marked as read
    public record Todo(
            @Nullable String page,
            String title,
            String detail,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable String tag,
            @Nullable UUID notice) {

        static Todo of(
                @Nullable String page,
                @Nullable String title,
                @Nullable String detail,
                @Nullable LocalDate due,
                boolean overdue) {
            return new Todo(
                    page, title == null ? "***" : title, detail == null ? "" : detail, due, overdue, null, null);
        }

        Todo tagged(String word) {
            return new Todo(page, title, detail, due, overdue, word, notice);
        }
    }

    /// @param all where all of them are
    static <T> Uni<Block> of(String code, Uni<Listing<T>> call, String all, Function<T, Todo> row) {
        return Part.of(call)
                .map(found -> new Block(
                        code,
                        found.items().stream().limit(SHOWN).map(row).toList(),
                        found.down(),
                        found.items().size() > SHOWN ? all : null))
                // A service of another version may not understand the question; that takes its block away only.
                .onFailure(ServiceRefusal.class)
                .recoverWithItem(() -> new Block(code, List.of(), true, null));
    }

    boolean isQuiet() {
        return rows.isEmpty() && !down;
    }
}
