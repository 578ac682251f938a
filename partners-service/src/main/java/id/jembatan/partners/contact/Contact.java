package id.jembatan.partners.contact;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A person in a role. The record is never deleted: when the person's data go, the role, its term and who came before
/// and after stay. Which columns are about the person is declared in [ContactColumn].
@Entity
class Contact {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private PersonName name;

    private @Nullable String role;

    private @Nullable String unit;

    private @Nullable UUID partnerId;

    private @Nullable UUID missionId;

    private @Nullable String missionCode;

    private @Nullable String agency;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "term_from_year"))
    @AttributeOverride(name = "month", column = @Column(name = "term_from_month"))
    @AttributeOverride(name = "day", column = @Column(name = "term_from_day"))
    private @Nullable PartialDate termFrom;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "term_until_year"))
    @AttributeOverride(name = "month", column = @Column(name = "term_until_month"))
    @AttributeOverride(name = "day", column = @Column(name = "term_until_day"))
    private @Nullable PartialDate termUntil;

    private @Nullable UUID predecessorId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> mails;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> phones;

    private @Nullable String address;

    private @Nullable String notes;

    private String basis;

    private @Nullable LocalDate consentGivenOn;

    private @Nullable String consentBy;

    private @Nullable LocalDate consentWithdrawnOn;

    private String retentionClass;

    private @Nullable LocalDate occasionOn;

    private Audience audience;

    private boolean confidential;

    @Column(updatable = false)
    private String keeper;

    private @Nullable String cardUid;

    private @Nullable Instant erasedAt;

    private @Nullable String erasedFor;

    /// As the database sorts it; empty until it is read from there.
    @Column(insertable = false, updatable = false)
    private String listedAs = "";

    protected Contact() {} // Hibernate

    Contact(EnterContact form, House house, Desk keeper, @Nullable String cardUid) {
        this.id = Ids.next();
        this.keeper = keeper.code();
        this.cardUid = cardUid;
        take(form, house);
    }

    private void take(EnterContact form, House house) {
        name = form.name();
        role = form.role();
        unit = form.unit();
        partnerId = house.partnerId();
        missionId = house.missionId();
        missionCode = house.missionCode();
        agency = house.agency();
        termFrom = form.termOrOpen().from();
        termUntil = form.termOrOpen().until();
        predecessorId = form.predecessorId();
        languages = List.copyOf(form.languages());
        mails = List.copyOf(form.mails());
        phones = List.copyOf(form.phones());
        address = form.address();
        notes = form.notes();
        basis = form.consent().basis();
        consentGivenOn = form.consent().givenOn();
        consentBy = form.consent().by();
        consentWithdrawnOn = form.consent().withdrawnOn();
        retentionClass = form.retentionClass();
        occasionOn = form.occasionOn();
        audience = form.audienceOrMissions();
        confidential = form.hidden();
    }

    /// @return whether that changed anything
    boolean restate(EnterContact form, House house) {
        var before = stated();
        take(form, house);
        return !before.equals(stated());
    }

    /// Forgets the person. What remains is the office: role, house, term, and the places in other records where this
    /// contact stands.
    ///
    /// @param reason why, as a code: the retention class that ran out, or `request`, `withdrawal`
    void erase(Instant at, String reason) {
        name = new PersonName(pseudonym(), null, null, null);
        languages = List.of();
        mails = List.of();
        phones = List.of();
        address = null;
        notes = null;
        consentBy = null;
        cardUid = null;
        erasedAt = at;
        erasedFor = reason;
    }

    /// Tells two erased people apart and says nothing of either.
    String pseudonym() {
        return "#" + id.toString().substring(24);
    }

    boolean erased() {
        return erasedAt != null;
    }

    /// What is on record, in the form in which it is stated.
    EnterContact stated() {
        return new EnterContact(
                name,
                role,
                unit,
                partnerId,
                missionCode,
                agency,
                termFrom == null && termUntil == null ? null : new EnterContact.Term(termFrom, termUntil),
                predecessorId,
                languages,
                mails,
                phones,
                address,
                notes,
                new EnterContact.Consent(basis, consentGivenOn, consentBy, consentWithdrawnOn),
                retentionClass,
                occasionOn,
                audience,
                confidential);
    }

    House house() {
        return new House(partnerId, missionId, missionCode, agency);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PersonName name() {
        return name;
    }

    @Nullable String role() {
        return role;
    }

    @Nullable String unit() {
        return unit;
    }

    @Nullable PartialDate termUntil() {
        return termUntil;
    }

    @Nullable UUID predecessorId() {
        return predecessorId;
    }

    String retentionClass() {
        return retentionClass;
    }

    @Nullable LocalDate occasionOn() {
        return occasionOn;
    }

    @Nullable LocalDate consentWithdrawnOn() {
        return consentWithdrawnOn;
    }

    Audience audience() {
        return audience;
    }

    boolean confidential() {
        return confidential;
    }

    Desk keeper() {
        return new Desk(keeper);
    }

    @Nullable String cardUid() {
        return cardUid;
    }

    @Nullable Instant erasedAt() {
        return erasedAt;
    }

    @Nullable String erasedFor() {
        return erasedFor;
    }

    String listedAs() {
        return listedAs;
    }
}
