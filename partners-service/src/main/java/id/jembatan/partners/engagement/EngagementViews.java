package id.jembatan.partners.engagement;

import id.jembatan.partners.commitment.CommitmentViews;
import id.jembatan.partners.holiday.Calendars;
import id.jembatan.partners.holiday.WorkingCalendar;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How engagements are shown.
@ApplicationScoped
class EngagementViews {

    private final EntityManager database;
    private final Engagements engagements;
    private final Belongings belongings;
    private final CommitmentViews commitments;
    private final Calendars calendars;
    private final PartnerRefs partners;
    private final PartnerRows rows;
    private final Logbook logbook;

    EngagementViews(
            EntityManager database,
            Engagements engagements,
            Belongings belongings,
            CommitmentViews commitments,
            Calendars calendars,
            PartnerRefs partners,
            PartnerRows rows,
            Logbook logbook) {
        this.database = database;
        this.engagements = engagements;
        this.belongings = belongings;
        this.commitments = commitments;
        this.calendars = calendars;
        this.partners = partners;
        this.rows = rows;
        this.logbook = logbook;
    }

    /// One engagement, with everything that belongs to it.
    EngagementView one(Engagement engagement, Caller caller) {
        return view(
                engagement,
                partners.named(engagement.partnerIds()),
                calendars.home(),
                null,
                parts(engagement, caller),
                true,
                caller);
    }

    /// As they stand in a list: the words of confidential ones are for those who open them.
    List<EngagementView> listed(List<Engagement> found, EngagementFilter filter, Caller caller) {
        var names = partners.named(found.stream()
                .flatMap(each -> each.partnerIds().stream())
                .distinct()
                .toList());
        var calendar = calendars.home();
        return found.stream()
                .map(each -> view(each, names, calendar, inRange(each, filter), null, false, caller))
                .toList();
    }

    static @Nullable String inRange(Engagement engagement, EngagementFilter filter) {
        if (!filter.hasRange()) {
            return null;
        }
        var begins = engagement.begins();
        var inside = (filter.from == null || !begins.earliest().isBefore(filter.from))
                && (filter.until == null || !begins.latest().isAfter(filter.until));
        return inside ? "certainly" : "possibly";
    }

    private EngagementView.Parts parts(Engagement engagement, Caller caller) {
        return new EngagementView.Parts(
                belongings.moves(engagement.id()).stream().map(MadeMove::view).toList(),
                commitments.of(engagement.id(), caller),
                belongings.followUps(engagement.id()).stream()
                        .map(each -> new EngagementView.Asked(
                                each.days(), each.dueOn(), each.answer(), each.answeredOn(), each.note()))
                        .toList(),
                belongings.leads(engagement.id()).stream().map(Lead::view).toList(),
                belongings.cohorts(engagement.id()).stream()
                        .map(each -> each.view(engagement.direction()))
                        .toList(),
                partsOf(engagement.id(), caller));
    }

    private List<EngagementView.Part> partsOf(UUID id, Caller caller) {
        var condition = engagements.seenBy(caller);
        condition.add("e.parent_id = :parent", "parent", id);
        var query = database.createNativeQuery(
                "select e.* from engagement e where " + condition.sql() + " order by e.earliest, e.id",
                Engagement.class);
        Engagements.bind(query, condition.parameters());
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Engagement> found = query.getResultList();
        return found.stream()
                .map(each -> new EngagementView.Part(
                        each.id(),
                        each.kind(),
                        each.stage(),
                        each.confidential() ? null : each.words().subject(),
                        each.begins()))
                .toList();
    }

    private EngagementView view(
            Engagement it,
            PartnerRefs.Named names,
            WorkingCalendar calendar,
            @Nullable String inRange,
            EngagementView.@Nullable Parts parts,
            boolean whole,
            Caller caller) {
        var open = whole || !it.confidential();
        var words = it.words();
        return new EngagementView(
                it.id(),
                it.kind(),
                it.stage(),
                it.happened(),
                it.partners().stream()
                        .map(each -> new EngagementView.Partnered(names.of(each.partnerId()), each.role()))
                        .toList(),
                open ? words.subject() : null,
                open ? words.purpose() : null,
                open ? words.expectedResult() : null,
                open ? words.result() : null,
                open ? words.nextStep() : null,
                it.language(),
                whole
                        ? it.translations().entrySet().stream()
                                .map(each -> RecordEngagement.Translation.of(each.getKey(), each.getValue()))
                                .toList()
                        : List.of(),
                it.begins(),
                it.until(),
                it.startsAt(),
                it.endsAt(),
                it.zone(),
                open ? it.place() : null,
                it.country(),
                it.sectors(),
                it.direction(),
                it.people(),
                whole ? it.participants() : List.of(),
                it.partnershipId(),
                open ? it.prospect() : null,
                it.parentId(),
                open ? it.invitation() : null,
                it.audience(),
                it.keeper(),
                it.confidential(),
                open ? it.source() : null,
                it.certainty(),
                permit(it, calendar),
                report(it, calendar),
                it.permitLate() ? List.of("permit-late") : List.of(),
                inRange,
                parts,
                it.version(),
                actions(it, caller));
    }

    private static EngagementView.@Nullable Permit permit(Engagement it, WorkingCalendar calendar) {
        var clocks = it.clocks();
        if (clocks.permitLatest() == null && it.permitRequestedOn() == null) {
            return null;
        }
        var from = clocks.permitLatest() == null ? it.permitRequestedOn() : clocks.permitLatest();
        LocalDate until = it.begins().earliest();
        return new EngagementView.Permit(
                clocks.permitLatest(),
                it.permitRequestedOn(),
                clocks.permitDecisionDue(),
                it.permitDecidedOn(),
                it.permitReference(),
                it.permitLate(),
                calendar.basis(from == null ? until : from, until));
    }

    private EngagementView.@Nullable Report report(Engagement it, WorkingCalendar calendar) {
        var returned = it.returnedOn();
        if (returned == null) {
            return null;
        }
        var due = it.clocks().reportDue();
        return new EngagementView.Report(
                returned,
                due,
                it.reportedOn(),
                it.reportedOn() == null && due != null && due.isBefore(logbook.today()),
                calendar.basis(returned, due == null ? returned : due));
    }

    boolean mayChange(Engagement it, Caller caller) {
        return caller.may("engagement:update") && rows.keeps(caller, it.keeper());
    }

    private List<String> actions(Engagement it, Caller caller) {
        return mayChange(it, caller) ? List.of("update", "move", "promise") : List.of();
    }
}
