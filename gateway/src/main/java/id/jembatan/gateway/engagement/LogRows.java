package id.jembatan.gateway.engagement;

import id.jembatan.gateway.desk.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The parts of the form of an engagement that repeat, and what of it is filled in.
///
/// @param id of the record to correct; absent: a new one
/// @param account of who fills it in
public record LogRows(Typed typed, @Nullable UUID id, String account) {

    public boolean isNew() {
        return id == null;
    }

    /// Under which name the browser keeps the unsent form, and for whom.
    public String draft() {
        return "engagement." + (id == null ? "new" : id) + "." + account;
    }

    public List<String> directions() {
        return List.of("we_learn", "we_teach", "joint");
    }

    public List<String> audiences() {
        return List.of("missions", "offices", "partner");
    }

    /// The numbers of the rows that the form has: those that are filled, and room for more.
    ///
    /// @param name of a field in each row
    public List<Integer> rooms(String name, int least) {
        var used = (int) IntStream.rangeClosed(1, LogForm.MOST)
                .filter(each -> typed.has(name + each))
                .count();
        return IntStream.rangeClosed(1, Math.max(least, used + 1)).boxed().toList();
    }

    /// The name of a field in a row.
    public String name(String field, int row) {
        return field + row;
    }

    public String value(String field, int row) {
        return typed.of(field + row);
    }

    /// What is wrong with one of the partners.
    ///
    /// @param index from 0
    public String partnerFault(int index) {
        return typed.fault("/partners/" + index);
    }

    /// Whether there is anything in one of the closed parts of the form.
    public boolean says(String... names) {
        return Arrays.stream(names).anyMatch(typed::has);
    }
}
