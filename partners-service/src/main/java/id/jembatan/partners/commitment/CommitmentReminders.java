package id.jembatan.partners.commitment;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.holiday.Calendars;
import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// When somebody is to be reminded of a commitment: before it is due, after it, and, still later, the bureau.
@ApplicationScoped
class CommitmentReminders {

    private final Reminders reminders;
    private final Parameters parameters;
    private final Calendars calendars;
    private final PartnerRefs partners;
    private final ZoneId zone;

    CommitmentReminders(
            Reminders reminders,
            Parameters parameters,
            Calendars calendars,
            PartnerRefs partners,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.reminders = reminders;
        this.parameters = parameters;
        this.calendars = calendars;
        this.partners = partners;
        this.zone = zone;
    }

    /// Plans what this commitment needs now; what was planned before and is sent stays sent.
    void plan(Commitment commitment) {
        reminders.drop(commitment.id());
        var due = commitment.dueOn();
        if (commitment.state() != CommitmentState.OPEN || due == null) {
            return;
        }
        var owner = Optional.ofNullable(commitment.owner()).orElse(commitment.keeper());
        var facts = Map.of(
                "title",
                commitment.confidential() ? "***" : commitment.title(),
                "partner",
                partners.named(List.of(commitment.partnerId()))
                        .of(commitment.partnerId())
                        .name(),
                "due",
                due.toString());
        plan(
                commitment,
                "commitment-due-soon",
                due.minusDays(parameters.number("commitment-due-soon")),
                Set.of(owner),
                facts);
        plan(
                commitment,
                "commitment-overdue",
                due.plusDays(1),
                new HashSet<>(List.of(owner, commitment.keeper())),
                facts);
        plan(
                commitment,
                "commitment-escalated",
                calendars.home().days().after(due, parameters.number("commitment-escalation")),
                Set.of(Desk.bureau()),
                facts);
    }

    private void plan(
            Commitment commitment, String rule, LocalDate on, Set<Desk> recipients, Map<String, String> facts) {
        reminders.plan(new PlannedReminder(
                rule,
                "commitments",
                commitment.id(),
                String.valueOf(commitment.dueOn()),
                on.atStartOfDay(zone).toInstant(),
                recipients,
                facts));
    }
}
