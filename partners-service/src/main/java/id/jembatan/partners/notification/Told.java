package id.jembatan.partners.notification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The facts of a notification, as its words use them: on one line, days written out in the reader's language, and
/// empty where nothing is known.
///
/// @param title what it is about, in the words of whoever wrote it down; the partner's name if he wrote nothing
/// @param partner the partner's name
/// @param due the day by which something is to be done
/// @param since the day of the last sign of life
/// @param years how many, of an anniversary
/// @param owner the desk or office that has to act
/// @param figures how many figures are owed
public record Told(String title, String partner, String due, String since, String years, String owner, String figures) {

    /// Facts come from people: a line break in a title must not become a second header of a mail.
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+");

    private static final int LONGEST = 300;

    /// How long such a date is: 2026-11-08, 2026-11.
    private static final int A_DAY = 10;
    private static final int A_MONTH = 7;

    static Told of(Map<String, String> facts, Locale language) {
        var title = line(facts, "title");
        return new Told(
                title.isEmpty() ? line(facts, "partner") : title,
                line(facts, "partner"),
                day(facts, "due", language),
                day(facts, "since", language),
                line(facts, "years"),
                line(facts, "owner"),
                line(facts, "figures"));
    }

    /// A day as it is written in running text, the day before the month in all three languages.
    static String written(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLanguage().equals("en") ? Locale.UK : language)
                .format(day);
    }

    static String oneLine(String text) {
        var line = NO_LINE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        var end = LONGEST - 1;
        return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "…";
    }

    private static String line(Map<String, String> facts, String name) {
        return oneLine(facts.getOrDefault(name, ""));
    }

    /// As precisely as it is known: a day, a month or a year. What is none of these stays as it was written.
    private static String day(Map<String, String> facts, String name, Locale language) {
        var text = line(facts, name);
        try {
            return switch (text.length()) {
                case A_DAY -> written(LocalDate.parse(text), language);
                case A_MONTH ->
                    DateTimeFormatter.ofPattern("LLLL yyyy", language).format(YearMonth.parse(text));
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }
}
