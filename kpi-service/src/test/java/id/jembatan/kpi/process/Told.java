package id.jembatan.kpi.process;

import id.jembatan.kpi.Kpi;
import id.jembatan.kpi.neighbour.CasesHearer;
import id.jembatan.kpi.neighbour.PartnersHearer;
import id.jembatan.kpi.neighbour.RelationsHearer;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;

/// Made-up news of the neighbours. A partner has the id that follows from its code, as in [Kpi].
final class Told {

    private Told() {}

    static void tell(Class<? extends Hearer> hearer, String type, UUID subject, long version, String day, String data) {
        var event = new HeardEvent(
                Ids.next(),
                "id.jembatan." + type,
                subject,
                version,
                Instant.parse(day.length() > 10 ? day : day + "T01:00:00Z"),
                Kpi.json(data));
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(hearer).get().apply(event));
    }

    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes());
    }

    static String partner(String code, String country) {
        partner(code, country, null, 0);
        return code;
    }

    static void partner(String code, String country, String mergedInto, long version) {
        tell(
                PartnersHearer.class,
                "partner." + (mergedInto == null ? "changed" : "merged") + ".v1",
                idOf(code),
                version,
                "2020-01-0" + (1 + version),
                """
                {"partnerId": "%s", "code": "%s", "kind": "city", "name": "City %s", "localName": null, "country": "%s",
                 "names": [], "mergedInto": %s, "version": %d}""".formatted(
                                idOf(code),
                                code,
                                code,
                                country,
                                mergedInto == null ? "null" : "\"" + idOf(mergedInto) + "\"",
                                version));
    }

    static void partnership(UUID id, String partner, String stage, String ended, long version, String at) {
        tell(RelationsHearer.class, "partnership.changed.v1", id, version, at, """
                {"partnershipId": "%s", "partner": {"partnerId": "%s", "code": "%s", "country": "XX"}, "kind": "sister_city",
                 "since": {"year": 1990}, "certainty": null, "stage": %s, "stageShared": null, "follows": null,
                 "ended": %s, "version": %d}""".formatted(
                        id,
                        idOf(partner),
                        partner,
                        quoted(stage),
                        ended == null ? "null" : "{\"reason\": \"made up\", \"on\": " + ended + "}",
                        version));
    }

    static UUID partnership(String partner, String stage) {
        var id = Ids.next();
        partnership(id, partner, stage, null, 0, "2025-01-02");
        return id;
    }

    /// @param from as JSON, such as `{"year": 2026}`
    /// @param rest further fields, with a comma before
    static void engagement(
            UUID id, String partner, String kind, String from, String audience, String rest, long version, String at) {
        tell(RelationsHearer.class, "engagement.changed.v1", id, version, at, """
                {"engagementId": "%s", "kind": "%s", "stage": "x", "happened": true, "from": %s, "title": "Meeting in %s",
                 "partners": [{"partnerId": "%s", "code": "%s", "country": "XX"}], "sectors": ["WAT-DRINK"], "cohorts": [],
                 "audience": "%s", "keeper": "bureau", "confidential": false, "version": %d %s}""".formatted(
                        id, kind, from, partner, idOf(partner), partner, audience, version, rest));
    }

    static UUID engagement(String partner, String kind, String from, String rest) {
        var id = Ids.next();
        engagement(id, partner, kind, from, "partner", rest, 0, "2025-02-03");
        return id;
    }

    /// @param rest further fields, with a comma before
    static UUID commitment(String partner, String state, String rest) {
        var id = Ids.next();
        commitment(id, partner, state, rest, 0, "2025-02-03");
        return id;
    }

    static void commitment(UUID id, String partner, String state, String rest, long version, String at) {
        tell(RelationsHearer.class, "commitment.changed.v1", id, version, at, """
                {"commitmentId": "%s", "partnerId": "%s", "side": "ours", "state": "%s", "title": "A promise",
                 "audience": "missions", "keeper": "bureau", "confidential": false, "version": %d %s}""".formatted(
                        id, idOf(partner), state, version, rest));
    }

    /// @param meetings as JSON
    static UUID group(String partner, String meetings) {
        var id = Ids.next();
        tell(RelationsHearer.class, "working-group.changed.v1", id, 0, "2025-02-03", """
                {"workingGroupId": "%s", "name": "Water group", "partnerId": "%s", "partnershipId": null,
                 "sectors": ["WAT-DRINK"], "meetingsPerYear": 2, "foundedOn": "2024-01-01",
                 "meetings": {"planned": 0, "held": 0, "replaced": 0, "cancelled": 0} %s,
                 "audience": "missions", "keeper": "bureau", "version": 0}""".formatted(
                        id, idOf(partner), meetings == null ? "" : ", \"meetingDays\": " + meetings));
        return id;
    }

    static String meeting(String plannedOn, String heldOn, String state) {
        return "{\"meetingId\": \"%s\", \"planned\": true, \"plannedOn\": \"%s\", \"heldOn\": %s, \"state\": \"%s\"}"
                .formatted(Ids.next(), plannedOn, quoted(heldOn), state);
    }

    /// @param rest further fields, with a comma before
    static UUID instrument(UUID agreement, String kind, String state, String rest) {
        var id = Ids.next();
        instrument(id, agreement, kind, state, rest, 0, "2025-02-03");
        return id;
    }

    static void instrument(UUID id, UUID agreement, String kind, String state, String rest, long version, String at) {
        tell(CasesHearer.class, "instrument.changed.v1", id, version, at, """
                {"instrumentId": "%s", "agreementId": "%s", "number": "N/%s", "kind": "%s", "title": "A text",
                 "state": "%s", "languages": [], "version": %d %s}""".formatted(
                        id, agreement, kind, kind, state, version, rest));
    }

    /// @param steps, clocks and signings as JSON, without the brackets
    static void times(UUID agreement, String steps, String clocks, String signings, long version, String at) {
        tell(CasesHearer.class, "agreement.timed.v1", agreement, version, at, """
                {"agreementId": "%s", "calendars": ["ZZ"], "countedFrom": "2024-01-01", "steps": [%s], "clocks": [%s],
                 "signings": [%s], "version": %d}""".formatted(
                        agreement, steps, clocks, signings, version));
    }

    static String step(int position, String from, String to, String done, Integer atLeast, Integer atMost) {
        return "{\"position\": %d, \"move\": \"m%d\", %s \"to\": \"%s\" %s %s}"
                .formatted(
                        position,
                        position,
                        from == null ? "" : "\"from\": \"" + from + "\",",
                        to,
                        done == null ? "" : ", \"done\": " + done,
                        atLeast == null
                                ? ""
                                : ", \"workingDay\": {\"atLeast\": %d, \"atMost\": %d}".formatted(atLeast, atMost));
    }

    static String clock(String due, String ended) {
        return "{\"deadlineId\": \"%s\", \"clock\": \"council-decision\", \"startedOn\": \"2026-01-05\", \"due\": \"%s\", \"workingDays\": 45 %s}"
                .formatted(Ids.next(), due, ended == null ? "" : ", \"ended\": " + ended);
    }

    static String signing(String kind, String earliest, String latest, int atLeast, int atMost) {
        return "{\"instrumentId\": \"%s\", \"number\": \"N/%s\", \"kind\": \"%s\", \"earliest\": \"%s\", \"latest\": \"%s\", \"workingDay\": {\"atLeast\": %d, \"atMost\": %d}}"
                .formatted(Ids.next(), kind, kind, earliest, latest, atLeast, atMost);
    }

    static void duty(UUID id, String type, String due, String submittedOn, long version, String at) {
        tell(CasesHearer.class, "duty." + type + ".v1", id, version, at, """
                {"periodId": "%s", "duty": "half-year", "name": "Laporan", "recipient": "An authority", "begins": "2030-01-01",
                 "ends": "2030-06-30", "due": "%s" %s, "version": %d}""".formatted(
                        id, due, submittedOn == null ? "" : ", \"submittedOn\": \"" + submittedOn + "\"", version));
    }

    /// A day, month or year as the neighbours write it.
    static String day(String text) {
        var parts = text.split("-");
        return switch (parts.length) {
            case 1 -> "{\"year\": %d}".formatted(Integer.parseInt(parts[0]));
            case 2 -> "{\"year\": %d, \"month\": %d}".formatted(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            default ->
                "{\"year\": %d, \"month\": %d, \"day\": %d}"
                        .formatted(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        };
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
