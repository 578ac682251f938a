package id.jembatan.agreements.instrument;

import id.jembatan.agreements.text.Why;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A reason as the API shows it: its code for machines, its sentence for people.
public record Worded(String code, String text) {

    public static Worded of(Why why, Locale language) {
        return new Worded(why.code(), why.in(language));
    }

    public static @Nullable Worded ofNullable(@Nullable Why why, Locale language) {
        return why == null ? null : of(why, language);
    }
}
