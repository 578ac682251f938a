package id.jembatan.partners.commitment;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which commitments are asked for.
public class CommitmentFilter {

    @QueryParam("partner")
    @Nullable @Parameter(description = "The id of a partner")
    UUID partner;

    @QueryParam("state")
    @Nullable @Parameter(description = "How it stands", schema = @Schema(implementation = CommitmentState.class))
    String state;

    @QueryParam("side")
    @Nullable @Parameter(description = "Who promised", schema = @Schema(implementation = Side.class))
    String side;

    @QueryParam("owner")
    @Nullable @Plain
    @Size(max = 120) @Parameter(description = "The desk that owns it, such as `mission:kbri-ankara`")
    String owner;

    @QueryParam("origin")
    @Nullable @Parameter(description = "The id of the record in which it was promised")
    UUID origin;

    @QueryParam("dueFrom")
    @Nullable @Parameter(description = "Due on this day or later")
    LocalDate dueFrom;

    @QueryParam("dueUntil")
    @Nullable @Parameter(description = "Due on this day or earlier")
    LocalDate dueUntil;

    @QueryParam("overdue")
    @Nullable @Parameter(description = "`true`: open after the due day; `false`: all others")
    Boolean overdue;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "Words of its texts; confidential ones are not searched")
    String q;

    /// @throws Refusal 400 if there is no such state
    Optional<CommitmentState> state() {
        return Optional.ofNullable(state)
                .map(each -> CommitmentState.of(each).orElseThrow(() -> unreadable("state", each)));
    }

    /// @throws Refusal 400 if there is no such side
    Optional<Side> side() {
        return Optional.ofNullable(side).map(each -> Side.of(each).orElseThrow(() -> unreadable("side", each)));
    }

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }

    private static Refusal unreadable(String parameter, String value) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST).at(parameter, CommonProblem.WRONG_TYPE, value);
    }
}
