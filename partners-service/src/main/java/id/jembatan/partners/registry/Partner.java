package id.jembatan.partners.registry;

import id.jembatan.partners.place.Location;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody we work with, or did. Never deleted: the history of an office outlives its people.
@Entity
public class Partner {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    private PartnerKind kind;

    private String name;

    private @Nullable String localName;

    @Column(updatable = false)
    private String country;

    @Embedded
    private @Nullable Location location;

    private @Nullable String source;

    private @Nullable String certainty;

    private @Nullable Integer sinceKey;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "partner_id", nullable = false, updatable = false)
    @OrderBy("current desc, recordedAt desc, id desc")
    private List<PartnerName> names = new ArrayList<>();

    protected Partner() {} // Hibernate

    Partner(String code, RegisterPartner form, Instant at) {
        this.id = Ids.next();
        this.code = code;
        this.kind = form.kind();
        this.name = form.name();
        this.localName = form.localName();
        this.country = form.country();
        this.location = form.location();
        this.source = form.source();
        this.certainty = form.certainty();
        this.names.add(new PartnerName(form.name(), form.localName(), null, null, at));
        this.sinceKey = form.partnerships().stream()
                .map(StatedPartnership::since)
                .flatMap(each -> Optional.ofNullable(each).stream())
                .map(Partner::sortable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// An unknown month or day sorts before every known one of the same year.
    private static int sortable(PartialDate date) {
        var month = date.month() == null ? 0 : date.month();
        var day = date.day() == null ? 0 : date.day();
        return date.year() * 10_000 + month * 100 + day;
    }

    /// Its oldest relation is another one now, or none has a date.
    void oldestTie(@Nullable Integer since) {
        sinceKey = since;
    }

    /// @return whether that changed anything
    boolean change(ChangePartner form) {
        if (form.equals(changeable())) {
            return false;
        }
        kind = form.kind();
        location = form.location();
        source = form.source();
        certainty = form.certainty();
        return true;
    }

    /// The fields that a change may touch, as they are now.
    ChangePartner changeable() {
        return new ChangePartner(kind, location, source, certainty);
    }

    /// Takes a new name and keeps the old one, so that papers signed under it can still be found.
    ///
    /// @return whether that is another name
    boolean rename(RenamePartner form, Instant at) {
        if (form.name().equals(name) && Objects.equals(form.localName(), localName)) {
            return false;
        }
        names.stream().filter(PartnerName::current).forEach(each -> each.end(form.from()));
        names.addFirst(new PartnerName(form.name(), form.localName(), form.from(), form.reason(), at));
        name = form.name();
        localName = form.localName();
        return true;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public PartnerKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public @Nullable String localName() {
        return localName;
    }

    public String country() {
        return country;
    }

    public @Nullable Location location() {
        return location;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String certainty() {
        return certainty;
    }

    /// The current name first, then the former ones, the latest first.
    List<PartnerName> names() {
        return names;
    }
}
