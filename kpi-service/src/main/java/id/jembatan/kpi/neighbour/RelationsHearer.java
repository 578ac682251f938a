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

/// Hears what becomes of relations: partnerships with their stages, what happened between people, what was promised,
/// and when working groups met. What happened is kept a second time by partner, so that the last sign of life of a
/// partner is found without a search.
@ApplicationScoped
public class RelationsHearer implements Hearer {

    private static final String PARTNERSHIP = "id.jembatan.partnership.changed.v1";
    private static final String ENGAGEMENT = "id.jembatan.engagement.changed.v1";
    private static final String COMMITMENT = "id.jembatan.commitment.changed.v1";
    private static final String GROUP = "id.jembatan.working-group.changed.v1";

    private static final Copy PARTNERSHIPS = new Copy(
            "known_relation",
            "partner_id",
            "kind",
            "since_earliest",
            "since_latest",
            "stage",
            "stage_shared",
            "ended",
            "ended_earliest",
            "ended_latest");
    private static final Copy ENGAGEMENTS = new Copy(
            "known_engagement",
            "kind",
            "title",
            "happened",
            "earliest",
            "latest",
            "ended_earliest",
            "ended_latest",
            "partner_ids",
            "sectors",
            "returned_on",
            "report_due",
            "reported_on",
            "audience");
    private static final Copy CONTACTS =
            new Copy("known_contact", "partner_id", "partnership_id", "earliest", "latest", "audience");
    private static final Copy COMMITMENTS = new Copy(
            "known_commitment",
            "origin_id",
            "partner_id",
            "side",
            "title",
            "due_on",
            "state",
            "settled_on",
            "audience");
    private static final Copy GROUPS =
            new Copy("known_group", "partner_id", "partnership_id", "name", "sectors", "meetings_told", "audience");
    private static final Copy MEETINGS =
            new Copy("known_meeting", "meeting_id", "planned", "planned_on", "held_on", "state");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardPartnership(
            UUID partnershipId,
            Side partner,
            String kind,
            @Nullable PartialDate since,
            @Nullable String stage,
            @Nullable String stageShared,
            @Nullable Ended ended) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Side(UUID partnerId) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Ended(@Nullable PartialDate on) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardEngagement(
            UUID engagementId,
            String kind,
            boolean happened,
            @Nullable String title,
            PartialDate from,
            @Nullable PartialDate until,
            List<Side> partners,
            @Nullable UUID partnershipId,
            List<String> sectors,
            String audience,
            @Nullable LocalDate returnedOn,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate reportedOn) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Side(UUID partnerId) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardCommitment(
            UUID commitmentId,
            @Nullable Origin origin,
            UUID partnerId,
            String side,
            @Nullable String title,
            @Nullable LocalDate dueOn,
            String state,
            @Nullable LocalDate settledOn,
            String audience) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Origin(String kind, UUID id) {}
    }

    /// @param meetingDays absent where the group was last told of before meetings were told one by one
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardGroup(
            UUID workingGroupId,
            String name,
            UUID partnerId,
            @Nullable UUID partnershipId,
            List<String> sectors,
            @Nullable List<Day> meetingDays,
            String audience) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Day(
                UUID meetingId,
                boolean planned,
                LocalDate plannedOn,
                @Nullable LocalDate heldOn,
                String state) {}
    }

    private final Copies copies;

    RelationsHearer(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String source() {
        return "partners";
    }

    @Override
    public Set<String> types() {
        return Set.of(PARTNERSHIP, ENGAGEMENT, COMMITMENT, GROUP);
    }

    @Override
    public void apply(HeardEvent event) {
        if (!copies.isNews(event.type(), event)) {
            return;
        }
        switch (event.type()) {
            case PARTNERSHIP -> hear(event, event.dataAs(HeardPartnership.class));
            case ENGAGEMENT -> hear(event, event.dataAs(HeardEngagement.class));
            case COMMITMENT -> hear(event, event.dataAs(HeardCommitment.class));
            case GROUP -> hear(event, event.dataAs(HeardGroup.class));
            default -> throw new IllegalArgumentException("Not asked for: " + event.type());
        }
    }

    private void hear(HeardEvent event, HeardPartnership said) {
        var ended = said.ended();
        copies.keep(
                PARTNERSHIPS,
                said.partnershipId(),
                event.time(),
                one(
                        said.partner().partnerId(),
                        said.kind(),
                        earliest(said.since()),
                        latest(said.since()),
                        said.stage(),
                        said.stageShared(),
                        ended != null,
                        ended == null ? null : earliest(ended.on()),
                        ended == null ? null : latest(ended.on())));
    }

    private void hear(HeardEvent event, HeardEngagement said) {
        var last = said.until() == null ? said.from() : said.until();
        copies.keep(
                ENGAGEMENTS,
                said.engagementId(),
                event.time(),
                one(
                        said.kind(),
                        said.title(),
                        said.happened(),
                        said.from().earliest(),
                        said.from().latest(),
                        last.earliest(),
                        last.latest(),
                        said.partners().stream()
                                .map(HeardEngagement.Side::partnerId)
                                .toArray(UUID[]::new),
                        said.sectors().toArray(String[]::new),
                        said.returnedOn(),
                        said.reportDue(),
                        said.reportedOn(),
                        said.audience()));
        var contacts = new ArrayList<@Nullable Object[]>();
        if (said.happened()) {
            said.partners()
                    .forEach(partner -> contacts.add(new @Nullable Object[] {
                        partner.partnerId(),
                        said.partnershipId(),
                        said.from().earliest(),
                        said.from().latest(),
                        said.audience()
                    }));
        }
        copies.keep(CONTACTS, said.engagementId(), event.time(), contacts);
    }

    private void hear(HeardEvent event, HeardCommitment said) {
        copies.keep(
                COMMITMENTS,
                said.commitmentId(),
                event.time(),
                one(
                        said.origin() == null ? null : said.origin().id(),
                        said.partnerId(),
                        said.side(),
                        said.title(),
                        said.dueOn(),
                        said.state(),
                        said.settledOn(),
                        said.audience()));
    }

    private void hear(HeardEvent event, HeardGroup said) {
        var days = said.meetingDays();
        copies.keep(
                GROUPS,
                said.workingGroupId(),
                event.time(),
                one(
                        said.partnerId(),
                        said.partnershipId(),
                        said.name(),
                        said.sectors().toArray(String[]::new),
                        days != null,
                        said.audience()));
        var meetings = new ArrayList<@Nullable Object[]>();
        var contacts = new ArrayList<@Nullable Object[]>();
        for (var day : days == null ? List.<HeardGroup.Day>of() : days) {
            meetings.add(
                    new @Nullable Object[] {day.meetingId(), day.planned(), day.plannedOn(), day.heldOn(), day.state()
                    });
            if (day.heldOn() != null) {
                contacts.add(new @Nullable Object[] {
                    said.partnerId(), said.partnershipId(), day.heldOn(), day.heldOn(), said.audience()
                });
            }
        }
        copies.keep(MEETINGS, said.workingGroupId(), event.time(), meetings);
        copies.keep(CONTACTS, said.workingGroupId(), event.time(), contacts);
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
