package id.jembatan.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/// Whether a parameter's text is a value of its type. Types that are not listed are left to their own converters.
final class Readable {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Readable() {}

    static boolean as(Class<?> type, String text) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(text);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(text);
            } else if (type == LocalDate.class) {
                LocalDate.parse(text);
            } else if (type == Instant.class) {
                Instant.parse(text);
            }
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type == UUID.class) {
            return UUID_FORM.matcher(text).matches();
        }
        return !type.isEnum()
                || Arrays.stream(type.getEnumConstants())
                        .anyMatch(it -> ((Enum<?>) it).name().equals(text)
                                || it.toString().equals(text));
    }
}
