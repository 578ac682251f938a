package id.jembatan.agreements.instrument;

import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What happened to an instrument. Written once; what was wrong is corrected by another act.
@Entity
@Immutable
public class InstrumentAct {

    public enum Act {
        DRAFTED,
        REDRAFTED,
        EMPOWERED,
        SIGNED,
        TOLD,
        ENTERED,
        CORRECTED,
        EXTENDED,
        RENEWED,
        NOTICE_GIVEN,
        OBJECTED,
        DECIDED,
        ENDED,
        OUTLIVED,
        REVIVED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID instrumentId;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "on_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "on_latest"))
    @Nullable private Span day;

    @Embedded
    @AttributeOverride(name = "earliest", column = @Column(name = "until_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "until_latest"))
    @Nullable private Span until;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable private Why why;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details = Map.of();

    @Nullable private UUID documentId;

    @Nullable private String note;

    private Instant at;
    private String bySubject;
    private String byName;

    protected InstrumentAct() {} // Hibernate

    /// What is written down of an act.
    ///
    /// @param day when it was done
    /// @param until the last day that came of it
    /// @param details further values by name
    public record Said(
            Act act,
            @Nullable Span day,
            @Nullable Span until,
            @Nullable Why why,
            Map<String, String> details,
            @Nullable UUID document,
            @Nullable String note) {

        public static Said of(Act act, @Nullable Span day, @Nullable Why why) {
            return new Said(act, day, null, why, Map.of(), null, null);
        }

        public Said until(@Nullable Span last) {
            return new Said(act, day, last, why, details, document, note);
        }

        public Said with(Map<String, String> more) {
            return new Said(act, day, until, why, more, document, note);
        }

        public Said by(@Nullable UUID paper, @Nullable String words) {
            return new Said(act, day, until, why, details, paper, words);
        }
    }

    InstrumentAct(UUID instrumentId, Said said, Caller by, Instant at) {
        this.id = Ids.next();
        this.instrumentId = instrumentId;
        this.act = said.act();
        this.day = said.day();
        this.until = said.until();
        this.why = said.why();
        this.details = new TreeMap<>(said.details());
        this.documentId = said.document();
        this.note = said.note();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    public UUID id() {
        return id;
    }

    public UUID instrumentId() {
        return instrumentId;
    }

    public Act act() {
        return act;
    }

    public @Nullable Span day() {
        return day;
    }

    public @Nullable Span until() {
        return until;
    }

    public @Nullable Why why() {
        return why;
    }

    public Map<String, String> details() {
        return details;
    }

    @Nullable UUID documentId() {
        return documentId;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant at() {
        return at;
    }

    public String byName() {
        return byName;
    }
}
