package id.jembatan.agreements.procedure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a move does besides changing the stage.
public sealed interface Effect {

    /// The valid documents of these types stay on file, but count no more.
    record Supersede(Set<String> types) implements Effect {}

    record StartClock(String clock) implements Effect {}

    record StopClock(String clock) implements Effect {}

    record Raise(String flag) implements Effect {}

    record Hold(boolean on) implements Effect {}

    /// Fills a date field from another field, or from a document's date (`TYPE.attribute`), some months later.
    record SetField(String field, String from, @Nullable String plusMonths) implements Effect {}

    record ClearField(String field) implements Effect {}

    record EndReason(@Nullable String reason) implements Effect {}
}
