package id.jembatan.partners.registry;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One name that a partner has or had.
@Entity
public class PartnerName {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private @Nullable String localName;

    private boolean current;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "from_year"))
    @AttributeOverride(name = "month", column = @Column(name = "from_month"))
    @AttributeOverride(name = "day", column = @Column(name = "from_day"))
    private @Nullable PartialDate from;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "until_year"))
    @AttributeOverride(name = "month", column = @Column(name = "until_month"))
    @AttributeOverride(name = "day", column = @Column(name = "until_day"))
    private @Nullable PartialDate until;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private Instant recordedAt;

    protected PartnerName() {} // Hibernate

    PartnerName(
            String name, @Nullable String localName, @Nullable PartialDate from, @Nullable String reason, Instant at) {
        this.id = Ids.next();
        this.name = name;
        this.localName = localName;
        this.current = true;
        this.from = from;
        this.reason = reason;
        this.recordedAt = at;
    }

    /// Ends with the day from which the next name holds, as far as that is known.
    void end(@Nullable PartialDate nextFrom) {
        current = false;
        until = nextFrom;
    }

    String name() {
        return name;
    }

    @Nullable String localName() {
        return localName;
    }

    boolean current() {
        return current;
    }

    @Nullable PartialDate from() {
        return from;
    }

    @Nullable PartialDate until() {
        return until;
    }

    @Nullable String reason() {
        return reason;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
