package id.jembatan.agreements.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The way a PDF writes a time: `D:20250817100000+07'00'`, cut off after any part.
final class PdfTime {

    private static final Pattern FORM = Pattern.compile(
            "D:(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(?:Z.*|([+-])(\\d{2})'?(\\d{2})?'?)?");

    private PdfTime() {}

    static @Nullable Instant of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(3) == null) {
            return null; // without a day it is no time
        }
        try {
            return OffsetDateTime.of(
                            number(parts.group(1)),
                            number(parts.group(2)),
                            number(parts.group(3)),
                            number(parts.group(4)),
                            number(parts.group(5)),
                            number(parts.group(6)),
                            0,
                            offset(parts.group(7), number(parts.group(8)), number(parts.group(9))))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneOffset offset(@Nullable String sign, int hours, int minutes) {
        int signed = "-".equals(sign) ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(signed * hours, signed * minutes);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
