package id.jembatan.gateway.result;

import id.jembatan.gateway.page.KnownDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type, as services want it. A text that can be read in two ways is not read at all: somebody has to say
/// which he meant.
public final class Typed {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+");
    private static final Pattern ONE_MARK = Pattern.compile("(-?[0-9]+)[.,]([0-9]+)");
    private static final Pattern GROUPS = Pattern.compile("-?[0-9]{1,3}(([.,])[0-9]{3})(\\2[0-9]{3})+");
    private static final Pattern GROUPS_AND_MARK =
            Pattern.compile("-?[0-9]{1,3}([.,])[0-9]{3}(\\1[0-9]{3})*[.,][0-9]+");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:([0-9]{1,2})[./-])?([0-9]{1,2})[./-]([0-9]{4})");

    private Typed() {}

    /// A number with a dot before its decimals, or nothing where it is none or can be read in two ways: `1.234` may be
    /// more than a thousand or a little more than one.
    public static Optional<String> number(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        var one = ONE_MARK.matcher(text);
        if (one.matches()) {
            var whole = one.group(1).replace("-", "");
            var isOpen = one.group(2).length() == 3 && whole.length() <= 3 && !whole.startsWith("0");
            return isOpen ? Optional.empty() : Optional.of(one.group(1) + "." + one.group(2));
        }
        if (GROUPS.matcher(text).matches()) {
            return Optional.of(text.replaceAll("[.,]", ""));
        }
        if (GROUPS_AND_MARK.matcher(text).matches()) {
            var mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            var whole = text.substring(0, mark);
            return whole.indexOf(text.charAt(mark)) >= 0
                    ? Optional.empty()
                    : Optional.of(whole.replaceAll("[.,]", "") + "." + text.substring(mark + 1));
        }
        return Optional.empty();
    }

    /// A date as far as it is known: `2026`, `2026-05`, `2026-05-30`, or with the day first `30/5/2026`, `5/2026`.
    public static Optional<Map<String, Object>> date(String typed) {
        var iso = ISO.matcher(typed.strip());
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(typed.strip());
        return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<Map<String, Object>> date(String year, @Nullable String month, @Nullable String day) {
        var date = new LinkedHashMap<String, Object>();
        date.put("year", Integer.valueOf(year));
        try {
            LocalDate.of(
                    Integer.parseInt(year),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        if (month != null) {
            date.put("month", Integer.valueOf(month));
        }
        if (day != null) {
            date.put("day", Integer.valueOf(day));
        }
        return Optional.of(date);
    }

    /// A date as a field shows it: `2026`, `2026-05` or `2026-05-30`; nothing where none is known.
    public static @Nullable String written(@Nullable KnownDate date) {
        return date == null ? null : date.year() + two(date.month()) + two(date.day());
    }

    private static String two(@Nullable Integer part) {
        return part == null ? "" : (part < 10 ? "-0" : "-") + part;
    }

    /// A period as a form names it: the choice of a list, or a year with one of its parts (`H1`, `Q3`, `M08`), or a
    /// name.
    public static Map<String, Object> period(String choice, String year, String part, String name) {
        var period = new LinkedHashMap<String, Object>();
        if (choice.startsWith("=")) {
            period.put("name", choice.substring(1));
        } else if (choice.contains("/")) {
            period.put("from", choice.substring(0, choice.indexOf('/')));
            period.put("until", choice.substring(choice.indexOf('/') + 1));
        } else if (!name.isEmpty()) {
            period.put("name", name);
        } else if (PLAIN.matcher(year).matches() && year.length() == 4) {
            period.put("year", Integer.valueOf(year));
            if (part.matches("[HQM][0-9]{1,2}")) {
                var which = switch (part.charAt(0)) {
                    case 'H' -> "half";
                    case 'Q' -> "quarter";
                    default -> "month";
                };
                period.put(which, Integer.valueOf(part.substring(1)));
            }
        }
        return period;
    }
}
