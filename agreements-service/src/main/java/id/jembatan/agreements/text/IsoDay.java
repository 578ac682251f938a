package id.jembatan.agreements.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A day that may stand in a field of a case. Which fields hold days is up to each template, so a text in one of
/// them is no day, and no error either.
public final class IsoDay {

    private IsoDay() {}

    public static @Nullable LocalDate of(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
