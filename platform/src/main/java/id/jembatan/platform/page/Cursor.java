package id.jembatan.platform.page;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The sort keys of the last item of a page. Opaque to clients; it names a place, never a right, so it needs no
/// signature: rows are filtered anew on every page.
public final class Cursor {

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST = 1_000;

    private final List<String> keys;

    private Cursor(List<String> keys) {
        this.keys = keys;
    }

    /// @param keys in the order of the sort; the last one must be unique
    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /// @throws Refusal 400 if this is no cursor of ours
    public static Cursor decode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw invalid();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.indexOf(0) >= 0) {
                throw invalid();
            }
            return new Cursor(List.of(plain.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8));
    }

    /// How many keys it has: a list with another sort order refuses a cursor that does not fit.
    public int size() {
        return keys.size();
    }

    public String text(int index) {
        if (index >= keys.size()) {
            throw invalid();
        }
        return keys.get(index);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    public LocalDate day(int index) {
        try {
            return LocalDate.parse(text(index));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return new Refusal(CommonProblem.INVALID_CURSOR).at("after", CommonProblem.INVALID_CURSOR);
    }
}
