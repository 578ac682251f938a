package id.jembatan.partners.engagement;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// Two companies that were brought together, and how far they came.
@Entity
@Table(name = "engagement_lead")
class Lead {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID engagementId;

    @Column(updatable = false)
    private String ourCompany;

    @Column(updatable = false)
    private @Nullable UUID ourPartnerId;

    @Column(updatable = false)
    private String theirCompany;

    @Column(updatable = false)
    private @Nullable UUID theirPartnerId;

    private LeadStage stage;

    private @Nullable BigDecimal amount;

    private @Nullable String currency;

    @Column(updatable = false)
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "engagement_lead_step", joinColumns = @JoinColumn(name = "lead_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Step> steps = new ArrayList<>();

    /// How far they came on which day.
    @Embeddable
    @Schema(name = "LeadStep")
    public record Step(
            LeadStage stage,
            @Column(name = "made_on") LocalDate on,
            @Nullable String note) {}

    protected Lead() {} // Hibernate

    Lead(
            UUID engagementId,
            String ourCompany,
            @Nullable UUID ourPartnerId,
            String theirCompany,
            @Nullable UUID theirPartnerId,
            LocalDate on,
            @Nullable String note,
            Instant at) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        this.ourCompany = ourCompany;
        this.ourPartnerId = ourPartnerId;
        this.theirCompany = theirCompany;
        this.theirPartnerId = theirPartnerId;
        this.stage = LeadStage.LEAD;
        this.recordedAt = at;
        this.steps.add(new Step(LeadStage.LEAD, on, note));
    }

    /// They come further, or nothing comes of it.
    ///
    /// @throws Refusal 409 if that does not follow
    void step(LeadStage to, LocalDate on, @Nullable String note, @Nullable Money facilitated) {
        var follows = switch (to) {
            case LEAD -> false;
            case CONTACT -> stage == LeadStage.LEAD;
            case DEAL -> stage == LeadStage.CONTACT;
            case LOST -> stage == LeadStage.LEAD || stage == LeadStage.CONTACT;
        };
        if (!follows || on.isBefore(steps.getLast().on())) {
            throw new Refusal(EngagementProblem.LEAD_STEP_NOT_POSSIBLE, stage.code(), to.code());
        }
        stage = to;
        steps.add(new Step(to, on, note));
        if (facilitated != null) {
            amount = facilitated.amount();
            currency = facilitated.currency();
        }
    }

    UUID id() {
        return id;
    }

    /// A pair of companies as the API shows it.
    ///
    /// @param facilitated the value of the deal: facilitated, never caused
    @Schema(name = "Lead")
    public record View(
            UUID id,
            String ourCompany,
            @Nullable UUID ourPartner,
            String theirCompany,
            @Nullable UUID theirPartner,
            LeadStage stage,
            @Nullable Money facilitated,
            List<Step> steps) {}

    View view() {
        return new View(
                id,
                ourCompany,
                ourPartnerId,
                theirCompany,
                theirPartnerId,
                stage,
                amount == null || currency == null ? null : new Money(amount, currency),
                List.copyOf(steps));
    }
}
