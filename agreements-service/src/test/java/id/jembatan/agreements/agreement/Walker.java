package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;

import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.PaperOracle;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedure.FieldType;
import id.jembatan.platform.hash.Sha256;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Walks at random through one case, and looks after each step whether all that must hold still holds.
final class Walker {

    private static final Map<String, Set<String>> USERS = Map.of(
            "biro", Set.of("bureau-officer"),
            "kepala", Set.of("bureau-head"),
            "hukum", Set.of("legal-reviewer"),
            "kemendagri", Set.of("home-affairs-reviewer"),
            "kemlu", Set.of("foreign-affairs-reviewer"),
            "dinas-sda", Set.of("agency-officer"),
            "kbri-ankara", Set.of("mission-officer"),
            "ankara", Set.of("partner-officer"));

    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final Map<String, Map<String, String>> NO_ANSWERS = Map.of();

    static final class Failed extends RuntimeException {
        Failed(String what) {
            super(what);
        }
    }

    private final Procedure procedure;
    private final PaperOracle oracle;
    private final String id;
    private final @Nullable String track;
    private final Random chance;
    private final List<String> log = new ArrayList<>();
    private final Map<String, String> everFiled = new LinkedHashMap<>();
    private final Set<String> stages = new TreeSet<>();
    private String last;
    private int steps;
    private int moves;
    private int refusals;

    /// @param oracle reads the same template on its own
    /// @param track the partner's side that is walked through; null for the case itself
    Walker(Procedure procedure, PaperOracle oracle, String id, @Nullable String track, Random chance) {
        this.procedure = procedure;
        this.oracle = oracle;
        this.id = id;
        this.track = track;
        this.chance = chance;
        this.last = procedure.start();
    }

    int steps() {
        return steps;
    }

    int moves() {
        return moves;
    }

    int refusals() {
        return refusals;
    }

    int papers() {
        return everFiled.size();
    }

    List<String> log() {
        return log;
    }

    /// Every stage that it has stood in.
    Set<String> stages() {
        return stages;
    }

    /// @param patience how many steps more it may take until its first move
    void walk(int length, int patience) {
        for (steps = 1; !isOver() && (steps <= length || moves == 0 && steps <= length + patience); steps++) {
            var die = chance.nextInt(20);
            if (die < 8) {
                provide();
            } else if (die < 15) {
                attempt(listed());
            } else if (die < 17) {
                attempt(any());
            } else if (die < 18) {
                withdraw();
            } else if (die < 19) {
                paper(pick(List.copyOf(procedure.documents().keySet())), "id");
            } else {
                takeBack();
            }
            check();
        }
        everFiled.forEach((document, hash) -> demand(
                hash.equals(Sha256.hex(as("biro")
                        .get(API + "/" + id + "/documents/" + document + "/content")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())),
                "the file of document " + document + " is not the one that was filed"));
    }

    // --- Steps

    /// What `next` says to a user, of the case or of the side that is walked through.
    private JsonPath next(String user) {
        return as(user).get(API + "/" + id + "/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Map<String, Object>> open(String user) {
        var next = next(user);
        if (track == null) {
            return next.getList("moves");
        }
        return next.getList("sides.find { it.track == '" + track + "' }.moves");
    }

    private @Nullable String listed() {
        var open = open("biro");
        if (open.isEmpty()) {
            return null;
        }
        var ready = open.stream()
                .filter(it -> it.get("ready").equals(true) || track != null && lacksAnswersOnly(it, answersTo(it)))
                .toList();
        // Mostly on, and now and then a step that is not ready. A case that has ended says little, so it ends seldom.
        var pool = !ready.isEmpty() && chance.nextInt(4) > 0 ? ready : open;
        var lasting = pool.stream()
                .filter(it -> !procedure.stage((String) it.get("to")).isFinal())
                .toList();
        return (String) pick(lasting.isEmpty() || chance.nextInt(40) == 0 ? pool : lasting)
                .get("move");
    }

    private String any() {
        var lasting = procedure.moves().values().stream()
                .filter(it -> it.to() == null || !procedure.stage(it.to()).isFinal())
                .map(Move::name)
                .toList();
        return pick(chance.nextInt(40) == 0 ? List.copyOf(procedure.moves().keySet()) : lasting);
    }

    /// Tries a move as somebody: what comes of it is what `next` has just said to him.
    private void attempt(@Nullable String move) {
        if (move == null) {
            return;
        }
        var user = player(move);
        var said = offered(user, move);
        var view = view();
        var before = stageIn(view);
        var with = new HashMap<String, Object>(Map.of("move", move));
        boolean reasoned = chance.nextInt(5) > 0;
        if (reasoned) {
            with.put("reason", "by chance");
        }
        // What a partner's side was asked is answered with the step itself.
        var answered = said.isPresent() && track != null && chance.nextInt(4) > 0 ? answersTo(said.get()) : NO_ANSWERS;
        if (!answered.isEmpty()) {
            with.put("checklists", wrapped(answered));
        }
        var shown = offered("auditor", move);
        var held = held(view, answered, reasoned);
        var stand = stand(view);
        var answer = as(user).contentType(ContentType.JSON)
                .body(with)
                .post(API + "/" + id + (track == null ? "" : "/tracks/" + track) + "/moves")
                .then()
                .extract();
        log.add(steps + " " + user + " " + move + " at " + before + " -> " + answer.statusCode());
        int status = answer.statusCode();
        agreesWithTheOracle(move, stand, held, status, answer.statusCode() == 409 ? answer.path("code") : null);
        if (said.isEmpty()) {
            demand(
                    status == 403 || status == 409 && answer.path("code").equals("not-at-this-stage"),
                    move + " is not offered and was answered with " + status + " " + answer.asString());
            refusals++;
            return;
        }
        var offer = said.get();
        boolean lacksReason = offer.get("reasonRequired").equals(true) && !reasoned;
        if (offer.get("mine").equals(false)) {
            demand(status == 403, move + " is not his, and was answered with " + status);
            refusals++;
        } else if ((offer.get("ready").equals(true) || lacksAnswersOnly(offer, answered)) && !lacksReason) {
            demand(status == 201, move + " was offered as ready and refused with " + status + ": " + answer.asString());
            moves++;
            demand(answer.path("stage").equals(offer.get("to")), move + " leads elsewhere than offered");
            // As the auditor reads it: who moves may not know of every paper.
            reliesOnWhatWasShown(
                    shown.orElse(offer),
                    bases(made().getFirst()).stream()
                            .map(it -> (String) it.get("document"))
                            .toList());
        } else {
            demand(
                    status == 409 && answer.path("code").equals("needs-missing"),
                    move + " was not ready and was answered with " + status + ": " + answer.asString());
            refusals++;
            var missing = new HashSet<String>(answer.<List<String>>path("missing.code"));
            missing.remove("reason");
            var lacked = new HashSet<String>();
            for (var need : needs(offer)) {
                if (stops(need) && !answered.containsKey(need.get("code"))) {
                    lacked.add((String) need.get("code"));
                }
            }
            demand(missing.equals(lacked), "next lacks " + lacked + " and the refusal " + missing);
            demand(stage().equals(before), "a refused move has moved");
        }
    }

    private Optional<Map<String, Object>> offered(String user, String move) {
        return open(user).stream().filter(it -> it.get("move").equals(move)).findFirst();
    }

    /// Whoever is refused lacks something, and whoever is let through lacks nothing, by another reading of the template
    /// and of the papers themselves.
    private void agreesWithTheOracle(
            String move, PaperOracle.Stand stand, PaperOracle.Held held, int status, @Nullable String code) {
        var isOpen = oracle.isOpen(move, stand, held);
        var lacking = oracle.lacking(move, held);
        if (status == 201) {
            demand(isOpen, move + " was made where the template has no such step");
            demand(lacking.isEmpty(), move + " was made without " + lacking);
        } else if ("needs-missing".equals(code)) {
            demand(!lacking.isEmpty(), move + " was refused although all its papers are there");
        } else if ("not-at-this-stage".equals(code)) {
            demand(!isOpen, move + " was said not to stand open, and it does");
        }
    }

    private PaperOracle.Stand stand(JsonPath view) {
        return track == null
                ? new PaperOracle.Stand(
                        view.getString("stage"),
                        view.getBoolean("onHold"),
                        Set.copyOf(view.<String>getList("flags")),
                        view.getString("endReason"))
                : new PaperOracle.Stand(view.getString(side("stage")), view.getBoolean(side("onHold")), Set.of(), null);
    }

    private String side(String member) {
        return "tracks.find { it.id == '" + track + "' }." + member;
    }

    /// What the case holds, as anybody sees it who reads it: papers one by one, and what is written of it.
    private PaperOracle.Held held(JsonPath view, Map<String, Map<String, String>> answered, boolean reasoned) {
        var fields = new HashMap<String, String>();
        for (var property : List.of("kind", "origin", "goals")) {
            if (track == null && view.getString(property) != null) {
                fields.put(property, view.getString(property));
            }
        }
        for (var property : List.of("partners", "sectors")) {
            if (track == null && !view.getList(property).isEmpty()) {
                fields.put(property, "some");
            }
        }
        fields.putAll(view.<String, String>getMap(track == null ? "fields" : side("fields")));
        var answers = new HashMap<String, Map<String, String>>();
        view.<String, Map<String, Map<String, String>>>getMap(track == null ? "checklists" : side("checklists"))
                .forEach((checklist, items) -> {
                    var given = new HashMap<String, String>();
                    items.forEach((item, it) -> given.put(item, it.get("answer")));
                    answers.put(checklist, given);
                });
        answered.forEach((checklist, items) ->
                answers.computeIfAbsent(checklist, _ -> new HashMap<>()).putAll(items));
        return new PaperOracle.Held(
                documents().stream()
                        .filter(it -> it.get("state").equals("VALID"))
                        .map(Walker::filed)
                        .toList(),
                fields,
                answers,
                LocalDate.now(OFFICE),
                reasoned);
    }

    @SuppressWarnings("unchecked")
    private static PaperOracle.Filed filed(Map<String, Object> document) {
        var said = new HashMap<String, String>();
        for (var word : List.of("number", "issuedOn", "receivedOn", "issuer", "language")) {
            if (document.get(word) != null) {
                said.put(word, (String) document.get(word));
            }
        }
        return new PaperOracle.Filed(
                (String) document.get("type"), (String) document.get("hash"), said, (Map<String, String>)
                        document.get("parts"));
    }

    private static boolean stops(Map<String, Object> need) {
        return need.get("met").equals(false) && need.get("advisory").equals(false);
    }

    /// Yes to everything that a step still asks.
    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> answersTo(Map<String, Object> offer) {
        var all = new HashMap<String, Map<String, String>>();
        for (var need : needs(offer)) {
            if (need.get("kind").equals("checklist") && need.get("met").equals(false)) {
                var items = new HashMap<String, String>();
                ((List<Map<String, Object>>) need.get("lacking"))
                        .forEach(it -> items.put((String) it.get("code"), "YES"));
                all.put((String) need.get("code"), items);
            }
        }
        return all;
    }

    private static Map<String, Object> wrapped(Map<String, Map<String, String>> answers) {
        var all = new HashMap<String, Object>();
        answers.forEach((checklist, items) -> {
            var given = new HashMap<String, Object>();
            items.forEach((item, answer) -> given.put(item, Map.of("answer", answer)));
            all.put(checklist, given);
        });
        return all;
    }

    private static boolean lacksAnswersOnly(Map<String, Object> offer, Map<String, Map<String, String>> answered) {
        return needs(offer).stream().filter(Walker::stops).allMatch(it -> answered.containsKey(it.get("code")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> needs(Map<String, Object> offer) {
        return (List<Map<String, Object>>) offer.get("needs");
    }

    /// A move keeps every paper that met one of its needs.
    private void reliesOnWhatWasShown(Map<String, Object> offer, List<String> relied) {
        for (var need : needs(offer)) {
            if (need.get("kind").equals("document") && need.get("met").equals(true)) {
                demand(
                        relied.contains(need.get("document")),
                        offer.get("move") + " forgets the " + need.get("code") + " it rests on");
            }
        }
    }

    /// Somebody who may make the move, mostly.
    private String player(String move) {
        var all = USERS.keySet().stream().sorted().toList();
        var players = all.stream()
                .filter(user -> {
                    var known = procedure.moves().get(move);
                    return known != null && procedure.actor(known.actor()).isPlayedBy(USERS.get(user));
                })
                .toList();
        return players.isEmpty() || chance.nextInt(6) == 0 ? pick(all) : pick(players);
    }

    /// Meets one of the needs that some open move lacks.
    private void provide() {
        var lacking = new ArrayList<Map<String, Object>>();
        for (var offer : open("biro")) {
            for (var need : needs(offer)) {
                if (need.get("met").equals(false) && !need.get("kind").equals("reason")) {
                    lacking.add(need);
                }
            }
        }
        if (!lacking.isEmpty()) {
            provide(pick(lacking));
        }
    }

    private void provide(Map<String, Object> need) {
        var code = (String) need.get("code");
        switch ((String) need.get("kind")) {
            case "document", "parts", "languages", "dated-by" -> {
                paper(code, "id");
                paper(code, "en");
            }
            case "same-text" ->
                Arrays.stream(code.split("=")).forEach(it -> {
                    paper(it, "id");
                    paper(it, "en");
                });
            case "any-of" -> {
                var one = pick(Arrays.asList(code.split("\\|")));
                if (procedure.documents().containsKey(one)) {
                    paper(one, "id");
                } else {
                    field(one, "2099-12-31");
                }
            }
            case "checklist" -> answers(code);
            case "field" -> field(code, "2099-12-31");
            case "not-past" -> field(code, "2099-12-31");
            case "reached", "past" -> field(code, "2020-01-31");
            default -> log.add(steps + " nothing provides " + need.get("kind") + " " + code);
        }
    }

    private void paper(String type, String language) {
        var known = procedure.documents().get(type);
        if (known == null) {
            return;
        }
        // Now and then another text, or a paper with holes: what is forgotten must not be overlooked.
        var text = "the text in " + language + (chance.nextInt(12) == 0 ? ", changed" : "");
        var call = as("biro")
                .multiPart("file", type + ".txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", type)
                .multiPart("language", language);
        Map.of("number", "1/" + steps, "issuedOn", "2020-01-15", "receivedOn", "2020-01-16", "issuer", "an office")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(_ -> chance.nextInt(15) > 0)
                .forEach(it -> call.multiPart(it.getKey(), it.getValue()));
        known.parts().keySet().stream()
                .filter(_ -> chance.nextInt(30) > 0)
                .forEach(part -> call.multiPart("part." + part, "words"));
        var answer = call.post(API + "/" + id + "/documents").then().extract();
        log.add(steps + " paper " + type + " " + language + " -> " + answer.statusCode());
        demand(answer.statusCode() < 500, answer.asString());
        if (answer.statusCode() == 201) {
            everFiled.put(answer.path("id"), answer.path("hash"));
        }
    }

    private void field(String name, String day) {
        var field = procedure.fields().get(name);
        if (field == null || field.type() == FieldType.CASE || track != null) {
            return;
        }
        var value = switch (field.type()) {
            case DATE -> day;
            case NUMBER -> "1";
            case CHOICE -> pick(List.copyOf(field.choices().keySet()));
            case TEXT, CASE -> "words";
        };
        patch(Map.of("fields", Map.of(name, value)));
    }

    private void answers(String checklist) {
        var all = new HashMap<String, Object>();
        procedure.checklist(checklist).items().keySet().forEach(item -> all.put(item, Map.of("answer", "YES")));
        patch(Map.of("checklists", Map.of(checklist, all)));
    }

    private void patch(Map<String, Object> patch) {
        var tag = as("biro").get(API + "/" + id).header("ETag");
        var answer = as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(patch)
                        .toString())
                .patch(API + "/" + id)
                .then()
                .extract();
        log.add(steps + " " + patch + " -> " + answer.statusCode());
        demand(answer.statusCode() == 200 || answer.statusCode() == 422, answer.asString());
    }

    /// A paper goes only if no step that stands rests on it.
    private void withdraw() {
        if (everFiled.isEmpty()) {
            return;
        }
        var document = pick(List.copyOf(everFiled.keySet()));
        var relied = relied();
        var answer = as("biro")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"by chance\"}")
                .post(API + "/" + id + "/documents/" + document + "/withdrawals")
                .then()
                .extract();
        log.add(steps + " withdraw " + document + " -> " + answer.statusCode());
        demand(answer.statusCode() < 500, answer.asString());
        demand(
                answer.statusCode() != 201 || !relied.contains(document),
                "a paper was taken away on which a step rests");
    }

    private void takeBack() {
        if (track != null) {
            return;
        }
        var made = made();
        var reversed = reversed(made);
        var last = made.stream()
                .filter(it -> it.get("reverses") == null && !reversed.contains(it.get("id")))
                .findFirst()
                .orElseThrow();
        var answer = as("kepala")
                .contentType(ContentType.JSON)
                .body(Map.of("move", last.get("id"), "reason", "by mistake"))
                .post(API + "/" + id + "/reversals")
                .then()
                .extract();
        log.add(steps + " take back " + last.get("move") + " -> " + answer.statusCode());
        demand(answer.statusCode() == 201 || answer.statusCode() == 409, answer.asString());
        if (answer.statusCode() == 201) {
            demand(stage().equals(last.get("from")), "a correction leads elsewhere than back");
        }
    }

    // --- What must hold

    private void check() {
        var documents = documents();
        var hashes = new HashMap<String, String>();
        documents.forEach(it -> hashes.put((String) it.get("id"), (String) it.get("hash")));
        everFiled.forEach((document, hash) ->
                demand(hash.equals(hashes.get(document)), "document " + document + " is lost or is another one"));
        var made = made();
        var reversed = reversed(made);
        var valid = new HashMap<String, String>();
        documents.forEach(it -> valid.put((String) it.get("id"), (String) it.get("state")));
        var stage = (String) null;
        for (var step : made.reversed()) {
            if (stage != null) {
                demand(stage.equals(step.get("from")), "the chain of steps is broken at " + step.get("move"));
            }
            stage = (String) step.get("stage");
            if (!reversed.contains(step.get("id"))) {
                bases(step).forEach(it -> {
                    demand(it.get("hash").equals(hashes.get(it.get("document"))), "a step has lost its paper");
                    demand(!"WITHDRAWN".equals(valid.get(it.get("document"))), "a step rests on a paper taken back");
                });
            }
        }
        demand(stage == null || stage.equals(stage()), "the case stands elsewhere than its steps lead");
    }

    /// Every paper of the case, page by page.
    private List<Map<String, Object>> documents() {
        var all = new ArrayList<Map<String, Object>>();
        var path = API + "/" + id + "/documents";
        var after = "";
        while (true) {
            var page = as("biro")
                    .get(path + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            if (page.getString("next") == null) {
                return all;
            }
            after = "?after=" + page.getString("next");
        }
    }

    private Set<String> relied() {
        var made = made();
        var reversed = reversed(made);
        var relied = new HashSet<String>();
        made.stream()
                .filter(it -> !reversed.contains(it.get("id")))
                .forEach(it -> bases(it).forEach(basis -> relied.add((String) basis.get("document"))));
        return relied;
    }

    /// The steps of the case, or of the side, the last one first.
    private List<Map<String, Object>> made() {
        var all = as("auditor")
                .get(API + "/" + id + "/moves")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items");
        return all.stream()
                .filter(it -> track == null ? it.get("track") == null : track.equals(it.get("track")))
                .toList();
    }

    private static Set<Object> reversed(List<Map<String, Object>> made) {
        var reversed = new HashSet<>();
        made.forEach(it -> reversed.add(it.get("reverses")));
        return reversed;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> bases(Map<String, Object> step) {
        return (List<Map<String, Object>>) step.get("documents");
    }

    /// Whether nothing can follow: no step of a partner's side leads out of its end.
    private boolean isOver() {
        return track != null && procedure.stage(last).isFinal();
    }

    private String stage() {
        return stageIn(view());
    }

    private String stageIn(JsonPath view) {
        var stage = view.getString(track == null ? "stage" : side("stage"));
        stages.add(stage);
        last = stage;
        return stage;
    }

    private JsonPath view() {
        return as("biro").get(API + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Failed(otherwise);
        }
    }
}
