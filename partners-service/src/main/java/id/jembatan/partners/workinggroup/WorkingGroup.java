package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.workinggroup.FoundWorkingGroup.NameMember;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A working group of us and a partner. Never deleted: it ends on a day.
@Entity
class WorkingGroup {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnerId;

    private @Nullable UUID partnershipId;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sectors;

    @Embedded
    private @Nullable Mandate mandate;

    private int meetingsPerYear;

    private Side firstHost;

    private LocalDate foundedOn;

    private @Nullable LocalDate lastMetOn;

    private @Nullable LocalDate endedOn;

    private Audience audience;

    @Column(updatable = false)
    private String keeper;

    /// The name as the database sorts it; empty until it is read from there.
    @Column(insertable = false, updatable = false)
    private String nameFolded = "";

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "working_group_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Member> members = new ArrayList<>();

    protected WorkingGroup() {} // Hibernate

    WorkingGroup(FoundWorkingGroup form, Desk keeper, LocalDate today) {
        this.id = Ids.next();
        this.partnerId = form.partnerId();
        this.partnershipId = form.partnershipId();
        this.name = form.name();
        this.sectors = List.copyOf(form.sectors());
        this.mandate = form.mandate();
        this.meetingsPerYear = form.meetingsPerYear() == null ? 1 : form.meetingsPerYear();
        this.firstHost = form.firstHost() == null ? Side.OURS : form.firstHost();
        this.foundedOn = form.foundedOn() == null ? today : form.foundedOn();
        this.audience = form.audienceOrMissions();
        this.keeper = keeper.code();
        form.members().forEach(each -> members.add(new Member(each)));
    }

    /// @return whether that changed anything
    boolean change(ChangeWorkingGroup form) {
        if (form.equals(changeable())) {
            return false;
        }
        partnershipId = form.partnershipId();
        name = form.name();
        sectors = List.copyOf(form.sectors());
        mandate = form.mandate();
        meetingsPerYear = form.meetingsPerYear();
        endedOn = form.endedOn();
        audience = form.audience();
        return true;
    }

    ChangeWorkingGroup changeable() {
        return new ChangeWorkingGroup(partnershipId, name, sectors, mandate, meetingsPerYear, endedOn, audience);
    }

    Member add(NameMember form) {
        var member = new Member(form);
        members.add(member);
        return member;
    }

    /// @throws Refusal 404 if there is none
    Member member(UUID memberId) {
        return members.stream()
                .filter(each -> each.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new Refusal(WorkingGroupProblem.UNKNOWN_MEMBER));
    }

    /// It met, or exchanged documents, on that day at last; null: it never did.
    void met(@Nullable LocalDate last) {
        lastMetOn = last;
    }

    /// From when nothing has happened: the last meeting, or the founding.
    LocalDate quietSince() {
        return lastMetOn != null && lastMetOn.isAfter(foundedOn) ? lastMetOn : foundedOn;
    }

    /// @throws Refusal 409 if it is over
    void refuseEnded() {
        if (endedOn != null) {
            throw new Refusal(WorkingGroupProblem.WORKING_GROUP_ENDED, endedOn.toString());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnerId() {
        return partnerId;
    }

    @Nullable UUID partnershipId() {
        return partnershipId;
    }

    String name() {
        return name;
    }

    List<String> sectors() {
        return sectors;
    }

    @Nullable Mandate mandate() {
        return mandate;
    }

    int meetingsPerYear() {
        return meetingsPerYear;
    }

    Side firstHost() {
        return firstHost;
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    @Nullable LocalDate lastMetOn() {
        return lastMetOn;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    Audience audience() {
        return audience;
    }

    Desk keeper() {
        return new Desk(keeper);
    }

    String nameFolded() {
        return nameFolded;
    }
}
