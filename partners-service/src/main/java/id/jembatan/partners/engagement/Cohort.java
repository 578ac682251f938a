package id.jembatan.partners.engagement;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A group of people who take part together. A programme of years has one for each.
@Entity
@Table(name = "engagement_cohort")
class Cohort {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID engagementId;

    private String name;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "on_year"))
    @AttributeOverride(name = "month", column = @Column(name = "on_month"))
    @AttributeOverride(name = "day", column = @Column(name = "on_day"))
    private PartialDate begins;

    private @Nullable LocalDate endsOn;

    private @Nullable Direction direction;

    private int planned;

    private @Nullable Integer actual;

    private @Nullable Integer completed;

    private @Nullable BigDecimal days;

    private @Nullable LocalDate surveyDue;

    private @Nullable Integer surveyAnswers;

    private @Nullable Integer surveyYes;

    private @Nullable LocalDate surveyedOn;

    private @Nullable String surveyNote;

    protected Cohort() {} // Hibernate

    Cohort(UUID engagementId, SayCohort form, int surveyAfterMonths) {
        this.id = Ids.next();
        this.engagementId = engagementId;
        change(form, surveyAfterMonths);
    }

    /// @throws Refusal 422 if more completed than took part
    final void change(SayCohort form, int surveyAfterMonths) {
        if (form.completed() != null && (form.actual() == null || form.completed() > form.actual())) {
            throw new Refusal(CommonProblem.INVALID).at("/completed", EngagementProblem.DOES_NOT_ADD_UP);
        }
        if (form.endsOn() != null && form.endsOn().isBefore(form.from().earliest())) {
            throw new Refusal(CommonProblem.INVALID).at("/endsOn", EngagementProblem.UNTIL_BEFORE_FROM);
        }
        if (surveyAnswers != null && (form.completed() == null || surveyAnswers > form.completed())) {
            throw new Refusal(CommonProblem.INVALID).at("/completed", EngagementProblem.DOES_NOT_ADD_UP);
        }
        name = form.name();
        begins = form.from();
        endsOn = form.endsOn();
        direction = form.direction();
        planned = form.planned();
        actual = form.actual();
        completed = form.completed();
        days = form.days();
        surveyDue = endsOn == null ? null : endsOn.plusMonths(surveyAfterMonths);
    }

    SayCohort said() {
        return new SayCohort(name, begins, endsOn, direction, planned, actual, completed, days);
    }

    /// What those who completed say of it.
    ///
    /// @throws Refusal 422 if more answered than completed
    void survey(SaySurvey form, LocalDate on) {
        if (completed == null || form.answers() > completed) {
            throw new Refusal(CommonProblem.INVALID).at("/answers", EngagementProblem.DOES_NOT_ADD_UP);
        }
        if (form.yes() > form.answers()) {
            throw new Refusal(CommonProblem.INVALID).at("/yes", EngagementProblem.DOES_NOT_ADD_UP);
        }
        surveyAnswers = form.answers();
        surveyYes = form.yes();
        surveyedOn = on;
        surveyNote = form.note();
    }

    boolean awaitsSurvey() {
        return surveyDue != null && surveyedOn == null && completed != null && completed > 0;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    PartialDate begins() {
        return begins;
    }

    int planned() {
        return planned;
    }

    @Nullable Integer actual() {
        return actual;
    }

    @Nullable LocalDate surveyDue() {
        return surveyDue;
    }

    /// A cohort as the API shows it.
    ///
    /// @param direction that of the engagement, if nobody says
    /// @param personDays people who took part times days, exactly; absent until both are known
    @Schema(name = "Cohort")
    public record View(
            UUID id,
            String name,
            PartialDate from,
            @Nullable LocalDate endsOn,
            @Nullable Direction direction,
            int planned,
            @Nullable Integer actual,
            @Nullable Integer completed,
            @Nullable BigDecimal days,
            @Nullable BigDecimal personDays,
            @Nullable LocalDate surveyDue,
            @Nullable Survey survey) {}

    /// What the alumni answered to the question whether they apply what they learned.
    @Schema(name = "AlumniSurvey")
    public record Survey(
            int answers, int yes, LocalDate on, @Nullable String note) {}

    View view(@Nullable Direction ofAll) {
        return new View(
                id,
                name,
                begins,
                endsOn,
                direction == null ? ofAll : direction,
                planned,
                actual,
                completed,
                days,
                actual == null || days == null ? null : days.multiply(BigDecimal.valueOf(actual)),
                surveyDue,
                surveyAnswers == null || surveyYes == null || surveyedOn == null
                        ? null
                        : new Survey(surveyAnswers, surveyYes, surveyedOn, surveyNote));
    }
}
