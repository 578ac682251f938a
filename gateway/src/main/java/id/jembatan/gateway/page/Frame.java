package id.jembatan.gateway.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page knows besides its own matter: who looks at it, from where, and how dates and numbers are written for
/// him.
///
/// @param language of the words; also decides the form of dates and numbers
/// @param zone in which a moment is told
/// @param place path and query of this page, to come back to
/// @param section the part of the portal that the menu marks
/// @param person who is signed in, if anybody
public record Frame(
        Locale language,
        ZoneId zone,
        String place,
        Section section,
        @Nullable Person person) {

    /// The parts of the portal, as the menu shows them.
    public enum Section {
        NONE,
        HOME,
        PARTNERS,
        AGREEMENTS,
        RESULTS
    }

    /// @param name as people call the account
    /// @param role the first of the roles that the suite knows; the words file has its name
    public record Person(String name, String role) {}

    /// A day as people write it: "30 Mei 1990".
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(formats())
                .format(day);
    }

    /// A date as far as it is known: "30 Mei 1990", "Mei 1990" or "1990".
    public String day(KnownDate date) {
        if (date.month() == null) {
            return String.valueOf(date.year());
        }
        if (date.day() == null) {
            return DateTimeFormatter.ofPattern("MMMM yyyy", formats()).format(YearMonth.of(date.year(), date.month()));
        }
        return day(LocalDate.of(date.year(), date.month(), date.day()));
    }

    /// A moment in the zone of the office, with the zone's short name.
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm z", formats()).format(moment.atZone(zone));
    }

    /// A figure with all the decimals it was given, and the separators of the language.
    public String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        var format = NumberFormat.getNumberInstance(formats());
        format.setMaximumFractionDigits(Math.max(0, plain.scale()));
        return format.format(plain);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(formats()).format(value);
    }

    /// The name of a country in the language of the page.
    ///
    /// @param code ISO 3166-1 alpha-2
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /// The name of a language in the language of the page.
    ///
    /// @param tag BCP 47
    public String tongue(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language);
    }

    /// The languages that a form offers for a paper: those of the suite first, then those that partners often write in.
    public List<String> paperLanguages() {
        return List.of("id", "en", "tr", "ar", "de", "fr", "ja", "ko", "ms", "nl", "ru", "es", "th", "vi", "zh");
    }

    /// British forms for English: the day stands before the month, as in the two other languages.
    private Locale formats() {
        return switch (language.getLanguage()) {
            case "en" -> Locale.UK;
            case "tr" -> Locale.of("tr", "TR");
            default -> Locale.of("id", "ID");
        };
    }
}
