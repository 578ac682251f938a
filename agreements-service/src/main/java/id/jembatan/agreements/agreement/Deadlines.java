package id.jembatan.agreements.agreement;

import id.jembatan.agreements.calendar.CalendarChanged;
import id.jembatan.agreements.calendar.Holidays;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Languages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The clocks of all cases. They are computed from what is due and not from what day it is, so a week of standstill
/// loses nothing; and being late is told once and moves nothing.
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

    private static final Caller SYSTEM =
            new Caller("system", "system", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    /// Stands in a clock for the calendars of the partners' countries.
    private static final String PARTNERS = "PARTNERS";

    private final Agreements agreements;
    private final Procedures procedures;
    private final Holidays holidays;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    Deadlines(
            Agreements agreements,
            Procedures procedures,
            Holidays holidays,
            Rows rows,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.holidays = holidays;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @return the clock that runs now; [#stop] has told of one that ran before
    Deadline start(UUID agreement, String name, Procedure.Clock limit, LocalDate startedOn) {
        stop(agreement, name);
        flush(); // one clock of a name runs at a time, and Hibernate would insert before it updates
        var calendars = calendars(agreement, limit);
        var due = holidays.from(calendars, startedOn).after(startedOn, limit.workingDays());
        var deadline = new Deadline(agreement, name, limit, calendars, startedOn, due);
        persist(deadline);
        return deadline;
    }

    /// A clock names one calendar or several, as `ID+PARTNERS`: the last word stands for the countries of the partners.
    private List<String> calendars(UUID agreement, Procedure.Clock limit) {
        var calendars = new LinkedHashSet<String>();
        for (var named : limit.calendar().split("\\+")) {
            if (!named.equals(PARTNERS)) {
                calendars.add(named);
                continue;
            }
            agreements.parties(List.of(agreement)).getOrDefault(agreement, List.of()).stream()
                    .map(PartyRow::country)
                    .filter(Objects::nonNull)
                    .sorted()
                    .forEach(calendars::add);
        }
        // No country of a partner is known: what holds for all calendars holds here too.
        return calendars.isEmpty() ? List.of("*") : List.copyOf(calendars);
    }

    /// @return what ran until now
    List<UUID> stop(UUID agreement, String name) {
        var running = list("agreementId = ?1 and clock = ?2 and stoppedAt is null", agreement, name);
        running.forEach(it -> it.stop(clock.instant()));
        return running.stream().map(Deadline::id).toList();
    }

    /// A mistaken entry started and stopped these: the ones stop, and the others run again as if nothing had been.
    void undo(UUID agreement, List<UUID> started, List<UUID> stopped) {
        started.forEach(id -> findByIdOptional(id).ifPresent(it -> it.stop(clock.instant())));
        flush(); // one clock of a name runs at a time
        for (var id : stopped) {
            findByIdOptional(id)
                    .filter(it ->
                            count("agreementId = ?1 and clock = ?2 and stoppedAt is null", agreement, it.clock()) == 0)
                    .ifPresent(it -> {
                        it.runAgain();
                        it.falls(
                                holidays.from(it.calendars(), it.startedOn()).after(it.startedOn(), it.workingDays()),
                                rows.today());
                        flush();
                    });
        }
    }

    /// A decree changed a calendar: what runs in it is computed again, and the journal keeps both days.
    @SuppressWarnings("unchecked")
    void recompute(@Observes CalendarChanged changed) {
        List<Deadline> running = getEntityManager()
                .createNativeQuery(
                        "select * from deadline where stopped_at is null"
                                + " and string_to_array(calendar, '+') @> array[cast(:calendar as text)] order by id",
                        Deadline.class)
                .setParameter("calendar", changed.calendar())
                .getResultList();
        var today = rows.today();
        running.stream().collect(Collectors.groupingBy(Deadline::calendars)).forEach((calendars, together) -> {
            var first = together.stream()
                    .map(Deadline::startedOn)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var last = together.stream()
                    .map(Deadline::startedOn)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var days = holidays.between(calendars, first, last.plusYears(Holidays.YEARS_AT_MOST));
            together.forEach(it -> recompute(it, days.after(it.startedOn(), it.workingDays()), today, changed.by()));
        });
    }

    private void recompute(Deadline deadline, LocalDate due, LocalDate today, Caller by) {
        var before = deadline.due();
        if (deadline.falls(due, today)) {
            flush();
            journal.record(
                    by,
                    "recompute-deadline",
                    "agreement",
                    deadline.agreementId(),
                    Map.of("clock", deadline.clock(), "due", before),
                    Map.of("clock", deadline.clock(), "due", due));
            touch(deadline.agreementId());
        }
    }

    private void touch(UUID agreement) {
        var found = agreements.findById(agreement, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            found.touch(clock.instant());
        }
    }

    /// Tells each limit that has passed, once.
    @Scheduled(
            every = "{jembatan.deadlines.tell-every}",
            delayed = "30S",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellLate() {
        var today = rows.today();
        var late = getEntityManager()
                .createQuery(
                        "select d from Deadline d where d.stoppedAt is null and d.toldLateAt is null and d.due < :today"
                                + " order by d.due, d.id",
                        Deadline.class)
                .setParameter("today", today)
                .setMaxResults(200)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (var deadline : late) {
            deadline.toldLate(clock.instant());
            touch(deadline.agreementId());
            flush();
            var agreement = agreements.findById(deadline.agreementId());
            journal.record(
                    SYSTEM,
                    "overdue",
                    "agreement",
                    agreement.id(),
                    null,
                    Map.of("clock", deadline.clock(), "due", deadline.due()));
            outbox.add(AgreementEvent.overdue(
                    agreement,
                    agreements.parties(List.of(agreement.id())).getOrDefault(agreement.id(), List.of()),
                    late(deadline, agreement)));
        }
    }

    private AgreementEvent.Late late(Deadline deadline, Agreement agreement) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var actor = procedure.clock(deadline.clock()).actor();
        var who = procedure.actor(actor);
        return new AgreementEvent.Late(
                deadline.clock(),
                deadline.startedOn(),
                deadline.due(),
                actor,
                Stream.concat(who.acts().stream(), who.records().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// An open clock with its case.
    record Running(Deadline deadline, Agreement agreement) {}

    /// Open clocks of cases that the caller sees, the most urgent first.
    Page<Running> page(boolean overdueOnly, Caller caller, Paging paging) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<String, Object>(seen.parameters());
        var all = "from Deadline d join Agreement a on a.id = d.agreementId where d.stoppedAt is null and " + seen.hql()
                + (overdueOnly ? " and d.due < :today" : "");
        if (overdueOnly) {
            parameters.put("today", rows.today());
        }
        var counted = Map.copyOf(parameters);
        var after = paging.after();
        after.ifPresent(it -> {
            parameters.put("due", it.day(0));
            parameters.put("id", it.uuid(1));
        });
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.agreements.agreement.Deadlines$Running(d, a) " + all
                                + (after.isPresent() ? " and (d.due > :due or d.due = :due and d.id > :id)" : "")
                                + " order by d.due, d.id",
                        Running.class)
                .setMaxResults(paging.limit() + 1);
        parameters.forEach(query::setParameter);
        var page = Page.of(
                query.getResultList(),
                paging.limit(),
                it -> Cursor.of(it.deadline().due(), it.deadline().id()));
        if (!paging.wantsTotal()) {
            return page;
        }
        var count = getEntityManager().createQuery("select count(d) " + all, Long.class);
        counted.forEach(count::setParameter);
        return page.withTotal(count.getSingleResult());
    }
}
