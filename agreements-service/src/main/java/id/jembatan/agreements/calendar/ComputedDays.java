package id.jembatan.agreements.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import id.jembatan.platform.refusal.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Public holidays as a library (jollyday) computes them, where nobody has entered a decree. Countries that it does not
/// have are files beside its own: `holidays/Holidays_<country>.xml`. Feasts of
/// the moon may be a day off; a decree over them has the last word.
@ApplicationScoped
class ComputedDays {

    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private final Map<Key, SortedMap<LocalDate, Computed>> years = new ConcurrentHashMap<>();
    private final String version = version();

    private record Key(String calendar, int year) {}

    /// A holiday with its names.
    record Computed(LocalDate day, de.focus_shift.jollyday.core.Holiday holiday) {

        /// In the reader's language where we have the word, otherwise in that of the library.
        String name(Locale language) {
            return ProblemTexts.text("holiday." + holiday.getPropertiesKey(), language)
                    .orElseGet(() -> holiday.getDescription(Locale.ROOT));
        }
    }

    /// What computed, for whoever wants to check.
    String source() {
        return version;
    }

    boolean knows(String calendar) {
        return calendar.length() > 1
                && ComputedDays.class.getResource("/holidays/Holidays_" + country(calendar) + ".xml") != null;
    }

    /// The public holidays of a year; none for a calendar that the library does not know.
    SortedMap<LocalDate, Computed> of(String calendar, int year) {
        if (!knows(calendar) || year < FIRST || year > LAST) {
            return new TreeMap<>();
        }
        return years.computeIfAbsent(new Key(calendar, year), this::compute);
    }

    private SortedMap<LocalDate, Computed> compute(Key key) {
        var parts = key.calendar().toLowerCase(Locale.ROOT).split("-");
        var reader = new Properties();
        reader.setProperty("configuration.service.impl", "de.focus_shift.jollyday.jaxb.JaxbConfigurationService");
        var manager = HolidayManager.getInstance(ManagerParameters.create(parts[0], reader));
        var days = new TreeMap<LocalDate, Computed>();
        manager.getHolidays(Year.of(key.year()), Arrays.copyOfRange(parts, 1, parts.length)).stream()
                .filter(it -> it.getType() == HolidayType.PUBLIC_HOLIDAY)
                .sorted((one, other) -> one.getPropertiesKey().compareTo(other.getPropertiesKey()))
                .forEach(it -> days.putIfAbsent(it.getDate(), new Computed(it.getDate(), it)));
        return days;
    }

    private static String country(String calendar) {
        return calendar.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private static String version() {
        var properties = new Properties();
        try (var in = HolidayManager.class.getResourceAsStream(
                "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ("jollyday " + properties.getProperty("version", "")).strip();
    }
}
