package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One lasting relation with one partner; there is one of each kind at most.
@Entity
public class Partnership {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID partnerId;

    @Column(updatable = false)
    private String kind;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "since_year"))
    @AttributeOverride(name = "month", column = @Column(name = "since_month"))
    @AttributeOverride(name = "day", column = @Column(name = "since_day"))
    private @Nullable PartialDate since;

    private @Nullable String source;

    private @Nullable String certainty;

    protected Partnership() {} // Hibernate

    Partnership(UUID partnerId, StatedPartnership stated) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.kind = stated.kind();
        this.since = stated.since();
        this.source = stated.source();
        this.certainty = stated.certainty();
    }

    /// Takes what is now said about the same relation; tells whether that is anything new.
    boolean restate(StatedPartnership stated) {
        if (stated.equals(stated())) {
            return false;
        }
        since = stated.since();
        source = stated.source();
        certainty = stated.certainty();
        return true;
    }

    public StatedPartnership stated() {
        return new StatedPartnership(kind, since, source, certainty);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String kind() {
        return kind;
    }

    public @Nullable PartialDate since() {
        return since;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String certainty() {
        return certainty;
    }
}
