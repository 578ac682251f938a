package id.jembatan.partners.mission;

import id.jembatan.partners.place.Location;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// An embassy or consulate. Never deleted; an accreditation that is over gets its last day.
@Entity
public class Mission {

    /// One query brings the accreditations of a whole page (200 and the one that tells of more).
    private static final int A_PAGE = 201;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    private MissionKind kind;

    private String name;

    private @Nullable String localName;

    private String seatCountry;

    @Embedded
    private @Nullable Location location;

    private @Nullable String relationKind;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "relation_since_year"))
    @AttributeOverride(name = "month", column = @Column(name = "relation_since_month"))
    @AttributeOverride(name = "day", column = @Column(name = "relation_since_day"))
    private @Nullable PartialDate relationSince;

    private @Nullable String source;

    private @Nullable String certainty;

    /// The name as the database sorts it; empty until it is read from there.
    @Column(insertable = false, updatable = false)
    private String nameFolded = "";

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "mission_id", nullable = false, updatable = false)
    @BatchSize(size = A_PAGE)
    private List<Accreditation> accreditations = new ArrayList<>();

    protected Mission() {} // Hibernate

    Mission(String code, OpenMission form) {
        this.id = Ids.next();
        this.code = code;
        take(form);
        form.accreditations().forEach(this::accredit);
    }

    /// Takes everything that is said but the code and the accreditations.
    private void take(OpenMission form) {
        kind = form.kind();
        name = form.name();
        localName = form.localName();
        seatCountry = form.seat().country();
        location = form.seat().location();
        var relation = form.relation();
        relationKind = relation == null ? null : relation.kind();
        relationSince = relation == null ? null : relation.since();
        source = form.source();
        certainty = form.certainty();
    }

    /// @return whether what is said is anything new; accreditations are not looked at
    boolean restate(OpenMission form) {
        var before = MissionView.of(this, List.of());
        take(form);
        return !before.equals(MissionView.of(this, List.of()));
    }

    /// @throws Refusal 409 if the mission is accredited there on one of these days already, 422 if it would end before
    ///     it begins
    Accreditation accredit(Accredit form) {
        refuseUnfitting(null, form.country(), form.from(), form.until());
        var accreditation = new Accreditation(form);
        accreditations.add(accreditation);
        return accreditation;
    }

    /// @return whether that changed anything
    /// @throws Refusal as for a new accreditation, 404 if there is none with this id
    boolean redate(UUID accreditationId, RedateAccreditation form) {
        var accreditation = accreditation(accreditationId);
        refuseUnfitting(accreditation, accreditation.country(), form.from(), form.until());
        return accreditation.redate(form);
    }

    /// @throws Refusal 404 if there is none
    Accreditation accreditation(UUID accreditationId) {
        return accreditations.stream()
                .filter(each -> each.id().equals(accreditationId))
                .findFirst()
                .orElseThrow(() -> new Refusal(MissionProblem.UNKNOWN_ACCREDITATION));
    }

    /// The one that began last; one whose beginning nobody knows counts as the oldest.
    ///
    /// @throws Refusal 404 if there is none
    Accreditation latestAccreditation(String country) {
        return accreditations.stream()
                .filter(each -> each.country().equals(country))
                .max(Comparator.comparing(Accreditation::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow(() -> new Refusal(MissionProblem.UNKNOWN_ACCREDITATION));
    }

    /// Whether it has ever been accredited there, whenever.
    public boolean knows(String country) {
        return accreditations.stream().anyMatch(each -> each.country().equals(country));
    }

    private void refuseUnfitting(
            @Nullable Accreditation itself, String country, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refusal(CommonProblem.INVALID).at("/until", MissionProblem.ENDS_BEFORE_IT_BEGINS);
        }
        accreditations.stream()
                .filter(each -> each != itself && each.overlaps(country, from, until))
                .findFirst()
                .ifPresent(each -> {
                    throw new Refusal(MissionProblem.ALREADY_ACCREDITED, country).with("accreditation", each.id());
                });
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

    MissionKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    @Nullable String localName() {
        return localName;
    }

    OpenMission.Seat seat() {
        return new OpenMission.Seat(seatCountry, location);
    }

    OpenMission.@Nullable Relation relation() {
        return relationKind == null ? null : new OpenMission.Relation(relationKind, relationSince);
    }

    @Nullable String source() {
        return source;
    }

    @Nullable String certainty() {
        return certainty;
    }

    /// By country, then by the first day.
    List<Accreditation> accreditations() {
        return accreditations.stream()
                .sorted(Comparator.comparing(Accreditation::country)
                        .thenComparing(Accreditation::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Accreditation::id))
                .toList();
    }

    String nameFolded() {
        return nameFolded;
    }

    /// What is on record, in the form in which it is stated.
    public OpenMission stated() {
        return new OpenMission(
                code,
                kind,
                name,
                localName,
                seat(),
                accreditations().stream()
                        .map(each -> new Accredit(each.country(), each.from(), each.until()))
                        .toList(),
                relation(),
                source,
                certainty);
    }
}
