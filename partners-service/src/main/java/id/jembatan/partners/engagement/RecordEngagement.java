package id.jembatan.partners.engagement;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an engagement: a kind, a partner, a day and a subject are enough.
///
/// @param kind see listEngagementKinds
/// @param stage only for a new one, and only where it is held or reported already; absent: held or planned by its day
/// @param parent the engagement of which this is a part
/// @param language of the texts; that of the request, if nobody says
/// @param translations the same texts in other languages
/// @param nextStep what is to come next; a new one becomes a commitment
/// @param from the day on which it begins, as precisely as it is known
/// @param until the last day, if that is another one
/// @param startsAt the moment at which it begins, for plans
/// @param zone in which the times of a plan are read
/// @param country where it takes place
/// @param sectors see listSectors
/// @param partnership the relation that it belongs to
/// @param prospect the hoped for relation that it serves, in words
/// @param invitation who invited, by which letter
/// @param audience who may know of it; the missions, if nobody says
/// @param confidential whether looking at it is journaled, and lists leave its words out
public record RecordEngagement(
        @NotBlank @Plain @Size(max = 60) @Schema(examples = "b2b_meeting")
        String kind,

        @Nullable @Plain @Size(max = 60) String stage,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PartOfPartner> partners,

        @NotBlank @Plain @Size(max = 300) @Schema(examples = "First talk of the water utilities")
        String subject,

        @Nullable @Size(max = 4000) String purpose,
        @Nullable @Size(max = 4000) String expectedResult,
        @Nullable @Size(max = 20_000) String result,
        @Nullable @Valid NextStep nextStep,

        @Nullable @Pattern(regexp = LANGUAGE) @Schema(examples = "id")
        String language,

        @Nullable @Size(max = 10) List<@NotNull @Valid Translation> translations,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,

        @Nullable @Size(max = 60) @Schema(examples = "Europe/Istanbul")
        String zone,

        @Nullable @Plain @Size(max = 300) String place,
        @Nullable @CountryCode String country,
        @Nullable @Size(max = 40) List<@NotNull @Size(max = 20) String> sectors,
        @Nullable Direction direction,
        @Nullable @Valid People people,
        @Nullable @Size(max = 100) List<@NotNull @Valid Participant> participants,
        @Nullable UUID partnership,
        @Nullable @Plain @Size(max = 300) String prospect,
        @Nullable UUID parent,
        @Nullable @Plain @Size(max = 300) String invitation,
        @Nullable Audience audience,
        @Nullable Boolean confidential,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    public RecordEngagement {
        subject = subject == null ? "" : subject.strip();
        purpose = Text.tidy(purpose);
        expectedResult = Text.tidy(expectedResult);
        result = Text.tidy(result);
        place = Text.tidy(place);
        prospect = Text.tidy(prospect);
        invitation = Text.tidy(invitation);
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
        zone = zone == null ? null : ZoneId.of(zone.strip()).getId();
        refuseStrange(startsAt);
        refuseStrange(endsAt);
    }

    static void refuseStrange(@Nullable OffsetDateTime time) {
        if (time != null && (time.getYear() < 2 || time.getYear() > 9998)) {
            throw new DateTimeException("A year is between 1 and 9999");
        }
    }

    /// The part of a partner, who is named by id or by code.
    ///
    /// @param role such as `host`
    @Schema(name = "PartOfPartner")
    public record PartOfPartner(
            @Nullable UUID partner,

            @Nullable @Plain @Size(max = 90) @Schema(examples = "tr-ankara")
            String code,

            @Nullable @Plain @Size(max = 200) String role) {

        public PartOfPartner {
            role = Text.tidy(role);
        }
    }

    /// The texts in another language.
    @Schema(name = "EngagementTranslation")
    public record Translation(
            @NotNull @Pattern(regexp = LANGUAGE) @Schema(examples = "tr")
            String language,

            @Nullable @Plain @Size(max = 300) String subject,
            @Nullable @Size(max = 4000) String purpose,
            @Nullable @Size(max = 4000) String expectedResult,
            @Nullable @Size(max = 20_000) String result,
            @Nullable @Size(max = 2000) String nextStep) {

        Words words() {
            return new Words(subject, purpose, expectedResult, result, nextStep);
        }

        static Translation of(String language, Words words) {
            return new Translation(
                    language,
                    words.subject(),
                    words.purpose(),
                    words.expectedResult(),
                    words.result(),
                    words.nextStep());
        }
    }

    /// What is to come next; it becomes a commitment.
    ///
    /// @param side who promised it; ours, if nobody says
    /// @param owner the desk that is reminded
    @Schema(name = "NextStep")
    public record NextStep(
            @NotBlank @Plain @Size(max = 500) String text,
            @Nullable Side side,
            @Nullable Desk owner,
            @Nullable @Plain @Size(max = 200) String ownerText,
            @Nullable LocalDate dueOn) {

        public NextStep {
            text = text == null ? "" : text.strip();
            ownerText = Text.tidy(ownerText);
            dueOn = Days.meant(dueOn);
        }
    }
}
