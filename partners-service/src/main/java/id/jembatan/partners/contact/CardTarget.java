package id.jembatan.partners.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a card cannot say: where the people are, and on what ground and how long their data are held.
public class CardTarget {

    @QueryParam("partner")
    @Nullable @Parameter(description = "The people are at this partner")
    UUID partner;

    @QueryParam("mission")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "The people are at the mission with this code")
    String mission;

    @QueryParam("agency")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "The people are at the agency with this code")
    String agency;

    @QueryParam("basis")
    @Nullable @NotBlank @Plain
    @Size(max = 60) @Parameter(description = "The ground, see getPersonalDataRules", required = true)
    String basis;

    @QueryParam("retentionClass")
    @Nullable @NotBlank @Plain
    @Size(max = 60) @Parameter(description = "How long, see getPersonalDataRules", required = true)
    String retentionClass;

    @QueryParam("occasionOn")
    @Nullable @Parameter(description = "The last day of the visit or event, where the class counts from there")
    LocalDate occasionOn;

    @QueryParam("audience")
    @Nullable @Parameter(
            description = "Who may know of them; left out: the missions too",
            schema = @Schema(implementation = Audience.class))
    String audience;

    /// @throws Refusal 400 if it is no day of a four-digit year
    @JsonIgnore
    @Nullable LocalDate occasionOn() {
        var day = occasionOn;
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST)
                    .at("occasionOn", CommonProblem.WRONG_TYPE, day.toString());
        }
        return day;
    }

    @JsonIgnore
    String basis() {
        return basis == null ? "" : basis;
    }

    @JsonIgnore
    String retentionClass() {
        return retentionClass == null ? "" : retentionClass;
    }

    /// @throws Refusal 400 if there is no such audience
    @JsonIgnore
    Audience audience() {
        var given = audience;
        return given == null
                ? Audience.MISSIONS
                : Audience.of(given)
                        .orElseThrow(() -> new Refusal(CommonProblem.MALFORMED_REQUEST)
                                .at("audience", CommonProblem.WRONG_TYPE, given));
    }
}
