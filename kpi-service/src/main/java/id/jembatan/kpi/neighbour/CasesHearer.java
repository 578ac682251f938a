package id.jembatan.kpi.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jembatan.kpi.neighbour.Copies.Copy;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears how cases go: their texts, how long they stayed in each stage, whether time limits were met, and which reports
/// to authorities are owed. Working days are told by the neighbour, who has the calendars; here they are only
/// subtracted.
@ApplicationScoped
public class CasesHearer implements Hearer {

    private static final String INSTRUMENT = "id.jembatan.instrument.changed.v1";
    private static final String TIMED = "id.jembatan.agreement.timed.v1";
    private static final Set<String> DUTY =
            Set.of("id.jembatan.duty.reminded.v1", "id.jembatan.duty.overdue.v1", "id.jembatan.duty.submitted.v1");

    private static final Copy INSTRUMENTS = new Copy(
            "known_instrument",
            "agreement_id",
            "number",
            "kind",
            "title",
            "state",
            "force_earliest",
            "force_latest",
            "ends_earliest",
            "ends_latest",
            "end_known",
            "undecided",
            "follows_id");
    private static final Copy STAYS = new Copy(
            "known_stay",
            "position",
            "stage",
            "entered_earliest",
            "entered_latest",
            "gone",
            "left_earliest",
            "left_latest",
            "low",
            "high");
    private static final Copy LIMITS = new Copy(
            "known_limit",
            "limit_id",
            "clock",
            "due",
            "working_days",
            "ended",
            "restarted",
            "actor",
            "ended_earliest",
            "ended_latest");
    private static final Copy SIGNINGS =
            new Copy("known_signing", "instrument_id", "number", "kind", "earliest", "latest", "low", "high");
    private static final Copy DUTIES =
            new Copy("known_duty", "duty", "name", "agreement_id", "begins", "ends", "due", "submitted_on");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardInstrument(
            UUID instrumentId,
            UUID agreementId,
            String number,
            String kind,
            String title,
            String state,
            @Nullable UUID followsId,
            @Nullable PartialDate inForceOn,
            @Nullable PartialDate endsOn,
            boolean endKnown,
            @Nullable Boolean undecided) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardTimes(UUID agreementId, List<Step> steps, List<Limit> clocks, List<Signing> signings) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Step(
                int position,
                @Nullable String from,
                String to,
                @Nullable PartialDate done,
                @Nullable Place workingDay) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Place(int atLeast, int atMost) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Limit(
                UUID deadlineId,
                String clock,
                LocalDate due,
                int workingDays,
                @Nullable Ended ended) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Ended(
                @Nullable String actor,
                boolean restarted,
                @Nullable PartialDate on) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Signing(
                UUID instrumentId,
                String number,
                String kind,
                LocalDate earliest,
                LocalDate latest,
                Place workingDay) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardDuty(
            UUID periodId,
            String duty,
            String name,
            @Nullable UUID agreementId,
            LocalDate begins,
            LocalDate ends,
            LocalDate due,
            @Nullable LocalDate submittedOn) {}

    private final Copies copies;

    CasesHearer(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                INSTRUMENT,
                TIMED,
                "id.jembatan.duty.reminded.v1",
                "id.jembatan.duty.overdue.v1",
                "id.jembatan.duty.submitted.v1");
    }

    @Override
    public void apply(HeardEvent event) {
        if (!copies.isNews(DUTY.contains(event.type()) ? "id.jembatan.duty" : event.type(), event)) {
            return;
        }
        switch (event.type()) {
            case INSTRUMENT -> hear(event, event.dataAs(HeardInstrument.class));
            case TIMED -> hear(event, event.dataAs(HeardTimes.class));
            default -> hear(event, event.dataAs(HeardDuty.class));
        }
    }

    private void hear(HeardEvent event, HeardInstrument said) {
        copies.keep(
                INSTRUMENTS,
                said.instrumentId(),
                event.time(),
                one(
                        said.agreementId(),
                        said.number(),
                        said.kind(),
                        said.title(),
                        said.state(),
                        earliest(said.inForceOn()),
                        latest(said.inForceOn()),
                        earliest(said.endsOn()),
                        latest(said.endsOn()),
                        said.endKnown(),
                        Boolean.TRUE.equals(said.undecided()),
                        said.followsId()));
    }

    private void hear(HeardEvent event, HeardTimes said) {
        copies.keep(STAYS, said.agreementId(), event.time(), stays(said.steps()));
        var limits = new ArrayList<@Nullable Object[]>();
        for (var limit : said.clocks()) {
            var ended = limit.ended();
            limits.add(new @Nullable Object[] {
                limit.deadlineId(),
                limit.clock(),
                limit.due(),
                limit.workingDays(),
                ended != null,
                ended != null && ended.restarted(),
                ended == null ? null : ended.actor(),
                ended == null ? null : earliest(ended.on()),
                ended == null ? null : latest(ended.on())
            });
        }
        copies.keep(LIMITS, said.agreementId(), event.time(), limits);
        var signings = new ArrayList<@Nullable Object[]>();
        for (var signing : said.signings()) {
            signings.add(new @Nullable Object[] {
                signing.instrumentId(),
                signing.number(),
                signing.kind(),
                signing.earliest(),
                signing.latest(),
                signing.workingDay().atLeast(),
                signing.workingDay().atMost()
            });
        }
        copies.keep(SIGNINGS, said.agreementId(), event.time(), signings);
    }

    /// A stay begins with the step that leads into a stage from another one, and goes on over steps that do not leave
    /// it. It is counted while the steps are heard, so that nobody has to go through them again.
    private static List<@Nullable Object[]> stays(List<HeardTimes.Step> steps) {
        var stays = new ArrayList<@Nullable Object[]>();
        HeardTimes.@Nullable Step entered = null;
        for (var step : steps) {
            if (entered != null && !entered.to().equals(step.to())) {
                stays.add(stay(entered, step));
            }
            if (entered == null || !entered.to().equals(step.to())) {
                entered = step;
            }
        }
        if (entered != null) {
            stays.add(stay(entered, null));
        }
        return stays;
    }

    private static @Nullable Object[] stay(HeardTimes.Step entered, HeardTimes.@Nullable Step left) {
        var begin = entered.workingDay();
        var end = left == null ? null : left.workingDay();
        return new @Nullable Object[] {
            entered.position(),
            entered.to(),
            earliest(entered.done()),
            latest(entered.done()),
            left != null,
            left == null ? null : earliest(left.done()),
            left == null ? null : latest(left.done()),
            begin == null || end == null ? null : Math.max(0, end.atLeast() - begin.atMost()),
            begin == null || end == null ? null : Math.max(0, end.atMost() - begin.atLeast())
        };
    }

    private void hear(HeardEvent event, HeardDuty said) {
        copies.keep(
                DUTIES,
                said.periodId(),
                event.time(),
                one(
                        said.duty(),
                        said.name(),
                        said.agreementId(),
                        said.begins(),
                        said.ends(),
                        said.due(),
                        said.submittedOn()));
    }

    private static List<@Nullable Object[]> one(@Nullable Object... values) {
        var rows = new ArrayList<@Nullable Object[]>();
        rows.add(values);
        return rows;
    }

    private static @Nullable LocalDate earliest(@Nullable PartialDate date) {
        return date == null ? null : date.earliest();
    }

    private static @Nullable LocalDate latest(@Nullable PartialDate date) {
        return date == null ? null : date.latest();
    }
}
