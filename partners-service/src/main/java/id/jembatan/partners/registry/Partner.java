package id.jembatan.partners.registry;

import id.jembatan.partners.place.Location;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.Refusal;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// Somebody we work with, or did. Never deleted: the history of an office outlives its people.
@Entity
public class Partner {

    /// One query brings the names of so many: whoever changes many at once asks for those of each.
    private static final int A_LOAD = 500;

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

    private @Nullable UUID parentId;

    private @Nullable PartnerStage stage;

    private RecordState record = RecordState.VALID;

    private @Nullable UUID mergedInto;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "partner_id", nullable = false, updatable = false)
    @OrderBy("current desc, recordedAt desc, id desc")
    @BatchSize(size = A_LOAD)
    private List<PartnerName> names = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "partner_id", nullable = false, updatable = false)
    @OrderBy("scheme, value")
    @BatchSize(size = A_LOAD)
    private List<PartnerIdentifier> identifiers = new ArrayList<>();

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
        form.names().forEach(each -> this.names.add(new PartnerName(each, at)));
        form.identifiers().forEach(each -> this.identifiers.add(new PartnerIdentifier(each, at)));
        this.parentId = form.parent();
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
    boolean rename(GiveName form, Instant at) {
        if (form.name().equals(name) && Objects.equals(form.localName(), localName)) {
            return false;
        }
        names.stream().filter(each -> each.isOfficial() && each.current()).forEach(each -> each.end(form.from()));
        names.addFirst(new PartnerName(form, at));
        name = form.name();
        localName = form.localName();
        return true;
    }

    /// The same as most files have it.
    boolean rename(RenamePartner form, Instant at) {
        return rename(form.asName(), at);
    }

    /// One more name beside the official one.
    ///
    /// @return its id
    UUID alsoKnownAs(GiveName form, Instant at) {
        var added = new PartnerName(form, at);
        names.add(added);
        return added.id();
    }

    /// @throws Refusal 404 if there is none
    PartnerName name(UUID nameId) {
        return names.stream()
                .filter(each -> each.id().equals(nameId))
                .findFirst()
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_NAME));
    }

    PartnerIdentifier identify(Identify form, Instant at) {
        var identifier = new PartnerIdentifier(form, at);
        identifiers.add(identifier);
        return identifier;
    }

    /// @throws Refusal 404 if there is none
    PartnerIdentifier identifier(UUID identifierId) {
        return identifiers.stream()
                .filter(each -> each.id().equals(identifierId))
                .findFirst()
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_IDENTIFIER));
    }

    /// Lies in, or belongs to, another one now, or to none.
    void lieIn(@Nullable UUID parent) {
        parentId = parent;
    }

    void reach(PartnerStage reached) {
        stage = reached;
    }

    /// Should never have been entered; others may have its identifiers.
    void withdraw() {
        record = RecordState.ENTERED_IN_ERROR;
        identifiers.forEach(PartnerIdentifier::release);
    }

    /// Stands again, with those identifiers that nobody else has taken meanwhile.
    void restore(Set<UUID> free) {
        record = RecordState.VALID;
        mergedInto = null;
        identifiers.stream().filter(each -> free.contains(each.id())).forEach(PartnerIdentifier::stand);
    }

    void mergeInto(UUID other) {
        record = RecordState.MERGED;
        mergedInto = other;
    }

    void unmerge() {
        record = RecordState.VALID;
        mergedInto = null;
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

    public @Nullable UUID parentId() {
        return parentId;
    }

    /// What somebody said; absent: nobody did, and its relations tell.
    public @Nullable PartnerStage stage() {
        return stage;
    }

    public RecordState record() {
        return record;
    }

    /// The record that holds what this one held, if it was merged.
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /// The official name first, then the former ones, the latest first, then those in use beside it.
    List<PartnerName> names() {
        return names.stream()
                .sorted(Comparator.comparing(PartnerName::isOfficial)
                        .thenComparing(PartnerName::current)
                        .thenComparing(PartnerName::recordedAt)
                        .reversed())
                .toList();
    }

    /// Those that stand.
    List<PartnerIdentifier> identifiers() {
        return identifiers.stream().filter(PartnerIdentifier::standing).toList();
    }
}
