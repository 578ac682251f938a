package id.jembatan.partners.contact;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person in a role, as somebody writes it down or corrects it. Of partner, mission and agency there is exactly one.
///
/// @param role what the person is there, such as mayor; it belongs to the office and outlives the person
/// @param unit where in the organisation
/// @param mission the code of one of our missions
/// @param agency the code of one of our agencies
/// @param predecessorId the contact who held this role before
/// @param languages in which one can write to the person, BCP 47
/// @param occasionOn the last day of the visit or event for which the data are held
/// @param audience who may know of the contact; left out: the missions too
public record EnterContact(
        @NotNull @Valid PersonName name,

        @Nullable @Plain @Size(max = 200) @Schema(examples = "Mayor")
        String role,

        @Nullable @Plain @Size(max = 200) String unit,
        @Nullable UUID partnerId,

        @Nullable @Plain @Size(max = 90) @Schema(examples = "kbri-ankara")
        String mission,

        @Nullable @Size(max = 90) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String agency,

        @Nullable @Valid Term term,
        @Nullable UUID predecessorId,

        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}") String> languages,

        @Nullable @Size(max = 10) List<@NotNull @Size(max = 254) @Pattern(regexp = "[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}") String>
                mails,

        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "\\+?[0-9][0-9 ().\\-/]{1,38}[0-9]( ?(x|ext\\.?) ?[0-9]{1,6})?") String> phones,

        @Nullable @Plain @Size(max = 500) String address,
        @Nullable @Size(max = 4000) String notes,
        @NotNull @Valid Consent consent,

        @NotBlank @Plain @Size(max = 60) @Schema(examples = "official_role")
        String retentionClass,

        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDate occasionOn,
        @Nullable Audience audience,
        @Nullable Boolean confidential) {

    public EnterContact {
        role = Text.tidy(role);
        unit = Text.tidy(unit);
        mission = Text.tidy(mission);
        languages = languages == null ? List.of() : languages;
        mails = mails == null ? List.of() : mails;
        phones = phones == null ? List.of() : phones;
        address = Text.tidy(address);
        notes = Text.tidy(notes);
        retentionClass = retentionClass == null ? "" : retentionClass;
        occasionOn = Days.meant(occasionOn);
        audience = audience == null ? Audience.MISSIONS : audience;
        confidential = confidential != null && confidential;
    }

    /// From when until when the role is held, as precisely as it is known.
    @Schema(name = "TermOfOffice")
    public record Term(@Nullable PartialDate from, @Nullable PartialDate until) {}

    /// On what ground the data are held.
    ///
    /// @param basis see `bases` of the personal data
    /// @param by who gave the consent, or to whom, in words
    /// @param withdrawnOn from this day on the data must go, if the ground was consent
    public record Consent(
            @NotBlank @Plain @Size(max = 60) @Schema(examples = "public_task")
            String basis,

            @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate givenOn,

            @Nullable @Plain @Size(max = 200) String by,

            @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate withdrawnOn) {

        public Consent {
            basis = basis == null ? "" : basis;
            givenOn = Days.meant(givenOn);
            by = Text.tidy(by);
            withdrawnOn = Days.meant(withdrawnOn);
        }
    }

    Term termOrOpen() {
        return term == null ? new Term(null, null) : term;
    }

    /// Never absent: none is an empty list.
    @Override
    public List<String> languages() {
        return languages == null ? List.of() : languages;
    }

    /// Never absent: none is an empty list.
    @Override
    public List<String> mails() {
        return mails == null ? List.of() : mails;
    }

    /// Never absent: none is an empty list.
    @Override
    public List<String> phones() {
        return phones == null ? List.of() : phones;
    }

    /// Whether only its office is shown in lists.
    boolean hidden() {
        return Boolean.TRUE.equals(confidential);
    }

    Audience audienceOrMissions() {
        return audience == null ? Audience.MISSIONS : audience;
    }
}
