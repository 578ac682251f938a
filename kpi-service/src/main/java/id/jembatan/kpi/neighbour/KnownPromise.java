package id.jembatan.kpi.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known here of a promise: a clause of an instrument that somebody owes. The ledger is kept by
/// agreements-service.
@Entity
public class KnownPromise {

    /// The few fields of a promise event that are needed here; all others are ignored.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            UUID promiseId,
            UUID agreementId,
            UUID instrumentId,
            String clause,
            String text,
            String side,
            @Nullable PartialDate due,
            @Nullable String activity,
            @Nullable String indicator,
            @Nullable String notMeasurable,
            String state,
            @Nullable UUID supersededBy,
            long version) {}

    @Id
    private UUID id;

    /// The version of the promise when it was last heard of.
    private long heard;

    private UUID agreementId;
    private UUID instrumentId;
    private String clause;
    private String text;
    private String side;
    private String state;

    @Nullable private String activity;

    @Nullable private String indicator;

    @Nullable private String notMeasurable;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "due_year"))
    @AttributeOverride(name = "month", column = @Column(name = "due_month"))
    @AttributeOverride(name = "day", column = @Column(name = "due_day"))
    @Nullable private PartialDate due;

    @Nullable private UUID supersededBy;

    protected KnownPromise() {} // Hibernate

    KnownPromise(Heard said) {
        this.id = said.promiseId();
        hear(said);
    }

    /// Takes what was heard last, also when it is older: a neighbour whose database was restored begins again.
    final void hear(Heard said) {
        heard = said.version();
        agreementId = said.agreementId();
        instrumentId = said.instrumentId();
        clause = said.clause();
        text = said.text();
        side = said.side();
        state = said.state();
        activity = said.activity();
        indicator = said.indicator();
        notMeasurable = said.notMeasurable();
        due = said.due();
        supersededBy = said.supersededBy();
    }

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public UUID instrumentId() {
        return instrumentId;
    }

    public String clause() {
        return clause;
    }

    public String text() {
        return text;
    }

    /// Who owes it: `OURS`, `PARTNER` or `BOTH`.
    public String side() {
        return side;
    }

    /// As the ledger tells it: `NOT_PICKED_UP`, `PICKED_UP`, `KEPT`, `BROKEN` or `SUPERSEDED`.
    public String state() {
        return state;
    }

    /// By what it is done, in the words of the ledger.
    public @Nullable String activity() {
        return activity;
    }

    /// By which figure it is followed, in the words of the ledger.
    public @Nullable String indicator() {
        return indicator;
    }

    /// Why no figure can follow it.
    public @Nullable String notMeasurable() {
        return notMeasurable;
    }

    public @Nullable PartialDate due() {
        return due;
    }

    public @Nullable UUID supersededBy() {
        return supersededBy;
    }
}
