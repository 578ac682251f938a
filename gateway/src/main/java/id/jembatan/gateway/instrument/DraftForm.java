package id.jembatan.gateway.instrument;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Body;
import id.jembatan.gateway.form.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The form of a text: its lines, and what the service gets of them. It is the same for a new draft, a change
/// of one and the correction of a signed text, so it always holds the whole text.
record DraftForm(Attempt attempt) {

    private static final int TEXTS = 4;
    private static final int SIGNATORIES = 6;

    /// @param number of the line, from 1 on
    record TextLine(int number, String document, String language, boolean prevailing) {}

    record SignatoryLine(
            int number, String side, String partner, String name, String capacity, String office, String part) {}

    public String was(String field) {
        return attempt.was(field);
    }

    /// One field of a length of time.
    public String part(String period, String field) {
        return was(period + "." + field);
    }

    public List<String> units() {
        return List.of("YEARS", "MONTHS", "DAYS", "WORKING_DAYS");
    }

    public List<TextLine> texts() {
        return IntStream.rangeClosed(1, TEXTS)
                .mapToObj(i -> new TextLine(
                        i,
                        was("text." + i),
                        was("language." + i),
                        !was("prevailing." + i).isEmpty()))
                .toList();
    }

    public List<SignatoryLine> signatories() {
        return IntStream.rangeClosed(1, SIGNATORIES)
                .mapToObj(i -> new SignatoryLine(
                        i,
                        was("side." + i),
                        was("partner." + i),
                        was("name." + i),
                        was("capacity." + i),
                        was("office." + i),
                        was("part." + i)))
                .toList();
    }

    public List<String> entryRules() {
        return List.of(
                "ON_SIGNATURE",
                "ON_DATE",
                "AFTER_SIGNATURE",
                "ON_LAST_NOTIFICATION",
                "AFTER_LAST_NOTIFICATION",
                "WITH_PARENT",
                "NOT_KNOWN");
    }

    public List<String> endRules() {
        return List.of("OPEN", "ON_DATE", "AFTER", "NOT_KNOWN");
    }

    public List<String> extensionModes() {
        return List.of("NONE", "CONSENT", "AUTOMATIC", "NOT_KNOWN");
    }

    public List<String> parentRules() {
        return List.of("ENDS", "SURVIVES", "COMPLETES");
    }

    /// What is wrong with a line, if anything.
    public String at(String list, int number) {
        return attempt.at("/" + list + "/" + (number - 1));
    }

    // --- What is on record, as the form shows it

    static Typed of(Instrument it) {
        var form = new LinkedHashMap<String, List<String>>();
        put(form, "kind", it.kind());
        put(form, "title", it.title());
        put(form, "ourNumber", it.ourNumber());
        put(form, "partnerNumber", it.partnerNumber());
        put(form, "parent", it.parent() == null ? null : it.parent().id().toString());
        put(form, "follows", it.follows() == null ? null : it.follows().id().toString());
        for (int i = 0; i < it.texts().size(); i++) {
            var text = it.texts().get(i);
            put(form, "text." + (i + 1), text.document().toString());
            put(form, "language." + (i + 1), text.language());
            put(form, "prevailing." + (i + 1), text.prevailing() ? "true" : null);
        }
        for (int i = 0; i < it.signatories().size(); i++) {
            var one = it.signatories().get(i);
            put(form, "side." + (i + 1), one.side());
            put(form, "partner." + (i + 1), one.partner());
            put(form, "name." + (i + 1), one.name());
            put(form, "capacity." + (i + 1), one.capacity());
            put(form, "office." + (i + 1), one.office());
            put(form, "part." + (i + 1), one.part());
        }
        rule(form, "entry", it.entry());
        var term = it.term();
        if (term != null) {
            rule(form, "end", term.end());
            put(form, "end.lastDay", term.end().lastDay());
            period(form, "notice", term.notice());
            period(form, "windDown", term.windDown());
            put(form, "runningContinue", Boolean.TRUE.equals(term.runningContinue()) ? "true" : null);
            var extension = term.extension();
            if (extension != null) {
                put(form, "extension.mode", extension.mode());
                period(form, "extension", extension.period());
                put(form, "extension.times", extension.times() == null ? null : String.valueOf(extension.times()));
                period(form, "objection", extension.objection());
                put(form, "extension.channel", extension.channel());
            }
        }
        put(form, "whenParentEnds", it.whenParentEnds());
        put(form, "source", it.source());
        put(form, "certainty", it.certainty());
        return new Typed(form);
    }

    private static void rule(Map<String, List<String>> form, String name, Instrument.@Nullable Rule rule) {
        if (rule != null) {
            put(form, name, rule.rule());
            put(form, name + ".date", rule.date() == null ? null : rule.date().text());
            period(form, name, rule.period());
        }
    }

    private static void period(Map<String, List<String>> form, String name, Instrument.@Nullable Period period) {
        if (period != null) {
            put(form, name + ".count", String.valueOf(period.count()));
            put(form, name + ".unit", period.unit());
            put(form, name + ".calendars", String.join(" ", period.calendarsOrNone()));
        }
    }

    private static void put(Map<String, List<String>> form, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            form.put(name, List.of(value));
        }
    }

    // --- What the service gets

    /// The whole text; what was left empty is named with nothing in it, as a merge patch takes things away.
    static Map<String, @Nullable Object> whole(Typed typed) {
        var whole = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("kind", "title", "ourNumber", "partnerNumber", "parent", "follows")) {
            whole.put(name, typed.orNothing(name));
        }
        whole.put("texts", textsOf(typed));
        whole.put("signatories", signatoriesOf(typed));
        whole.put("entry", ruleOf(typed, "entry"));
        whole.put("term", termOf(typed));
        for (var name : List.of("whenParentEnds", "source", "certainty")) {
            whole.put(name, typed.orNothing(name));
        }
        return whole;
    }

    /// The same for a new draft: only what was filled in.
    static Map<String, Object> filled(Typed typed) {
        var filled = new LinkedHashMap<String, Object>();
        whole(typed).forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    private static List<Map<String, Object>> textsOf(Typed typed) {
        var texts = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= TEXTS; i++) {
            if (!typed.was("text." + i).isEmpty()) {
                texts.add(typed.body()
                        .with("document", typed.was("text." + i))
                        .with("language", typed.was("language." + i))
                        .with("prevailing", !typed.was("prevailing." + i).isEmpty())
                        .map());
            }
        }
        return texts;
    }

    private static List<Map<String, Object>> signatoriesOf(Typed typed) {
        var signatories = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= SIGNATORIES; i++) {
            if (!typed.was("name." + i).isEmpty()) {
                signatories.add(typed.body()
                        .with("side", typed.was("side." + i))
                        .with("partner", typed.was("partner." + i))
                        .with("name", typed.was("name." + i))
                        .with("capacity", typed.was("capacity." + i))
                        .with("office", typed.was("office." + i))
                        .with("part", typed.was("part." + i))
                        .map());
            }
        }
        return signatories;
    }

    private static @Nullable Map<String, Object> ruleOf(Typed typed, String name) {
        var rule = typed.was(name);
        if (rule.isEmpty()) {
            return null;
        }
        var body = typed.body().with("rule", rule);
        if (rule.equals("ON_DATE") || rule.equals("NOT_KNOWN") && name.equals("entry")) {
            body.with("date", Body.date(typed.was(name + ".date")));
        }
        if (rule.startsWith("AFTER")) {
            body.with("period", period(typed, name));
        }
        if (rule.equals("AFTER")) {
            body.with("lastDay", typed.orNothing(name + ".lastDay"));
        }
        return body.map();
    }

    private static @Nullable Map<String, Object> termOf(Typed typed) {
        var end = ruleOf(typed, "end");
        if (end == null) {
            return null;
        }
        var mode = typed.was("extension.mode");
        var extension = mode.isEmpty()
                ? null
                : typed.body()
                        .with("mode", mode)
                        .with("period", period(typed, "extension"))
                        .with("times", Body.number(typed.was("extension.times")))
                        .with("objection", period(typed, "objection"))
                        .with("channel", typed.orNothing("extension.channel"))
                        .map();
        return typed.body()
                .with("end", end)
                .with("extension", extension)
                .with("notice", period(typed, "notice"))
                .with("windDown", period(typed, "windDown"))
                .ticked("runningContinue")
                .map();
    }

    /// So many days, months or years; nothing where no number was typed.
    static @Nullable Map<String, Object> period(Typed typed, String name) {
        var count = typed.was(name + ".count");
        if (count.isEmpty()) {
            return null;
        }
        var calendars = List.of(typed.was(name + ".calendars").split("[ ,]+", -1)).stream()
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        return typed.body()
                .with("count", Body.number(count))
                .with("unit", typed.was(name + ".unit"))
                .with("calendars", typed.was(name + ".unit").equals("WORKING_DAYS") ? calendars : List.of())
                .map();
    }
}
