package id.jembatan.partners.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of an engagement, when it is recorded and whenever it changes: its whole shareable state.
///
/// @param title its subject; absent if it is confidential; the other texts are never told
/// @param returnedOn the day on which a visit ended, once somebody said so
/// @param reportDue the last day on which its report is in time, by the calendar of the office
/// @param reportedOn the day on which it was reported
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EngagementEvent(
        UUID engagementId,
        String kind,
        String stage,
        boolean happened,
        @Nullable Direction direction,
        @Nullable String title,
        PartialDate from,
        @Nullable PartialDate until,
        List<Partnered> partners,
        @Nullable UUID partnershipId,
        @Nullable UUID parentId,
        List<String> sectors,
        @Nullable People people,
        List<Group> cohorts,
        Audience audience,
        Desk keeper,
        boolean confidential,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate reportDue,
        @Nullable LocalDate reportedOn,
        long version)
        implements DomainEvent {

    /// A partner of it.
    public record Partnered(UUID partnerId, String code, String country) {}

    /// A cohort of it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            UUID cohortId,
            PartialDate from,
            int planned,
            @Nullable Integer actual,
            @Nullable Integer completed,
            @Nullable BigDecimal personDays) {}

    static EngagementEvent of(Engagement engagement, PartnerRefs.Named names, List<Cohort> cohorts) {
        return new EngagementEvent(
                engagement.id(),
                engagement.kind(),
                engagement.stage(),
                engagement.happened(),
                engagement.direction(),
                engagement.confidential() ? null : engagement.words().subject(),
                engagement.begins(),
                engagement.until(),
                engagement.partnerIds().stream()
                        .map(names::of)
                        .map(each -> new Partnered(each.id(), each.code(), each.country()))
                        .toList(),
                engagement.partnershipId(),
                engagement.parentId(),
                engagement.sectors(),
                engagement.people(),
                cohorts.stream()
                        .map(each -> each.view(null))
                        .map(EngagementEvent::group)
                        .toList(),
                engagement.audience(),
                engagement.keeper(),
                engagement.confidential(),
                engagement.returnedOn(),
                engagement.reportDue(),
                engagement.reportedOn(),
                engagement.version());
    }

    private static Group group(Cohort.View cohort) {
        return new Group(
                cohort.id(), cohort.from(), cohort.planned(), cohort.actual(), cohort.completed(), cohort.personDays());
    }

    @Override
    public UUID subject() {
        return engagementId;
    }

    @Override
    public String type() {
        return "id.jembatan.engagement.changed.v1";
    }
}
