package id.jembatan.partners.request;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A step in the history of a request. It names desks, not people: it outlives them.
@Entity
@Immutable
class RequestStep {

    @Id
    private UUID id;

    private UUID requestId;

    private String move;

    private RequestState state;

    private String desk;

    private Instant at;

    private @Nullable String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RequestResult> results;

    protected RequestStep() {} // Hibernate

    RequestStep(
            Request request, String move, Desk desk, Instant at, @Nullable String text, List<RequestResult> results) {
        this.id = Ids.next();
        this.requestId = request.id();
        this.move = move;
        this.state = request.state();
        this.desk = desk.code();
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.text = text;
        this.results = List.copyOf(results);
    }

    View view() {
        return new View(move, state, desk, at, text, results);
    }

    /// A step as the API shows it.
    ///
    /// @param move `ask`, `change`, or a move
    /// @param state where the request stood after it
    /// @param desk who took it
    @Schema(name = "RequestStep")
    public record View(
            String move,
            RequestState state,
            String desk,
            Instant at,
            @Nullable String text,
            List<RequestResult> results) {}
}
