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

/// What is known here of a lasting relation with a partner. The truth about it is kept by partners-service.
@Entity
public class KnownPartnership {

    /// The few fields of a partnership event that are needed here; all others are ignored.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            UUID partnershipId,
            Side partner,
            String kind,
            @Nullable PartialDate since,
            @Nullable String certainty,
            @Nullable String stage,
            @Nullable UUID follows,
            @Nullable End ended,
            long version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Side(UUID partnerId, String code, String country) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record End(String reason, @Nullable PartialDate on) {}

    @Id
    private UUID id;

    /// The version of the partnership when it was last heard of.
    private long heard;

    private UUID partnerId;
    private String partnerCode;
    private String country;
    private String kind;

    @Nullable private String stage;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "since_year"))
    @AttributeOverride(name = "month", column = @Column(name = "since_month"))
    @AttributeOverride(name = "day", column = @Column(name = "since_day"))
    @Nullable private PartialDate since;

    @Nullable private String certainty;

    @Nullable private UUID follows;

    /// Why it ended; null as long as it goes on.
    @Nullable private String ended;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "ended_year"))
    @AttributeOverride(name = "month", column = @Column(name = "ended_month"))
    @AttributeOverride(name = "day", column = @Column(name = "ended_day"))
    @Nullable private PartialDate endedOn;

    protected KnownPartnership() {} // Hibernate

    KnownPartnership(Heard said) {
        this.id = said.partnershipId();
        hear(said);
    }

    /// Takes what was heard last, also when it is older: a neighbour whose database was restored begins again.
    final void hear(Heard said) {
        heard = said.version();
        partnerId = said.partner().partnerId();
        partnerCode = said.partner().code();
        country = said.partner().country();
        kind = said.kind();
        stage = said.stage();
        since = said.since();
        certainty = said.certainty();
        follows = said.follows();
        ended = said.ended() == null ? null : said.ended().reason();
        endedOn = said.ended() == null ? null : said.ended().on();
    }

    public UUID id() {
        return id;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String partnerCode() {
        return partnerCode;
    }

    public String country() {
        return country;
    }

    public String kind() {
        return kind;
    }

    /// As the agreements tell; null where none does.
    public @Nullable String stage() {
        return stage;
    }

    public @Nullable PartialDate since() {
        return since;
    }

    public @Nullable String certainty() {
        return certainty;
    }

    /// The earlier relation that this one goes on with.
    public @Nullable UUID follows() {
        return follows;
    }

    /// Why it ended; null as long as it goes on.
    public @Nullable String ended() {
        return ended;
    }

    public @Nullable PartialDate endedOn() {
        return endedOn;
    }
}
