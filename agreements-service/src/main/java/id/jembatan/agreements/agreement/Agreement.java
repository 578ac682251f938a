package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Answer;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Situation;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One case that leads to, and then lives as, an agreed text. Never deleted, and it keeps its procedure's version.
@Entity
public class Agreement {

    /// The field in which a procedure keeps the last day of a term.
    public static final String END = "endDate";

    /// How a case came into the register.
    public enum Mode {
        /// Begun here, and moved step by step.
        NORMAL,
        /// Entered afterwards at a stage that its sources support; earlier papers may be elsewhere.
        RETROACTIVE
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String reference;

    private String title;
    private String kind;

    @Column(updatable = false)
    private String procedureCode;

    private int procedureVersion;

    private String stage;
    private boolean finalStage;
    private boolean onHold;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> flags = List.of();

    @Nullable private String endReason;

    /// Taken back as a mistake of an import: nobody finds it any more, and nothing of it is lost.
    private boolean enteredInError;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Mode mode;

    @Nullable private String origin;

    @Nullable private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sectors = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sharedWith = List.of();

    @Nullable private String primarySector;

    @Nullable private String goals;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<GoalRef> goalRefs = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> fields = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Map<String, GivenAnswer>> checklists = Map.of();

    @Nullable private String statusText;

    @Nullable private String source;

    @Nullable private String certainty;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "opened_year"))
    @AttributeOverride(name = "month", column = @Column(name = "opened_month"))
    @AttributeOverride(name = "day", column = @Column(name = "opened_day"))
    private PartialDate openedOn;

    @Column(updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private String openedBy;

    private Instant changedAt;

    /// Counts every change, so that the version tells two changes of one moment apart.
    private long changes;

    private String folded;

    /// How many promises of its texts nobody has picked up; kept by whoever writes promises.
    private int promisesNotPickedUp;

    /// Whether signed texts say how long it runs; kept by whoever writes texts, with the last day that they say.
    private boolean termByText;

    @Nullable private LocalDate endsEarliest;

    @Nullable private LocalDate endsLatest;

    protected Agreement() {} // Hibernate

    Agreement(String reference, Procedure procedure, Beginning beginning, String by, Instant at) {
        this.id = Ids.next();
        this.reference = reference;
        this.procedureCode = procedure.code();
        this.procedureVersion = procedure.version();
        this.stage = beginning.stage();
        this.finalStage = procedure.stage(stage).isFinal();
        this.mode = beginning.mode();
        this.openedOn = beginning.openedOn();
        this.openedAt = at;
        this.openedBy = by;
        this.changedAt = at;
        describe(beginning.description(), at);
    }

    /// A case as a row of [AgreementRow] shows it, for reading only: no session knows it.
    static Agreement of(ResultSet row, AgreementRow json) throws SQLException {
        var it = new Agreement();
        it.id = row.getObject("id", UUID.class);
        it.version = row.getLong("version");
        it.reference = row.getString("reference");
        it.title = row.getString("title");
        it.kind = row.getString("kind");
        it.procedureCode = row.getString("procedure_code");
        it.procedureVersion = row.getInt("procedure_version");
        it.stage = row.getString("stage");
        it.finalStage = row.getBoolean("final_stage");
        it.onHold = row.getBoolean("on_hold");
        it.flags = texts(row, "flags");
        it.endReason = row.getString("end_reason");
        it.mode = Mode.valueOf(row.getString("mode"));
        it.origin = row.getString("origin");
        it.agency = row.getString("agency");
        it.sectors = texts(row, "sectors");
        it.primarySector = row.getString("primary_sector");
        it.sharedWith = texts(row, "shared_with");
        it.goals = row.getString("goals");
        it.goalRefs = json.goals(row.getString("goal_refs"));
        it.fields = json.fields(row.getString("fields"));
        it.checklists = json.checklists(row.getString("checklists"));
        it.statusText = row.getString("status_text");
        it.source = row.getString("source");
        it.certainty = row.getString("certainty");
        it.openedOn = new PartialDate(
                row.getInt("opened_year"),
                row.getObject("opened_month", Integer.class),
                row.getObject("opened_day", Integer.class));
        it.openedAt = row.getObject("opened_at", OffsetDateTime.class).toInstant();
        it.openedBy = row.getString("opened_by");
        it.changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        it.changes = row.getLong("changes");
        it.folded = row.getString("folded");
        it.promisesNotPickedUp = row.getInt("promises_not_picked_up");
        it.termByText = row.getBoolean("term_by_text");
        it.endsEarliest = row.getObject("ends_earliest", LocalDate.class);
        it.endsLatest = row.getObject("ends_latest", LocalDate.class);
        return it;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// What is written down of a case, now or later.
    record Description(
            String title,
            String kind,
            @Nullable String origin,
            @Nullable String agency,
            List<String> sectors,
            @Nullable String primarySector,
            List<String> sharedWith,
            @Nullable String goals,
            List<GoalRef> goalRefs,
            Map<String, String> fields,
            Map<String, Map<String, GivenAnswer>> checklists,
            @Nullable String statusText,
            @Nullable String source,
            @Nullable String certainty) {

        Description {
            sectors = List.copyOf(sectors);
            goalRefs = List.copyOf(goalRefs);
            sharedWith = List.copyOf(new TreeSet<>(sharedWith));
        }
    }

    /// Where and when a case begins.
    record Beginning(Mode mode, String stage, PartialDate openedOn, Description description) {}

    final void describe(Description said, Instant at) {
        title = said.title();
        kind = said.kind();
        origin = said.origin();
        agency = said.agency();
        sectors = said.sectors();
        primarySector = said.primarySector();
        sharedWith = said.sharedWith();
        goals = said.goals();
        goalRefs = said.goalRefs();
        fields = new TreeMap<>(said.fields());
        checklists = new TreeMap<>(said.checklists());
        statusText = said.statusText();
        source = said.source();
        certainty = said.certainty();
        folded = Folded.of(Stream.concat(
                        Stream.of(reference, title, goals == null ? "" : goals),
                        goalRefs.stream().map(GoalRef::text))
                .collect(Collectors.joining(" ")));
        touch(at);
    }

    Description description() {
        return new Description(
                title,
                kind,
                origin,
                agency,
                sectors,
                primarySector,
                sharedWith,
                goals,
                goalRefs,
                fields,
                checklists,
                statusText,
                source,
                certainty);
    }

    /// What a merge patch may change, as it is now.
    ///
    /// @param partners those of the case
    ChangeAgreement changeable(List<OpenAgreement.With> partners) {
        return new ChangeAgreement(
                title,
                origin,
                agency,
                partners,
                sectors,
                primarySector,
                sharedWith,
                goals,
                goalRefs,
                fields,
                checklists,
                source,
                certainty);
    }

    /// What a move changes in the case itself.
    record Step(
            String to,
            boolean isFinal,
            boolean onHold,
            Set<String> flags,
            @Nullable String endReason,
            Map<String, String> fields) {}

    void step(Step step, Instant at) {
        stage = step.to();
        finalStage = step.isFinal();
        onHold = step.onHold();
        flags = List.copyOf(new TreeSet<>(step.flags()));
        endReason = step.endReason();
        fields = new TreeMap<>(step.fields());
        touch(at);
    }

    void takeBack(Instant at) {
        enteredInError = true;
        touch(at);
    }

    /// The file that brought it came again.
    void bringAgain(Instant at) {
        enteredInError = false;
        touch(at);
    }

    boolean isEnteredInError() {
        return enteredInError;
    }

    /// Something that is shown with the case has changed beside it: its version must tell.
    public final void touch(Instant at) {
        changedAt = at;
        changes++;
    }

    /// Follows another version of its procedure from now on.
    void follow(Procedure version, String toStage, Instant at) {
        procedureVersion = version.version();
        stage = toStage;
        finalStage = version.stage(toStage).isFinal();
        touch(at);
    }

    Situation situation() {
        return new Situation(stage, onHold, new HashSet<>(flags), endReason);
    }

    Map<String, Map<String, Answer>> answers() {
        return GivenAnswer.bare(checklists);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }

    public String procedureCode() {
        return procedureCode;
    }

    public int procedureVersion() {
        return procedureVersion;
    }

    public String stage() {
        return stage;
    }

    public boolean isFinal() {
        return finalStage;
    }

    public boolean isOnHold() {
        return onHold;
    }

    public List<String> flags() {
        return flags;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public Mode mode() {
        return mode;
    }

    public @Nullable String agency() {
        return agency;
    }

    public void loosePromises(int number) {
        promisesNotPickedUp = number;
    }

    public int promisesNotPickedUp() {
        return promisesNotPickedUp;
    }

    /// From now on its texts say how long it runs, or none of them does any more.
    ///
    /// @param earliest null, as `latest`, where they have no end
    public void runs(boolean byText, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        termByText = byText;
        endsEarliest = byText ? earliest : null;
        endsLatest = byText ? latest : null;
    }

    public boolean isTermByText() {
        return termByText;
    }

    /// The one end of its term: that of the texts that carry it, or that of its field; null where there is none, or
    /// nobody knows it.
    public @Nullable TermEnd termEnd() {
        return termByText ? TermEnd.of(endsEarliest, endsLatest) : TermEnd.of(fields.get(END));
    }

    public List<String> sharedWith() {
        return sharedWith;
    }

    public Map<String, String> fields() {
        return fields;
    }

    public PartialDate openedOn() {
        return openedOn;
    }

    /// When it was entered into the register.
    public Instant openedAt() {
        return openedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
