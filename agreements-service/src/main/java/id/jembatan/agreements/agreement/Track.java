package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Situation;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Where a partner stands in the procedure of its own side. It runs beside ours and never holds it up, except where our
/// template says so by a need on one of the fields of [TrackFacts].
@Entity
class Track {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private UUID partyId;

    @Column(updatable = false)
    private String procedureCode;

    @Column(updatable = false)
    private int procedureVersion;

    private String stage;
    private boolean finalStage;
    private boolean onHold;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> flags = List.of();

    @Nullable private String endReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> fields = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Map<String, GivenAnswer>> checklists = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> reached = Map.of();

    @Column(updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private String openedBy;

    private Instant changedAt;

    protected Track() {} // Hibernate

    Track(UUID agreement, UUID party, Procedure procedure, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreement;
        this.partyId = party;
        this.procedureCode = procedure.code();
        this.procedureVersion = procedure.version();
        this.stage = procedure.start();
        this.finalStage = procedure.stage(stage).isFinal();
        this.openedAt = at;
        this.openedBy = by.name();
        this.changedAt = at;
    }

    /// @param on the day of the act as far as it is known, in ISO form
    void step(Agreement.Step step, String on, Instant at) {
        stage = step.to();
        finalStage = step.isFinal();
        onHold = step.onHold();
        flags = List.copyOf(new TreeSet<>(step.flags()));
        endReason = step.endReason();
        fields = new TreeMap<>(step.fields());
        var stages = new LinkedHashMap<>(reached);
        stages.put(stage, on);
        reached = stages;
        changedAt = at;
    }

    /// What the step that is taken answers, beside what was answered before.
    void answer(Map<String, Map<String, GivenAnswer>> given) {
        checklists = GivenAnswer.joined(checklists, given);
    }

    Situation situation() {
        return new Situation(stage, onHold, new HashSet<>(flags), endReason);
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID partyId() {
        return partyId;
    }

    String procedureCode() {
        return procedureCode;
    }

    int procedureVersion() {
        return procedureVersion;
    }

    String stage() {
        return stage;
    }

    boolean isFinal() {
        return finalStage;
    }

    boolean isOnHold() {
        return onHold;
    }

    List<String> flags() {
        return flags;
    }

    @Nullable String endReason() {
        return endReason;
    }

    Map<String, String> fields() {
        return fields;
    }

    Map<String, Map<String, GivenAnswer>> checklists() {
        return checklists;
    }

    Map<String, String> reached() {
        return reached;
    }

    Instant changedAt() {
        return changedAt;
    }
}
