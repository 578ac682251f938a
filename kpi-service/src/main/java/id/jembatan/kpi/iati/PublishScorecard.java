package id.jembatan.kpi.iati;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jembatan.kpi.iati.Activity.ActivityDate;
import id.jembatan.kpi.iati.Activity.Narrative;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scorecard is to be public from now on, or no longer. Words that are left out are those of the publication
/// before, of the file that brought the activity, or, for the title, of the register.
///
/// @param indicators the uses that are public; all of the card when left out
/// @param title and description: by language (BCP 47)
/// @param documents what everybody may open about an indicator. Evidence lies behind a sign-in and is no such thing
@Schema(name = "PublishScorecard")
record PublishScorecard(
        @JsonProperty("public") @NotNull Boolean isPublic,

        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> indicators,

        @Nullable @Size(min = 1, max = 20) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = 500) String> title,

        @Nullable @Size(min = 1, max = 20) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = 10_000) String> description,

        @Nullable Status status,
        @Nullable @Size(min = 1, max = 8) List<@NotNull @Valid Day> dates,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid Participation> participants,
        @Nullable @Size(max = 500) List<@NotNull @Valid Paper> documents,
        @Nullable @Size(max = 2000) String note) {

    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    /// The list ActivityStatus of IATI.
    @Schema(name = "PublicStatus")
    enum Status {
        PIPELINE("1"),
        IMPLEMENTATION("2"),
        FINALISATION("3"),
        CLOSED("4"),
        CANCELLED("5"),
        SUSPENDED("6");

        final String code;

        Status(String code) {
            this.code = code;
        }
    }

    /// The list ActivityDateType of IATI.
    @Schema(name = "PublicDateKind")
    enum DateKind {
        PLANNED_START("1"),
        ACTUAL_START("2"),
        PLANNED_END("3"),
        ACTUAL_END("4");

        final String code;

        DateKind(String code) {
            this.code = code;
        }
    }

    @Schema(name = "PublicDate")
    record Day(@NotNull DateKind kind, @NotNull LocalDate day) {
        ActivityDate written() {
            return new ActivityDate(kind.code, day, List.of());
        }
    }

    /// The list OrganisationRole of IATI.
    @Schema(name = "PublicRole")
    enum Role {
        FUNDING("1"),
        ACCOUNTABLE("2"),
        EXTENDING("3"),
        IMPLEMENTING("4");

        final String code;

        Role(String code) {
            this.code = code;
        }
    }

    /// @param ref the identifier of the organisation, if it has one
    /// @param type of the list OrganisationType
    @Schema(name = "PublicParticipant")
    record Participation(
            @NotNull Role role,
            @Nullable @Size(min = 1, max = 100) String ref,
            @Nullable @Pattern(regexp = "[0-9]{2}") String type,

            @NotNull @Size(min = 1, max = 20) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = 300) String> name) {

        Activity.Participant written() {
            return new Activity.Participant(ref, type, role.code, null, narratives(name));
        }
    }

    /// A document on the web.
    ///
    /// @param indicator the use that it is about
    /// @param format its media type
    /// @param categories of the list DocumentCategory of IATI, such as `A08` for a report on results
    @Schema(name = "PublicDocument")
    record Paper(
            @NotNull UUID indicator,

            @NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s<>\"]+") String url,

            @NotNull @Size(max = 100) @Pattern(regexp = "[a-z]+/[A-Za-z0-9.+-]+") String format,

            @NotNull @Size(min = 1, max = 20) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = 500) String> title,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = "[AB][0-9]{2}") String> categories,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,
            @Nullable LocalDate day) {

        Activity.DocumentLink written() {
            return new Activity.DocumentLink(
                    url,
                    format,
                    narratives(title),
                    List.of(),
                    categories,
                    languages == null ? List.of() : languages,
                    day);
        }
    }

    static List<Narrative> narratives(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(it -> new Narrative(it.getKey(), it.getValue().strip()))
                        .toList();
    }
}
