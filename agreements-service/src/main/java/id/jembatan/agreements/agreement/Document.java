package id.jembatan.agreements.agreement;

import id.jembatan.agreements.confidentiality.ConfidentialityClass;
import id.jembatan.agreements.procedure.Attribute;
import id.jembatan.agreements.procedure.Paper;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.vault.KeptContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A paper of a case: one file of one type, in one language. What is on file stays on file.
@Entity
class Document {

    enum State {
        VALID,
        /// A newer one of its type came, or a step back took its effect away.
        SUPERSEDED,
        /// Added by mistake, and no move had relied on it.
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    @Nullable private String language;

    @Column(updatable = false)
    @Nullable private String number;

    @Column(updatable = false)
    @Nullable private LocalDate issuedOn;

    @Column(updatable = false)
    @Nullable private LocalDate receivedOn;

    @Column(updatable = false)
    @Nullable private String issuer;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Map<String, String> parts = Map.of();

    @Column(updatable = false)
    private boolean shared;

    @Column(updatable = false)
    private String hash;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private String fileName;

    @Column(updatable = false)
    private Instant addedAt;

    @Column(updatable = false)
    private String addedBy;

    @Column(updatable = false)
    private String addedByName;

    @Enumerated(EnumType.STRING)
    private ConfidentialityClass confidentiality;

    /// The type of the text that this is the signed version of.
    @Column(updatable = false)
    @Nullable private String signs;

    @Column(updatable = false)
    @Nullable private UUID comparedWith;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @Nullable private TextMatch textMatch;

    @Column(updatable = false)
    @Nullable private String difference;

    @Column(updatable = false)
    private String folded;

    /// A [id.jembatan.agreements.signature.SignatureReport] as JSON.
    @Nullable private String signatures;

    /// Against which list of trusted issuers the signatures were checked; null while they are still to be checked.
    @Nullable private String trustEdition;

    @Nullable private UUID supersededBy;

    @Nullable private String stateReason;

    protected Document() {} // Hibernate

    /// What is decided about a new document before it is written down.
    record Decided(
            int revision,
            ConfidentialityClass confidentiality,
            @Nullable SignedText signed,
            @Nullable String signatures,
            @Nullable String trustEdition) {}

    /// @param signs the type of text
    /// @param with the version it was compared with
    record SignedText(
            String signs,
            @Nullable UUID with,
            @Nullable TextMatch match,
            @Nullable String difference) {}

    Document(UUID agreementId, AddDocument said, Received file, Decided decided, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.type = said.type();
        this.state = State.VALID;
        this.revision = decided.revision();
        this.title = said.title() == null ? file.name() : said.title();
        this.language = said.language();
        this.number = said.number();
        this.issuedOn = said.issuedOn();
        this.receivedOn = said.receivedOn();
        this.issuer = said.issuer();
        this.parts = new TreeMap<>(said.partsOrNone());
        this.shared = Boolean.TRUE.equals(said.shared());
        this.hash = file.hash();
        this.size = file.size();
        this.mediaType = file.mediaType();
        this.fileName = file.name();
        this.addedAt = at;
        this.addedBy = by.subject();
        this.addedByName = by.name();
        this.confidentiality = decided.confidentiality();
        this.signatures = decided.signatures();
        this.trustEdition = decided.trustEdition();
        var signed = decided.signed();
        if (signed != null) {
            this.signs = signed.signs();
            this.comparedWith = signed.with();
            this.textMatch = signed.match();
            this.difference = signed.difference();
        }
        this.folded = Folded.of(String.join(
                " ", title, fileName, Objects.requireNonNullElse(number, ""), Objects.requireNonNullElse(issuer, "")));
    }

    void classify(ConfidentialityClass to) {
        confidentiality = to;
    }

    void check(String report, String edition) {
        signatures = report;
        trustEdition = edition;
    }

    void supersede(@Nullable UUID by, @Nullable String reason) {
        state = State.SUPERSEDED;
        supersededBy = by;
        stateReason = reason;
    }

    /// What had put it out of force was a mistaken entry.
    void reinstate() {
        state = State.VALID;
        supersededBy = null;
        stateReason = null;
    }

    @Nullable String language() {
        return language;
    }

    void withdraw(String reason) {
        state = State.WITHDRAWN;
        stateReason = reason;
    }

    /// As the procedure looks at it.
    Paper paper() {
        var attributes = new EnumMap<Attribute, String>(Attribute.class);
        put(attributes, Attribute.NUMBER, number);
        put(attributes, Attribute.ISSUED_ON, issuedOn);
        put(attributes, Attribute.RECEIVED_ON, receivedOn);
        put(attributes, Attribute.ISSUER, issuer);
        put(attributes, Attribute.LANGUAGE, language);
        return new Paper(id, type, hash, attributes, parts);
    }

    private static void put(Map<Attribute, String> attributes, Attribute attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
    }

    /// What is shown beside the document itself.
    record Beside(
            String typeLabel,
            String classLabel,
            boolean reliedOn,
            boolean initialled,
            @Nullable TextStanding standing,
            @Nullable SignaturesView signatures,
            Set<UUID> seen,
            List<String> actions) {}

    DocumentView view(Beside beside) {
        return new DocumentView(
                id,
                agreementId,
                type,
                beside.typeLabel(),
                state,
                revision,
                title,
                language,
                number,
                issuedOn,
                receivedOn,
                issuer,
                parts,
                shared,
                confidentiality,
                beside.classLabel(),
                hash,
                size,
                mediaType,
                fileName,
                addedAt,
                addedByName,
                supersededBy != null && beside.seen().contains(supersededBy) ? supersededBy : null,
                stateReason,
                beside.reliedOn(),
                beside.initialled(),
                beside.standing(),
                signs == null
                        ? null
                        : new DocumentView.SignedTextOf(
                                signs,
                                comparedWith != null && beside.seen().contains(comparedWith) ? comparedWith : null,
                                textMatch,
                                difference),
                beside.signatures(),
                beside.actions());
    }

    /// For the journal: what it is, without words that are as confidential as the paper itself.
    Map<String, Object> entry() {
        var entry = new TreeMap<String, Object>();
        entry.put("agreement", agreementId);
        entry.put("type", type);
        entry.put("language", language == null ? "" : language);
        entry.put("revision", revision);
        entry.put("hash", hash);
        entry.put("size", size);
        entry.put("mediaType", mediaType);
        entry.put("confidentiality", confidentiality);
        entry.put("state", state);
        return entry;
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    String type() {
        return type;
    }

    State state() {
        return state;
    }

    int revision() {
        return revision;
    }

    boolean isIn(@Nullable String otherLanguage) {
        return Objects.equals(language, otherLanguage);
    }

    String hash() {
        return hash;
    }

    String mediaType() {
        return mediaType;
    }

    /// As the vault hands it out.
    KeptContent.Kept kept() {
        return new KeptContent.Kept(hash, size, mediaType, fileName);
    }

    String title() {
        return title;
    }

    Instant addedAt() {
        return addedAt;
    }

    String addedByName() {
        return addedByName;
    }

    long size() {
        return size;
    }

    long version() {
        return version;
    }

    ConfidentialityClass confidentiality() {
        return confidentiality;
    }

    @Nullable TextMatch match() {
        return textMatch;
    }

    @Nullable String difference() {
        return difference;
    }

    @Nullable String signs() {
        return signs;
    }

    @Nullable String signatures() {
        return signatures;
    }

    @Nullable UUID supersededBy() {
        return supersededBy;
    }

    @Nullable UUID comparedWith() {
        return comparedWith;
    }
}
