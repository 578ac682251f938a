package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to know before meeting a partner, as partners-service puts it together for this reader.
///
/// @param ours what we promised, the most urgent first
/// @param theirs what the partner promised
public record Briefing(
        Partner partner,
        List<Relation> ties,
        List<Promise> ours,
        List<Promise> theirs,
        List<Person> people,
        List<Engagement> lastEngagements,
        List<Engagement> nextEngagements,
        List<Group> workingGroups,
        List<Request> requests,
        List<HeardCase> agreements,
        LocalDate asOf,
        Instant madeAt) {

    /// A block that this reader may not see at all is not there.
    public Briefing {
        ties = orNone(ties);
        ours = orNone(ours);
        theirs = orNone(theirs);
        people = orNone(people);
        lastEngagements = orNone(lastEngagements);
        nextEngagements = orNone(nextEngagements);
        workingGroups = orNone(workingGroups);
        requests = orNone(requests);
        agreements = orNone(agreements);
    }

    private static <T> List<T> orNone(@Nullable List<T> block) {
        return block == null ? List.of() : block;
    }

    public record Promise(
            UUID id,
            String title,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            boolean overdue,
            boolean confidential) {}

    public record Person(
            UUID id,
            @Nullable String name,
            @Nullable String role,
            @Nullable String unit,
            @Nullable List<String> languages,
            @Nullable KnownDate from,
            @Nullable KnownDate until,
            boolean confidential) {}

    public record Engagement(
            UUID id,
            String kind,
            @Nullable String stage,
            @Nullable String subject,
            @Nullable KnownDate on,
            @Nullable String result,
            @Nullable String nextStep,
            boolean confidential) {}

    public record Group(
            UUID id,
            String name,
            @Nullable String mandate,
            @Nullable LocalDate lastMetOn,
            @Nullable LocalDate nextMeetingOn) {}

    public record Request(
            UUID id,
            String kind,
            String title,
            String mission,
            String state,
            @Nullable Instant dueAt) {}

    /// A case as partners-service has heard of it: enough where agreements-service is down.
    public record HeardCase(UUID id, String reference, String title) {}

    /// Whether anything in it is not for everybody who reads the partner's page.
    public boolean isConfidential() {
        return ours.stream().anyMatch(Promise::confidential)
                || theirs.stream().anyMatch(Promise::confidential)
                || people.stream().anyMatch(Person::confidential)
                || lastEngagements.stream().anyMatch(Engagement::confidential)
                || nextEngagements.stream().anyMatch(Engagement::confidential);
    }
}
