package id.jembatan.partners.engagement;

import id.jembatan.partners.parameter.Parameters;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.ical.CalendarEntry;
import id.jembatan.platform.ical.CalendarFile;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The desk of a visit: its programme, its delegation, and whom to call.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class VisitDesk {

    private final EntityManager database;
    private final Belongings belongings;
    private final Logbook logbook;
    private final PartnerRefs partners;
    private final PartnerRows rows;
    private final Parameters parameters;
    private final Clock clock;

    VisitDesk(
            EntityManager database,
            Belongings belongings,
            Logbook logbook,
            PartnerRefs partners,
            PartnerRows rows,
            Parameters parameters,
            Clock clock) {
        this.database = database;
        this.belongings = belongings;
        this.logbook = logbook;
        this.partners = partners;
        this.rows = rows;
        this.parameters = parameters;
        this.clock = clock;
    }

    ProgrammeView programme(Engagement engagement, Caller caller) {
        var until = engagement.overBy().plusDays(parameters.number("personal-data-after-visit"));
        var over = logbook.today().isAfter(until);
        var names = partners.named(engagement.partnerIds());
        var people = over || !caller.may("contact:view")
                ? Map.<UUID, ProgrammeView.Reachable>of()
                : people(engagement, caller);
        return new ProgrammeView(
                engagement.id(),
                engagement.words().subject(),
                engagement.begins(),
                engagement.until(),
                engagement.place(),
                engagement.partnerIds().stream().map(names::of).toList(),
                belongings.programme(engagement.id()).stream()
                        .map(each -> line(each, over))
                        .toList(),
                engagement.participants().stream()
                        .map(each -> new ProgrammeView.Delegate(
                                each.side(),
                                each.organisation(),
                                each.role(),
                                each.people(),
                                each.contact() == null ? null : people.get(each.contact())))
                        .toList(),
                until,
                over,
                over ? "personal-data-left-out" : null);
    }

    private static ProgrammeView.Line line(ProgrammeLine line, boolean withoutPeople) {
        var said = line.said();
        return new ProgrammeView.Line(
                line.id(),
                said.startsAt(),
                said.endsAt(),
                said.zone(),
                said.place(),
                said.what(),
                withoutPeople ? null : said.who());
    }

    /// The people of the delegation that this caller may know of; a confidential one is looked at where it is kept.
    private Map<UUID, ProgrammeView.Reachable> people(Engagement engagement, Caller caller) {
        var ids = engagement.participants().stream()
                .map(Participant::contact)
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var seen = rows.recordsSeenBy(caller, "c.partner_id", "c.audience");
        var query = database.createNativeQuery(
                        "select c.id, c.display_name, c.role, c.mails[1], c.phones[1] from contact c where c.id in (:ids)"
                                + " and c.erased_at is null and not c.confidential and " + seen.sql(),
                        Object[].class)
                .setParameter("ids", ids);
        seen.parameters().forEach(query::setParameter);
        var found = new HashMap<UUID, ProgrammeView.Reachable>();
        for (var row : query.getResultList()) {
            var cells = (Object[]) row;
            found.put(
                    (UUID) cells[0],
                    new ProgrammeView.Reachable(
                            (UUID) cells[0], (String) cells[1], (String) cells[2], (String) cells[3], (String)
                                    cells[4]));
        }
        return found;
    }

    /// The programme as a calendar file; without any line, the days of the visit.
    String calendar(Engagement engagement, Caller caller) {
        var programme = programme(engagement, caller);
        var entries = new ArrayList<CalendarEntry>();
        for (var line : programme.lines()) {
            entries.add(CalendarEntry.timed(
                    line.id(),
                    line.startsAt().toInstant(),
                    line.endsAt() == null ? null : line.endsAt().toInstant(),
                    line.what(),
                    line.place() == null ? programme.place() : line.place(),
                    line.who(),
                    clock.instant()));
        }
        if (entries.isEmpty()) {
            entries.addAll(days(engagement));
        }
        return CalendarFile.of(entries);
    }

    private List<CalendarEntry> days(Engagement engagement) {
        var first = Engagement.exact(engagement.begins());
        var last = engagement.lastDay();
        return first == null
                ? List.of()
                : List.of(CalendarEntry.wholeDays(
                        engagement.id(),
                        first,
                        last == null ? first : last,
                        String.valueOf(engagement.words().subject()),
                        engagement.place(),
                        null,
                        clock.instant()));
    }

    ProgrammeLine add(Engagement engagement, SayProgrammeLine form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        refuseBackwards(form);
        var line = new ProgrammeLine(engagement.id(), form);
        database.persist(line);
        logbook.touched("add-programme-line", engagement, null, form, caller);
        return line;
    }

    void change(Engagement engagement, ProgrammeLine line, SayProgrammeLine form, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        refuseBackwards(form);
        var before = line.said();
        if (!before.equals(form)) {
            line.change(form);
            logbook.touched("change-programme-line", engagement, before, form, caller);
        }
    }

    /// It is not shown any more; the journal keeps what it said.
    void withdraw(Engagement engagement, ProgrammeLine line, Caller caller) {
        logbook.refuseNotYours(engagement, caller);
        line.withdraw();
        logbook.touched("withdraw-programme-line", engagement, line.said(), null, caller);
    }

    /// @throws Refusal 404 if there is none
    ProgrammeLine line(Engagement engagement, UUID id) {
        return belongings.programme(engagement.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(EngagementProblem.UNKNOWN_PROGRAMME_LINE));
    }

    private static void refuseBackwards(SayProgrammeLine form) {
        if (form.endsAt() != null && form.endsAt().isBefore(form.startsAt())) {
            throw new Refusal(CommonProblem.INVALID).at("/endsAt", EngagementProblem.UNTIL_BEFORE_FROM);
        }
    }
}
