package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// When a text enters into force, as the text itself says. A closed set: another rule does not compile until it has
/// been thought through in [Entry].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EntryRule.OnSignature.class, name = "ON_SIGNATURE"),
    @JsonSubTypes.Type(value = EntryRule.OnDate.class, name = "ON_DATE"),
    @JsonSubTypes.Type(value = EntryRule.AfterSignature.class, name = "AFTER_SIGNATURE"),
    @JsonSubTypes.Type(value = EntryRule.OnLastNotification.class, name = "ON_LAST_NOTIFICATION"),
    @JsonSubTypes.Type(value = EntryRule.AfterLastNotification.class, name = "AFTER_LAST_NOTIFICATION"),
    @JsonSubTypes.Type(value = EntryRule.WithParent.class, name = "WITH_PARENT"),
    @JsonSubTypes.Type(value = EntryRule.NotKnown.class, name = "NOT_KNOWN")
})
public sealed interface EntryRule {

    record OnSignature() implements EntryRule {}

    record OnDate(@NotNull PartialDate date) implements EntryRule {}

    record AfterSignature(@NotNull @Valid Period period) implements EntryRule {}

    /// On the day on which the last side tells the other that its own procedure is complete.
    record OnLastNotification() implements EntryRule {}

    record AfterLastNotification(@NotNull @Valid Period period) implements EntryRule {}

    record WithParent() implements EntryRule {}

    /// Nobody has the rule; a source may still tell the day.
    record NotKnown(@Nullable PartialDate date) implements EntryRule {}
}
