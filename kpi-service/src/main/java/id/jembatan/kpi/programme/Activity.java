package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is to be done, or to be reached, in a programme. Never deleted: it is dropped, with a reason.
@Entity
public class Activity {

    /// An activity takes days; a milestone is a moment.
    public enum Kind {
        ACTIVITY,
        MILESTONE
    }

    /// How far it is.
    public enum State {
        PLANNED,
        RUNNING,
        DONE,
        DROPPED
    }

    /// That it will not be done.
    public record Dropped(String reason, Instant at, String by) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID programmeId;

    private int position;

    @Nullable @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "title_id"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "tr", column = @Column(name = "title_tr"))
    private Wording title;

    @Nullable private String ourOwner;

    @Nullable private String partnerOwner;

    @Enumerated(EnumType.STRING)
    private ActivityFacts.@Nullable Learning learning;

    @Enumerated(EnumType.STRING)
    private ActivityFacts.@Nullable CostSide costSide;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "planned_start_year"))
    @AttributeOverride(name = "month", column = @Column(name = "planned_start_month"))
    @AttributeOverride(name = "day", column = @Column(name = "planned_start_day"))
    private PartialDate plannedStart;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "planned_end_year"))
    @AttributeOverride(name = "month", column = @Column(name = "planned_end_month"))
    @AttributeOverride(name = "day", column = @Column(name = "planned_end_day"))
    private PartialDate plannedEnd;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "forecast_start_year"))
    @AttributeOverride(name = "month", column = @Column(name = "forecast_start_month"))
    @AttributeOverride(name = "day", column = @Column(name = "forecast_start_day"))
    private PartialDate forecastStart;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "forecast_end_year"))
    @AttributeOverride(name = "month", column = @Column(name = "forecast_end_month"))
    @AttributeOverride(name = "day", column = @Column(name = "forecast_end_day"))
    private PartialDate forecastEnd;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "actual_start_year"))
    @AttributeOverride(name = "month", column = @Column(name = "actual_start_month"))
    @AttributeOverride(name = "day", column = @Column(name = "actual_start_day"))
    private PartialDate actualStart;

    @Nullable @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "actual_end_year"))
    @AttributeOverride(name = "month", column = @Column(name = "actual_end_month"))
    @AttributeOverride(name = "day", column = @Column(name = "actual_end_day"))
    private PartialDate actualEnd;

    @Nullable private Integer days;

    /// From this day on it is late, as long as it is open; null if nobody can say. What the lists compare with today.
    @Nullable private LocalDate lateFrom;

    @Nullable private String source;

    @Nullable private String certainty;

    @Nullable private String note;

    @Nullable private String droppedReason;

    @Nullable private Instant droppedAt;

    @Nullable private String droppedBy;

    @Nullable private String droppedByName;

    @ElementCollection
    @CollectionTable(name = "activity_dependency", joinColumns = @JoinColumn(name = "activity_id"))
    private Set<After> after = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_promise", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "promise_id")
    private Set<UUID> promises = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_indicator", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "applied_id")
    private Set<UUID> indicators = new HashSet<>();

    protected Activity() {} // Hibernate

    Activity(UUID programme, AddActivity form, int position) {
        this.id = Ids.next();
        this.programmeId = programme;
        this.code = form.code();
        this.kind = form.kind();
        this.position = position;
        take(form.facts());
    }

    /// A copy of how it was known at a moment, without its three lists unless they are handed in; nobody stores it.
    ///
    /// @param facts what was said of it then; null if nothing was changed since
    Activity then(@Nullable ActivityFacts facts, Span planned, Instant at) {
        var then = new Activity();
        then.id = id;
        then.version = version;
        then.programmeId = programmeId;
        then.code = code;
        then.kind = kind;
        then.position = position;
        then.take(facts == null ? facts(List.of(), List.of(), List.of()) : facts);
        if (droppedAt != null && !droppedAt.isAfter(at)) {
            then.droppedReason = droppedReason;
            then.droppedAt = droppedAt;
            then.droppedBy = droppedBy;
            then.droppedByName = droppedByName;
        }
        then.plan(planned);
        return then;
    }

    final void take(ActivityFacts said) {
        if (said.position() != null) {
            position = said.position();
        }
        title = said.title();
        ourOwner = said.ourOwner();
        partnerOwner = said.partnerOwner();
        learning = said.learning();
        costSide = said.costSide();
        var forecast = Span.of(said.forecast());
        forecastStart = forecast.start();
        forecastEnd = forecast.end();
        var actual = Span.of(said.actual());
        actualStart = actual.start();
        actualEnd = actual.end();
        days = said.days();
        source = said.source();
        certainty = said.certainty();
        note = said.note();
        keep(after, Set.copyOf(said.predecessors()));
        keep(promises, Set.copyOf(said.promised()));
        keep(indicators, Set.copyOf(said.measured()));
        plan(Span.of(said.planned()));
    }

    /// Takes the dates of a plan.
    final void plan(Span planned) {
        plannedStart = planned.start();
        plannedEnd = planned.end();
        reckon();
    }

    void drop(String reason, Caller by, Instant at) {
        droppedReason = reason;
        droppedAt = at;
        droppedBy = by.subject();
        droppedByName = by.name();
        reckon();
    }

    private void reckon() {
        var due = forecastEnd == null ? plannedEnd : forecastEnd;
        lateFrom = due == null || actualEnd != null || droppedReason != null
                ? null
                : due.latest().plusDays(1);
    }

    private static <T> void keep(Set<T> held, Set<T> said) {
        if (!held.equals(said)) {
            held.clear();
            held.addAll(said);
        }
    }

    /// What may be changed, as it is now. Reads the three lists: for one activity, not for many.
    ActivityFacts facts() {
        return facts(
                after.stream().sorted(Comparator.comparing(After::activity)).toList(),
                promises.stream().sorted().toList(),
                indicators.stream().sorted().toList());
    }

    private ActivityFacts facts(List<After> predecessors, List<UUID> promised, List<UUID> measured) {
        return new ActivityFacts(
                position,
                title,
                ourOwner,
                partnerOwner,
                learning,
                costSide,
                planned(),
                forecast(),
                actual(),
                days,
                predecessors,
                promised,
                measured,
                source,
                certainty,
                note);
    }

    State state() {
        if (droppedReason != null) {
            return State.DROPPED;
        }
        if (actualEnd != null) {
            return State.DONE;
        }
        return actualStart == null ? State.PLANNED : State.RUNNING;
    }

    boolean isLate(LocalDate today) {
        return lateFrom != null && !lateFrom.isAfter(today);
    }

    Slippage slippage(@Nullable PartialDate plannedOnce, LocalDate today) {
        return droppedReason == null
                ? Slippage.of(plannedOnce, actualEnd, forecastEnd, today)
                : Slippage.none(Slippage.Reason.DROPPED);
    }

    /// As the critical chain takes it.
    CriticalPath.Task task(LocalDate today) {
        var expected = Expectation.of(kind == Kind.MILESTONE, planned(), forecast(), actual(), today);
        return new CriticalPath.Task(
                id, kind == Kind.MILESTONE, expected.start(), expected.end(), days, expected.fixed());
    }

    Span planned() {
        return new Span(plannedStart, plannedEnd);
    }

    Span forecast() {
        return new Span(forecastStart, forecastEnd);
    }

    Span actual() {
        return new Span(actualStart, actualEnd);
    }

    @Nullable Dropped dropped() {
        return droppedReason == null || droppedAt == null || droppedByName == null
                ? null
                : new Dropped(droppedReason, droppedAt, droppedByName);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    UUID programmeId() {
        return programmeId;
    }

    int position() {
        return position;
    }

    @Nullable String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    Wording title() {
        return title;
    }

    @Nullable String ourOwner() {
        return ourOwner;
    }

    @Nullable String partnerOwner() {
        return partnerOwner;
    }

    ActivityFacts.@Nullable Learning learning() {
        return learning;
    }

    ActivityFacts.@Nullable CostSide costSide() {
        return costSide;
    }

    @Nullable Integer days() {
        return days;
    }

    @Nullable String source() {
        return source;
    }

    @Nullable String certainty() {
        return certainty;
    }

    @Nullable String note() {
        return note;
    }
}
