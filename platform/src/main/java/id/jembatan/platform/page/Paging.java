package id.jembatan.platform.page;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The paging parameters that every list has, for `@BeanParam`.
public class Paging {

    static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(200) @Parameter(description = "How many items at most")
    int limit;

    @QueryParam("after")
    @Nullable @Parameter(description = "Where to go on: the `next` of the page before; opaque")
    String after;

    @QueryParam("total")
    @DefaultValue("false")
    @Parameter(description = "Whether to count all items that match")
    boolean total;

    /// How many items the caller wants at most.
    public int limit() {
        if (limit < 1 || limit > MOST) { // where a resource has forgotten `@Valid`
            throw new Refusal(CommonProblem.INVALID).at("limit", CommonProblem.INVALID);
        }
        return limit;
    }

    /// Where the page before ended.
    ///
    /// @throws id.jembatan.platform.refusal.Refusal 400 if it is no cursor of ours
    public Optional<Cursor> after() {
        return Optional.ofNullable(after).map(Cursor::decode);
    }

    /// Whether the caller also wants the number of all items that match.
    public boolean wantsTotal() {
        return total;
    }
}
