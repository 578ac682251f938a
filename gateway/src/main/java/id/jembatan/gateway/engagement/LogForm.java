package id.jembatan.gateway.engagement;

import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.page.KnownDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Between the form of an engagement and what the service takes and gives.
final class LogForm {

    /// How many rows of a table the service takes.
    static final int MOST = 100;

    private static final String[] TEXTS = {"subject", "purpose", "expectedResult", "result", "nextStep"};

    private LogForm() {}

    /// What a new one says.
    static Map<String, @Nullable Object> added(Typed typed) {
        var next = typed.has("nextStep")
                ? Body.of(typed)
                        .put("text", typed.of("nextStep"))
                        .put("side", orNothing(typed, "nextStepSide"))
                        .put("ownerText", orNothing(typed, "nextStepOwner"))
                        .put("dueOn", orNothing(typed, "nextStepDue"))
                        .fields()
                : null;
        return all(Body.of(typed).text("parent"), typed)
                .put("partners", partners(typed))
                .put("nextStep", next)
                .fields();
    }

    /// What a correction says: only what the form shows.
    static Map<String, @Nullable Object> changed(Typed typed) {
        var body = all(Body.patch(typed), typed);
        // The role of a partner is not in the form, so the partners are sent only where somebody changed them.
        if (!String.join(",", typed.all("partner")).equals(typed.of("partnersBefore"))) {
            body.put("partners", partners(typed));
        }
        return body.fields();
    }

    private static Body all(Body body, Typed typed) {
        var zone = typed.has("zone") ? typed.of("zone") : "UTC";
        body.text("kind", "subject", "purpose", "expectedResult", "result", "language", "place", "country")
                .text("direction", "prospect", "invitation", "audience", "source", "certainty")
                .put("from", day(typed, "from"))
                .put("until", day(typed, "until"))
                .moment("startsAt", zone)
                .moment("endsAt", zone)
                .put("zone", typed.has("startsAt") ? zone : null)
                .texts("sectors")
                .flag("confidential")
                .put(
                        "people",
                        Body.of(typed)
                                .put("ours", number(typed, "peopleOurs"))
                                .put("theirs", number(typed, "peopleTheirs"))
                                .fieldsOrNothing());
        var translations = translations(typed);
        var delegation = delegation(typed);
        return body.put("translations", translations.isEmpty() ? null : translations)
                .put("participants", delegation.isEmpty() ? null : delegation);
    }

    private static List<Map<String, String>> partners(Typed typed) {
        return typed.all("partner").stream()
                .distinct()
                .map(id -> Map.of("partner", id))
                .toList();
    }

    /// A day that is not known well is typed as text, and wins over the calendar's field.
    private static @Nullable Object day(Typed typed, String name) {
        var text = typed.has(name + "Known") ? typed.of(name + "Known") : typed.of(name);
        return text.isEmpty()
                ? null
                : Body.of(Typed.nothing().with("day", text))
                        .knownDate("day")
                        .fields()
                        .get("day");
    }

    private static List<Object> translations(Typed typed) {
        var all = new ArrayList<Object>();
        for (int i = 1; i <= MOST; i++) {
            var one = new LinkedHashMap<String, Object>();
            for (var text : TEXTS) {
                if (typed.has(text + i)) {
                    one.put(text, typed.of(text + i));
                }
            }
            if (!one.isEmpty()) {
                one.put("language", typed.of("language" + i));
                all.add(one);
            }
        }
        return all;
    }

    private static List<Object> delegation(Typed typed) {
        var all = new ArrayList<Object>();
        for (int i = 1; i <= MOST; i++) {
            var one = new LinkedHashMap<String, Object>();
            for (var name : new String[] {"organisation", "role", "contact"}) {
                if (typed.has(name + i)) {
                    one.put(name, typed.of(name + i));
                }
            }
            var people = number(typed, "people" + i);
            if (people != null) {
                one.put("people", people);
            }
            if (!one.isEmpty()) {
                one.put("side", typed.has("side" + i) ? typed.of("side" + i) : "ours");
                all.add(one);
            }
        }
        return all;
    }

    private static @Nullable Object number(Typed typed, String name) {
        return typed.has(name)
                ? Body.of(Typed.nothing().with("number", typed.of(name)))
                        .number("number")
                        .fields()
                        .get("number")
                : null;
    }

    private static @Nullable String orNothing(Typed typed, String name) {
        return typed.has(name) ? typed.of(name) : null;
    }

    /// The form as it stands for what is on record.
    static Typed of(Engagement it, ZoneId otherwise) {
        var zone = it.zone() == null ? otherwise : ZoneId.of(it.zone());
        var partners = it.partners().stream()
                .map(each -> each.partner().id().toString())
                .toList();
        var typed = Typed.nothing()
                .with("kind", it.kind())
                .withAll("partner", partners)
                .with("partnersBefore", String.join(",", partners))
                .with("subject", it.subject())
                .with("purpose", it.purpose())
                .with("expectedResult", it.expectedResult())
                .with("result", it.result())
                .with("language", it.language())
                .with("place", it.place())
                .with("country", it.country())
                .with("direction", it.direction())
                .with("prospect", it.prospect())
                .with("invitation", it.invitation())
                .with("audience", it.audience())
                .with("source", it.source())
                .with("certainty", it.certainty())
                .with("startsAt", local(it.startsAt(), zone))
                .with("endsAt", local(it.endsAt(), zone))
                .with("zone", zone)
                .withAll("sectors", it.sectors())
                .with("confidential", it.confidential());
        typed = day(typed, "from", it.from());
        typed = day(typed, "until", it.until());
        if (it.people() != null) {
            typed = typed.with("peopleOurs", it.people().ours())
                    .with("peopleTheirs", it.people().theirs());
        }
        for (int i = 1; i <= it.translations().size(); i++) {
            var text = it.translations().get(i - 1);
            typed = typed.with("language" + i, text.language())
                    .with("subject" + i, text.subject())
                    .with("purpose" + i, text.purpose())
                    .with("expectedResult" + i, text.expectedResult())
                    .with("result" + i, text.result())
                    .with("nextStep" + i, text.nextStep());
        }
        for (int i = 1; i <= it.participants().size(); i++) {
            var group = it.participants().get(i - 1);
            typed = typed.with("side" + i, group.side())
                    .with("organisation" + i, group.organisation())
                    .with("role" + i, group.role())
                    .with("people" + i, group.people())
                    .with("contact" + i, group.contact());
        }
        return typed;
    }

    private static Typed day(Typed typed, String name, @Nullable KnownDate date) {
        if (date == null) {
            return typed;
        }
        var text = date.month() == null
                ? "%04d".formatted(date.year())
                : date.day() == null
                        ? "%04d-%02d".formatted(date.year(), date.month())
                        : "%04d-%02d-%02d".formatted(date.year(), date.month(), date.day());
        return typed.with(date.day() == null ? name + "Known" : name, text);
    }

    private static @Nullable String local(@Nullable OffsetDateTime moment, ZoneId zone) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(zone).toLocalDateTime().toString();
    }
}
