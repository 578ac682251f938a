package id.jembatan.gateway.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every page knows besides its own matter: who looks at it, from where, and how dates and numbers are
/// written for him.
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

    /// The parts of the portal in the order of the menu, with the permissions of which one opens the part.
    public enum Section {
        /// Pages that belong to no part: the start page, refusals, the reference.
        NONE(),
        HOME("partner:view", "agreement:view"),
        PARTNERS("partner:view"),
        AGREEMENTS("agreement:view"),
        ENGAGEMENTS("engagement:view"),
        RESULTS("kpi:view"),
        PORTFOLIO("kpi:view"),
        ADMINISTRATION("partner:administer", "procedure:administer", "kpi:administer", "audit:view");

        private final Set<String> permissions;

        Section(String... permissions) {
            this.permissions = Set.of(permissions);
        }

        /// The code that the words file names it by, and its address.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who looks at the page.
    ///
    /// @param name as people call the account
    /// @param account the name to sign in with; the services write it where they name who did something
    /// @param role the first of the roles that the suite knows; the words file has its name
    /// @param permissions what the roles may do, as `resource:scope`
    /// @param agency the department of an agency officer
    /// @param mission the code of a mission officer's mission
    /// @param partner the code of a partner officer's organisation
    public record Person(
            String name,
            String account,
            String role,
            Set<String> roles,
            Set<String> permissions,
            @Nullable String agency,
            @Nullable String mission,
            @Nullable String partner) {

        public boolean is(String wanted) {
            return roles.contains(wanted);
        }
    }

    /// The path of this page without its query.
    public String path() {
        var query = place.indexOf('?');
        return query < 0 ? place : place.substring(0, query);
    }

    /// Whether the table of rights lets this reader do something, so that a page may offer it. It is no
    /// decision: the service makes that, and a page shows its refusal.
    ///
    /// @param permission `resource:scope`, for example `partner:create`
    public boolean may(String permission) {
        return person != null && person.permissions().contains(permission);
    }

    /// Whether this reader has a role, for example `mission-officer`.
    public boolean is(String role) {
        return person != null && person.is(role);
    }

    /// The parts of the portal that the menu offers this reader.
    public List<Section> menu() {
        return Arrays.stream(Section.values())
                .filter(each -> each.permissions.stream().anyMatch(this::may))
                .toList();
    }

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

    /// A day where there is little room: "30 Agu 1990".
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", formats()).format(day);
    }

    /// The day of a moment in the zone of the office.
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    /// A day with its day of the week: "Rabu, 30 Mei 1990".
    public String weekday(LocalDate day) {
        return weekday(day.getDayOfWeek()) + ", " + day(day);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, formats());
    }

    /// A share of a whole with one decimal at most: 0.125 is "12,5 %".
    public String percent(BigDecimal share) {
        var format = NumberFormat.getNumberInstance(formats());
        format.setMaximumFractionDigits(1);
        return format.format(share.movePointRight(2)) + " %";
    }

    /// An amount with its currency in front, as ISO 4217 writes it: "IDR 12.500.000".
    public String money(BigDecimal amount, String currency) {
        return currency + "\u00a0" + number(amount);
    }

    /// The size of a file as people say it: "640 kB", "12,5 MB".
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return number(Math.max(1, bytes / 1_000)) + " kB";
        }
        return number(BigDecimal.valueOf(bytes / 100_000, 1)) + " MB";
    }

    public String number(int value) {
        return number((long) value);
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

    /// The languages that a form offers for a paper: those of the suite first, then those that partners often
    /// write in.
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
