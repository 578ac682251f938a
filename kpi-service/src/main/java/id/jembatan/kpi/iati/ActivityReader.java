package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.ActivityDate;
import id.jembatan.kpi.iati.Activity.Description;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.Activity.Participant;
import id.jembatan.kpi.iati.Activity.Reporter;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.Walk.Place;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.xml.UntrustedXml;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a file of IATI 2.03, one activity after the other: of each, what [Activity] can say. Everything else is told
/// with its place. Nothing is guessed, and nothing is fetched.
final class ActivityReader {

    static final String VERSION = "2.03";
    static final int MOST_ACTIVITIES = 10_000;

    private static final int DEEPEST = 32;

    private final Findings findings;
    private final Walk walk;
    private final Words words;

    private ActivityReader(InputStream in, Findings findings) {
        this.findings = findings;
        this.walk = new Walk(new UntrustedXml(in, DEEPEST), findings);
        this.words = new Words(walk, findings);
    }

    /// Where the parts of an activity stand in the file, for what is found out later.
    record Places(Place activity, Map<Object, Place> parts) {

        Place of(Object part) {
            return parts.getOrDefault(part, activity);
        }
    }

    /// @throws Refusal 400 if it is no XML or reaches out, 413 if it is too much, 422 if it is another standard or
    /// version
    static void read(InputStream in, Findings findings, BiConsumer<Activity, Places> taking) {
        new ActivityReader(in, findings).file(taking);
    }

    private void file(BiConsumer<Activity, Places> taking) {
        var root = walk.root();
        if (!root.equals("iati-activities")) {
            throw new Refusal(IatiProblem.NOT_IATI_ACTIVITIES, root);
        }
        var version = walk.attribute("version");
        if (!VERSION.equals(version)) {
            throw new Refusal(IatiProblem.IATI_VERSION_NOT_READ, version == null ? "-" : version, VERSION);
        }
        walk.only(Set.of("version", "generated-datetime"));
        var identifiers = new HashSet<String>();
        walk.inside(name -> {
            if (!name.equals("iati-activity")) {
                return false;
            }
            if (identifiers.size() == MOST_ACTIVITIES) {
                throw new Refusal(IatiProblem.TOO_MANY_IATI_ACTIVITIES, MOST_ACTIVITIES);
            }
            var place = walk.here();
            var parts = new IdentityHashMap<Object, Place>();
            var activity = activity(new ResultReader(walk, words, findings, parts));
            if (!identifiers.add(activity.identifier())) {
                findings.error(
                        IatiProblem.IDENTIFIER_TWICE,
                        place.path() + "/iati-identifier",
                        place.line(),
                        activity.identifier());
            }
            taking.accept(activity, new Places(place, parts));
            return true;
        });
        if (identifiers.isEmpty()) {
            findings.error(
                    IatiProblem.ELEMENT_MISSING, walk.here().path(), walk.here().line(), "iati-activity");
        }
    }

    private Activity activity(ResultReader resultReader) {
        var place = walk.here();
        words.begin(walk.language());
        walk.only(Set.of("xml:lang", "last-updated-datetime"));
        var once = new HashMap<String, Object>();
        var descriptions = new ArrayList<Description>();
        var participants = new ArrayList<Participant>();
        var dates = new ArrayList<ActivityDate>();
        var results = new ArrayList<Result>();
        walk.inside(name -> {
            switch (name) {
                case "iati-identifier" -> once(once, name, identifier());
                case "reporting-org" -> once(once, name, reporter());
                case "title" -> once(once, name, words.texts());
                case "activity-status" -> once(once, name, code());
                case "description" -> descriptions.add(description());
                case "participating-org" -> participants.add(participant());
                case "activity-date" -> date(dates);
                case "result" -> results.add(resultReader.result());
                default -> {
                    return false;
                }
            }
            return true;
        });
        List.of("iati-identifier", "reporting-org", "title", "activity-status").stream()
                .filter(it -> !once.containsKey(it))
                .forEach(it -> missing(place, it));
        if (descriptions.isEmpty()) {
            missing(place, "description");
        }
        if (participants.isEmpty()) {
            missing(place, "participating-org");
        }
        if (dates.isEmpty()) {
            missing(place, "activity-date");
        }
        @SuppressWarnings("unchecked")
        var title = (List<Narrative>) once.getOrDefault("title", List.of());
        if (once.containsKey("title") && title.isEmpty()) {
            missing(place, "title/narrative");
        }
        return new Activity(
                (String) once.getOrDefault("iati-identifier", ""),
                (Reporter) once.getOrDefault("reporting-org", new Reporter("", "", List.of())),
                title,
                List.copyOf(descriptions),
                List.copyOf(participants),
                (String) once.getOrDefault("activity-status", ""),
                List.copyOf(dates),
                List.copyOf(results));
    }

    private void missing(Place place, String element) {
        findings.error(IatiProblem.ELEMENT_MISSING, place.path(), place.line(), element);
    }

    private void once(Map<String, Object> found, String name, Object value) {
        if (found.putIfAbsent(name, value) != null) {
            findings.error(
                    IatiProblem.ELEMENT_TWICE, walk.here().path(), walk.here().line(), name);
        }
    }

    private String identifier() {
        var place = walk.here();
        walk.only(Set.of());
        var text = walk.text();
        if (text.isEmpty() || text.length() > 200) {
            missing(place, "iati-identifier");
        }
        return text;
    }

    private Reporter reporter() {
        walk.only(Set.of("ref", "type", "secondary-reporter"));
        var ref = walk.needed("ref");
        var type = walk.needed("type");
        return new Reporter(ref, type, words.texts());
    }

    private Description description() {
        walk.only(Set.of("type"));
        var type = walk.attribute("type");
        return new Description(type, words.texts());
    }

    private Participant participant() {
        walk.only(Set.of("ref", "type", "role", "activity-id"));
        var ref = walk.attribute("ref");
        var type = walk.attribute("type");
        var role = walk.needed("role");
        var activity = walk.attribute("activity-id");
        return new Participant(ref, type, role, activity, words.texts());
    }

    private String code() {
        walk.only(Set.of("code"));
        var code = walk.needed("code");
        walk.empty();
        return code;
    }

    private void date(List<ActivityDate> dates) {
        walk.only(Set.of("type", "iso-date"));
        var type = walk.needed("type");
        @Nullable LocalDate day = words.day("iso-date", true);
        var texts = words.texts();
        if (day != null) {
            dates.add(new ActivityDate(type, day, texts));
        }
    }
}
