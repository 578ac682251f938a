package id.jembatan.gateway.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did what, as a service wrote it down.
///
/// @param actor the id of the account
/// @param chainNo its place in the chain; nothing for the moment until it is sealed
public record JournalEntry(
        UUID id,
        Instant at,
        String actor,
        String actorName,
        List<String> roles,
        @Nullable String delegation,
        @Nullable String requestId,
        String action,
        String resource,
        UUID resourceId,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable Long chainNo,
        @Nullable String hash) {

    /// One field that is otherwise than before.
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}

    /// The fields that the action changed, in the order of the record. Of a new record: all that have a value.
    public List<Difference> differences() {
        var fields = new LinkedHashSet<String>();
        for (var state : new JsonNode[] {orNothing(before), orNothing(after)}) {
            state.fieldNames().forEachRemaining(fields::add);
        }
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var old = text(orNothing(before).path(field));
            var now = text(orNothing(after).path(field));
            if (!Objects.equals(old, now)) {
                differences.add(new Difference(field, old, now));
            }
        }
        return differences;
    }

    private static JsonNode orNothing(@Nullable JsonNode state) {
        return state == null ? MissingNode.getInstance() : state;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
