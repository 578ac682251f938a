package id.jembatan.partners.notification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Words notifications: for the list in the reader's language, for mails in the desk's.
@ApplicationScoped
class Letters {

    private final PortalSettings portal;
    private final ZoneId zone;

    Letters(PortalSettings portal, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.portal = portal;
        this.zone = zone;
    }

    record text(Letter letter) implements TemplateInstance {}

    record html(Letter letter) implements TemplateInstance {}

    /// @param earlier what it also speaks for, in the order in which it was due
    /// @param desk the desk's name
    Letter about(Notification told, List<Notification> earlier, String desk, Locale language) {
        var words = words(language);
        return new Letter(
                language.getLanguage(),
                subject(told, language),
                body(told, language),
                late(told, language),
                told.standsInFor() == null ? "" : words.standsIn(),
                earlier.isEmpty() ? "" : words.earlier(),
                earlier.stream()
                        .map(each -> Told.written(day(each.dueAt()), language) + ": " + subject(each, language))
                        .toList(),
                words.look(),
                portal.linkTo(told.subjectKind(), told.subject()),
                words.footer(Told.oneLine(desk)));
    }

    String subject(Notification told, Locale language) {
        var facts = Told.of(told.facts(), language);
        // A rule of a former version has lost its words; what it was about is still to be seen.
        return Told.oneLine(Rule.of(told.rule())
                .map(rule -> rule.subject(words(language), facts))
                .orElse(facts.title()));
    }

    String body(Notification told, Locale language) {
        var facts = Told.of(told.facts(), language);
        return Rule.of(told.rule())
                .map(rule -> rule.body(words(language), facts))
                .orElse(facts.title());
    }

    /// Says by how much it came late: by whole days, in the zone of the office. Empty when it came on its day.
    String late(Notification told, Locale language) {
        var due = day(told.dueAt());
        var on = day(told.toldAt());
        return due.isBefore(on) ? words(language).late(Told.written(due, language), Told.written(on, language)) : "";
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static Words words(Locale language) {
        return MessageBundles.get(Words.class, Localized.Literal.of(language.getLanguage()));
    }
}
