package id.jembatan.partners.engagement;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.holiday.WorkingCalendar;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// Something between people of both sides, planned or held. Never deleted: what does not take place is cancelled.
@Entity
class Engagement {

    /// One query brings the partners, and one the sectors, of a whole page (200 and the one that tells of more).
    private static final int A_PAGE = 201;

    @Id
    private UUID id;

    @Version
    private long version;

    private String kind;

    private String stage;

    private boolean happened;

    @Embedded
    private Words words;

    private String language;

    private String searchText = "";

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "on_year"))
    @AttributeOverride(name = "month", column = @Column(name = "on_month"))
    @AttributeOverride(name = "day", column = @Column(name = "on_day"))
    private PartialDate begins;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "until_year"))
    @AttributeOverride(name = "month", column = @Column(name = "until_month"))
    @AttributeOverride(name = "day", column = @Column(name = "until_day"))
    private @Nullable PartialDate until;

    private @Nullable Instant startsAt;

    private @Nullable Instant endsAt;

    private @Nullable String zone;

    private @Nullable String place;

    private @Nullable String country;

    private @Nullable Direction direction;

    @Embedded
    private @Nullable People people;

    private @Nullable UUID partnershipId;

    private @Nullable String prospect;

    private @Nullable UUID parentId;

    private @Nullable String invitation;

    private @Nullable LocalDate permitLatest;

    private @Nullable LocalDate permitRequestedOn;

    private @Nullable String permitReference;

    private boolean permitLate;

    private @Nullable LocalDate permitDecisionDue;

    private @Nullable LocalDate permitDecidedOn;

    private @Nullable LocalDate returnedOn;

    private @Nullable LocalDate reportDue;

    private @Nullable LocalDate reportedOn;

    private Audience audience;

    @Column(updatable = false)
    private String keeper;

    private boolean confidential;

    private @Nullable String source;

    private @Nullable String certainty;

    @Column(updatable = false)
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "engagement_partner", joinColumns = @JoinColumn(name = "engagement_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = A_PAGE)
    private List<PartnerPart> partners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "engagement_sector", joinColumns = @JoinColumn(name = "engagement_id"))
    @Column(name = "sector_code")
    @BatchSize(size = A_PAGE)
    private Set<String> sectors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "engagement_text", joinColumns = @JoinColumn(name = "engagement_id"))
    @MapKeyColumn(name = "language")
    private Map<String, Words> translations = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "engagement_participant", joinColumns = @JoinColumn(name = "engagement_id"))
    @OrderColumn(name = "position")
    private List<Participant> participants = new ArrayList<>();

    protected Engagement() {} // Hibernate

    /// @param partners the parts of its partners, found and seen
    /// @param begins the day on which it begins, found in what was said
    Engagement(
            RecordEngagement form,
            List<PartnerPart> partners,
            PartialDate begins,
            Procedures.Stage stage,
            String language,
            Desk keeper,
            Instant at) {
        this.id = Ids.next();
        this.keeper = keeper.code();
        this.recordedAt = at;
        this.stage = stage.code();
        this.happened = stage.happened();
        this.language = language;
        take(form, partners, begins);
    }

    /// @return whether that changed anything
    boolean change(RecordEngagement form, List<PartnerPart> partners, PartialDate begins) {
        var before = said();
        take(form, partners, begins);
        return !before.equals(said());
    }

    private void take(RecordEngagement form, List<PartnerPart> parts, PartialDate on) {
        kind = form.kind();
        var nextStep = form.nextStep() == null
                ? (words == null ? null : words.nextStep())
                : form.nextStep().text();
        words = new Words(form.subject(), form.purpose(), form.expectedResult(), form.result(), nextStep);
        language = form.language() == null ? language : form.language();
        begins = on;
        until = form.until();
        startsAt = form.startsAt() == null ? null : form.startsAt().toInstant();
        endsAt = form.endsAt() == null ? null : form.endsAt().toInstant();
        zone = form.zone();
        place = form.place();
        country = form.country();
        direction = form.direction();
        people = form.people();
        partnershipId = form.partnership();
        prospect = form.prospect();
        parentId = form.parent();
        invitation = form.invitation();
        audience = form.audience() == null ? Audience.MISSIONS : form.audience();
        confidential = form.confidential() != null && form.confidential();
        source = form.source();
        certainty = form.certainty();
        replace(partners, parts);
        var named = form.sectors() == null ? Set.<String>of() : Set.copyOf(form.sectors());
        sectors.retainAll(named);
        sectors.addAll(named);
        var told = new HashMap<String, Words>();
        if (form.translations() != null) {
            form.translations().forEach(each -> told.put(each.language(), each.words()));
        }
        translations.keySet().retainAll(told.keySet());
        translations.putAll(told);
        replace(participants, form.participants() == null ? List.of() : form.participants());
        index();
    }

    private static <T> void replace(List<T> now, List<T> wanted) {
        if (!List.copyOf(now).equals(wanted)) {
            now.clear();
            now.addAll(wanted);
        }
    }

    private void index() {
        searchText = Stream.concat(
                        Stream.of(words.all(), place, prospect),
                        Stream.concat(
                                translations.values().stream().map(Words::all),
                                participants.stream().flatMap(it -> Stream.of(it.organisation(), it.role()))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /// What is said of it, in the form in which it is said.
    RecordEngagement said() {
        return new RecordEngagement(
                kind,
                stage,
                partners.stream()
                        .map(each -> new RecordEngagement.PartOfPartner(each.partnerId(), null, each.role()))
                        .toList(),
                Objects.requireNonNull(words.subject()),
                words.purpose(),
                words.expectedResult(),
                words.result(),
                null,
                language,
                new TreeMap<>(translations)
                        .entrySet().stream()
                                .map(each -> RecordEngagement.Translation.of(each.getKey(), each.getValue()))
                                .toList(),
                begins,
                until,
                at(startsAt),
                at(endsAt),
                zone,
                place,
                country,
                List.copyOf(new TreeSet<>(sectors)),
                direction,
                people,
                List.copyOf(participants),
                partnershipId,
                prospect,
                parentId,
                invitation,
                audience,
                confidential,
                source,
                certainty);
    }

    private @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone)).toOffsetDateTime();
    }

    /// It goes on to another stage.
    ///
    /// @param said what was said with it
    void go(Procedures.Move move, Procedures.Stage to, MakeMove said, LocalDate on) {
        stage = to.code();
        happened = to.happened();
        if (said.result() != null) {
            words = words.withResult(said.result());
            index();
        }
        switch (move.effect()) {
            case "permit_requested" -> {
                permitRequestedOn = on;
                permitReference = said.reference();
                permitDecidedOn = null;
            }
            case "permit_decided" -> {
                permitDecidedOn = on;
                permitReference = said.reference() == null ? permitReference : said.reference();
            }
            case "returned" -> returnedOn = on;
            case "reported" -> reportedOn = on;
            case null, default -> {}
        }
    }

    /// The days that a calendar decides.
    ///
    /// @param permitLatest the last day on which a permit is asked for in time
    /// @param permitDecisionDue the last day on which it is to be decided
    /// @param reportDue the last day on which the report is in time
    record Clocks(
            @Nullable LocalDate permitLatest,
            @Nullable LocalDate permitDecisionDue,
            @Nullable LocalDate reportDue) {}

    /// Counts the days that are still to come anew; what is decided or reported keeps the day it had.
    ///
    /// @param permitted whether a visit of this kind needs a permit
    /// @return whether one of them is another one now
    boolean count(WorkingCalendar calendar, boolean permitted, int lead, int decision, int report) {
        var before = clocks();
        var departure = exact(begins);
        if (permitted && permitDecidedOn == null && !happened) {
            permitLatest = departure == null ? null : calendar.days().before(departure, lead);
            permitDecisionDue =
                    permitRequestedOn == null ? null : calendar.days().after(permitRequestedOn, decision);
        }
        permitLate = permitRequestedOn != null && permitLatest != null && permitRequestedOn.isAfter(permitLatest);
        if (returnedOn != null && reportedOn == null) {
            reportDue = calendar.days().after(returnedOn, report);
        }
        return !before.equals(clocks());
    }

    Clocks clocks() {
        return new Clocks(permitLatest, permitDecisionDue, reportDue);
    }

    static @Nullable LocalDate exact(@Nullable PartialDate date) {
        return date == null || date.day() == null ? null : date.earliest();
    }

    /// The last day of it, as far as it is known to the day.
    @Nullable LocalDate lastDay() {
        return until == null ? exact(begins) : exact(until);
    }

    /// The last day that can have been its last.
    LocalDate overBy() {
        return until == null ? begins.latest() : until.latest();
    }

    void bringWhatAListShows() {
        Hibernate.initialize(partners);
        Hibernate.initialize(sectors);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String kind() {
        return kind;
    }

    String stage() {
        return stage;
    }

    boolean happened() {
        return happened;
    }

    Words words() {
        return words;
    }

    String language() {
        return language;
    }

    PartialDate begins() {
        return begins;
    }

    @Nullable PartialDate until() {
        return until;
    }

    @Nullable OffsetDateTime startsAt() {
        return at(startsAt);
    }

    @Nullable OffsetDateTime endsAt() {
        return at(endsAt);
    }

    @Nullable String zone() {
        return zone;
    }

    @Nullable String place() {
        return place;
    }

    @Nullable String country() {
        return country;
    }

    @Nullable Direction direction() {
        return direction;
    }

    @Nullable People people() {
        return people;
    }

    @Nullable UUID partnershipId() {
        return partnershipId;
    }

    @Nullable String prospect() {
        return prospect;
    }

    @Nullable UUID parentId() {
        return parentId;
    }

    @Nullable String invitation() {
        return invitation;
    }

    @Nullable LocalDate permitLatest() {
        return permitLatest;
    }

    @Nullable LocalDate permitRequestedOn() {
        return permitRequestedOn;
    }

    @Nullable String permitReference() {
        return permitReference;
    }

    boolean permitLate() {
        return permitLate;
    }

    @Nullable LocalDate permitDecisionDue() {
        return permitDecisionDue;
    }

    @Nullable LocalDate permitDecidedOn() {
        return permitDecidedOn;
    }

    @Nullable LocalDate returnedOn() {
        return returnedOn;
    }

    @Nullable LocalDate reportDue() {
        return reportDue;
    }

    @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    Audience audience() {
        return audience;
    }

    Desk keeper() {
        return new Desk(keeper);
    }

    boolean confidential() {
        return confidential;
    }

    @Nullable String source() {
        return source;
    }

    @Nullable String certainty() {
        return certainty;
    }

    List<PartnerPart> partners() {
        return partners;
    }

    List<UUID> partnerIds() {
        return partners.stream().map(PartnerPart::partnerId).toList();
    }

    /// In the order of their codes.
    List<String> sectors() {
        return List.copyOf(new TreeSet<>(sectors));
    }

    Map<String, Words> translations() {
        return new TreeMap<>(translations);
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }
}
