package id.jembatan.gateway.result;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a kpi-service may answer, made up for the tests: a goal down to the file that proves a figure.
final class KpiAnswers {

    static final String GOAL = "0197a5c0-0000-7000-8000-0000000000a1";
    static final String CARD = "0197a5c0-0000-7000-8000-0000000000a2";
    static final String USE = "0197a5c0-0000-7000-8000-0000000000a3";
    static final String FIGURE = "0197a5c0-0000-7000-8000-0000000000a4";
    static final String INDICATOR = "0197a5c0-0000-7000-8000-0000000000a5";
    static final String FILE = "0197a5c0-0000-7000-8000-0000000000a6";
    static final String PROGRAMME = "0197a5c0-0000-7000-8000-0000000000a7";
    static final String ACTIVITY = "0197a5c0-0000-7000-8000-0000000000a8";
    static final String SERIES = "0197a5c0-0000-7000-8000-0000000000a9";

    private static final String YEAR = """
            {"kind": "YEAR", "key": "2025", "from": "2025-01-01", "until": "2025-12-31", "name": null}""";
    private static final String QUARTER = """
            {"kind": "QUARTER", "key": "2026-Q3", "from": "2026-07-01", "until": "2026-09-30", "name": null}""";
    private static final String SEEN = """
            {"id": "%s", "indicator": "%s", "period": %s, "value": "71", "numerator": null, "denominator": null, "level": null,
             "raw": null, "reachedOn": null, "parts": [{"dimensions": {"sex": "female"}, "state": "VALUE", "value": "40"}],
             "state": "VALUE", "status": "REPORTED", "reporter": "biro", "source": "laporan", "certainty": "high", "comment": "c",
             "recordedAt": "2026-11-22T01:00:00Z", "corrects": null, "reason": null, "decision": null,
             "statements": [{"id": "%s", "partner": "tr-ankara", "decision": "DISPUTED", "value": "70", "note": "n", "by": "ankara",
               "at": "2026-11-22T01:00:00Z", "settlement": {"outcome": "KEPT", "note": "n", "by": "kepala", "at": "2026-11-22T01:00:00Z"}}],
             "actions": ["verify", "correct", "settle", "confirm", "dispute"], "later": 1}""".formatted(FIGURE, USE, YEAR, FILE);
    private static final String EXPLAINED = """
            {"value": "71", "valueReason": null, "percent": "12.5", "reason": null, "met": false,
             "status": {"code": "at-risk", "thresholds": 2, "since": "2026-01-01", "bands": [{"code": "off-track", "from": null}, {"code": "at-risk", "from": "10"}]},
             "explanation": {"rule": "LOWER/NONE", "formula": "(baseline - actual) / (baseline - target)",
               "calculation": "(74 - 71) / (74 - 50) = 12.5 %", "baseline": "74", "target": "50", "actual": "71", "periods": ["2025"], "targetPeriods": ["2030"]},
             "forecast": {"value": "66", "by": "2030", "target": "50", "reaches": false, "reason": null, "calculation": "f"}, "end": null}""";
    private static final String NOTHING = """
            {"value": null, "valueReason": "no-observation", "percent": null, "reason": "no-observation", "met": null, "status": null,
             "explanation": null, "forecast": null, "end": null}""";
    private static final String ZERO = """
            {"value": "0", "valueReason": null, "numerator": "0", "denominator": "40", "span": {"first": "2024", "last": "2025", "values": 2}, "percent": "0",
             "reason": null, "met": false, "status": null, "explanation": null, "forecast": null, "end": null}""";
    private static final String COVERAGE = """
            {"due": 2, "reported": 1, "zeros": 1, "notReported": 0, "notApplicable": 1, "withheld": 1}""";
    private static final String CARD_VIEW = """
            {"id": "%s", "subject": {"kind": "GOAL", "id": "%s", "reference": null, "title": "50 kota global teratas", "partners": []},
             "indicators": [{"id": "%s", "indicator": "%s", "code": "C10", "label": "Peringkat kota global", "unit": "rank", "direction": "LOWER",
               "aggregation": "NONE", "joining": null, "valueKind": "RANK", "decimals": 0, "definition": "edisi tahunan", "note": null,
               "baseline": {"value": "74", "period": %s, "source": "press"},
               "targets": [{"id": "%s", "period": %s, "scope": "END", "value": "50", "source": "press", "certainty": "high", "setAt": "2026-11-22T01:00:00Z", "setBy": "biro",
                 "revisions": [{"number": 1, "value": "55", "setAt": null, "setBy": null, "replacedAt": "2026-11-22T01:00:00Z", "reason": "rencana baru", "approver": "kepala"}]}],
               "newest": null, "observations": [%s], "more": false,
               "progress": {"verified": %s, "reported": %s, "disputed": %s, "planned": %s}, "coverage": %s}],
             "asOf": "2026-11-22", "knownAt": null, "current": "same-transaction", "version": 4,
             "actions": ["apply-indicator", "set-target", "revise-target", "record-observation"]}""".formatted(
                    CARD, GOAL, USE, INDICATOR, YEAR, FILE, QUARTER, SEEN, NOTHING, EXPLAINED, ZERO, NOTHING, COVERAGE);
    private static final String DEFINITION = """
            {"id": "%s", "code": "C10", "label": "Peringkat kota global", "labels": {}, "unit": "rank", "valueKind": "RANK", "decimals": 0,
             "level": "OUTCOME", "direction": "LOWER", "aggregation": "NONE", "rhythm": "YEAR", "formula": "f", "note": null, "levels": [],
             "dimensions": [], "sdgs": ["11"], "evidence": "TO_VERIFY", "supersededBy": null, "actions": []}""".formatted(INDICATOR);
    private static final String SPANS = """
            "planned": {"start": {"year": 2026, "month": 1, "day": 1}, "end": {"year": 2026, "month": 6, "day": 30}},
            "forecast": {"start": null, "end": {"year": 2026, "month": 9}}, "actual": {"start": {"year": 2026, "month": 2, "day": 1}, "end": null}""";
    private static final String ACTIVITY_VIEW = """
            {"id": "%s", "position": 1, "code": "a1", "kind": "ACTIVITY", "title": "Pelatihan", "titles": {"id": "Pelatihan", "en": null, "tr": null},
             "state": "RUNNING", "dropped": null, "ourOwner": "Dinas", "partnerOwner": "ASKI", "learning": "WE_LEARN", "costSide": "BOTH", %s,
             "days": 20, "after": [], "promises": [], "indicators": [], "source": "s", "certainty": null, "note": null, "version": 3,
             "actions": ["update", "drop"]}""".formatted(ACTIVITY, SPANS);
    private static final String GOAL_VIEW = """
            {"id": "%s", "code": "top-50", "kind": "AMBITION", "title": "50 kota global teratas", "titles": {"id": "50 kota global teratas", "en": null, "tr": null},
             "from": {"year": 2025}, "to": {"year": 2030}, "parent": null, "source": "press", "certainty": "high", "note": null, "ended": null,
             "scorecard": "%s", "version": 1, "actions": ["update", "end"]}""".formatted(GOAL, CARD);
    private static final String COUNTS = """
            {"planned": 1, "reported": 2, "verified": 3, "disputed": 0, "notVerified": 2, "inWords": 1, "ofWiderPeriods": 0}""";

    private KpiAnswers() {}

    /// By path.
    static Map<String, String> all() {
        var answers = new LinkedHashMap<String, String>();
        put(answers, "/scorecards", listing("""
                {"id": "%s", "subject": {"kind": "GOAL", "id": "%s", "reference": null, "title": "50 kota global teratas"}, "indicators": 1, "version": 1}""".formatted(CARD, GOAL)));
        put(answers, "/scorecards/" + CARD, CARD_VIEW);
        put(answers, "/applied-indicators/" + USE, """
                {"id": "%s", "scorecard": "%s", "indicator": "%s", "code": "C10", "label": "Peringkat kota global", "definition": "edisi tahunan", "note": null,
                 "ownerAccount": "biro", "ownerOffice": null, "partnerOwner": "ABB", "dueDays": 30, "unusedCarriesOver": null,
                 "baseline": {"value": "74", "raw": null, "period": %s, "source": "press", "setAt": null, "setBy": null,
                   "revisions": [{"number": 1, "value": "75", "raw": null, "period": null, "source": null, "setAt": null, "setBy": null, "replacedAt": "2026-11-22T01:00:00Z", "reason": "r", "approver": "kepala"}]},
                 "appliedAt": "2026-11-22T01:00:00Z", "version": 1, "actions": ["update", "add-period", "revise-baseline", "lock-period"]}""".formatted(USE, CARD, INDICATOR, YEAR));
        put(answers, "/applied-indicators/" + USE + "/periods", """
                {"items": [{"period": %s, "from": "2026-07-01", "until": "2026-09-30", "dueOn": "2026-10-30", "origin": "RHYTHM", "lock": null, "open": false},
                 {"period": %s, "from": "2025-01-01", "until": "2025-12-31", "dueOn": null, "origin": "LOCK",
                  "lock": {"reason": "r", "by": "kepala", "at": "2026-11-22T01:00:00Z", "unlocks": [{"account": "biro", "until": "2026-11-23T01:00:00Z", "reason": "r", "by": "kepala", "at": "2026-11-22T01:00:00Z"}]}, "open": false}]}""".formatted(QUARTER, YEAR));
        put(answers, "/indicators", listing(DEFINITION));
        put(answers, "/indicators/" + INDICATOR, DEFINITION);
        put(answers, "/observations", listing(SEEN));
        put(answers, "/observations/" + FIGURE, SEEN);
        put(answers, "/observations/" + FIGURE + "/evidence", """
                {"items": [{"id": "%s", "observation": "%s", "title": "Laporan", "fileName": "laporan.pdf", "mediaType": "application/pdf", "size": 1234567, "hash": "abc",
                  "shared": false, "addedAt": "2026-11-22T01:00:00Z", "addedBy": "biro", "withdrawn": null, "actions": ["share", "withdraw"]}], "next": null, "total": null}""".formatted(FILE, FIGURE));
        put(answers, "/observations/" + FIGURE + "/comments", listing("""
                {"id": "%s", "words": "Sudah dicek.", "partner": null, "shared": true, "by": "biro", "at": "2026-11-22T01:00:00Z"}""".formatted(FILE)));
        put(answers, "/observations/due", listing("""
                {"indicator": "%s", "scorecard": "%s", "subjectKind": "GOAL", "reference": null, "subject": "top-50", "code": "C10", "label": "Peringkat kota global",
                 "definition": null, "unit": "rank", "period": %s, "dueOn": "2026-10-30", "occasion": "OVERDUE", "owner": "biro", "office": null}""".formatted(USE, CARD, QUARTER)));
        put(answers, "/observations/waiting", listing("""
                {"scorecard": "%s", "subjectKind": "GOAL", "reference": "top-50", "subject": "50 kota global teratas", "code": "C10", "label": "Peringkat kota global",
                 "definition": null, "unit": "rank", "evidence": "TO_VERIFY", "files": 0, "observation": %s}""".formatted(CARD, SEEN)));
        put(answers, "/portfolio", """
                {"figures": [], "statuses": [{"code": "at-risk", "count": 1, "verified": 0, "reported": 1}, {"code": "cannot-say", "count": 2, "verified": 0, "reported": 0}],
                 "by": null, "groups": [], "filters": {}, "asOf": "2026-11-22", "lines": "/x"}""");
        put(answers, "/goals/tree", """
                [{"id": "%s", "code": "top-50", "kind": "AMBITION", "title": "50 kota global teratas", "from": {"year": 2025}, "to": null, "ended": null, "scorecard": "%s", "contributions": 1,
                  "goals": [{"id": "%s", "code": null, "kind": "OTHER", "title": "Di bawahnya", "from": null, "to": null, "ended": null, "scorecard": null, "contributions": 0, "goals": []}]}]""".formatted(GOAL, CARD, FILE));
        put(answers, "/goals", listing(GOAL_VIEW));
        put(answers, "/goals/" + GOAL, GOAL_VIEW);
        put(answers, "/figures/goals/" + GOAL, """
                {"of": {}, "figures": [{"indicator": "%s", "code": "C10", "label": "Peringkat kota global", "unit": "rank", "definition": null, "flags": [], "verified": %s, "reported": %s,
                  "coverage": %s, "contributors": 1, "shown": [{"id": "%s", "scorecard": "%s", "kind": "GOAL", "subject": "%s", "reference": "top-50", "title": null, "counted": false, "why": "no-figure",
                  "verified": null, "reported": {"value": "71", "percent": "12.5"}, "coverage": %s}], "more": false, "own": []}], "asOf": "2026-11-22", "knownAt": null, "current": "x", "membership": "m"}""".formatted(
                        INDICATOR, NOTHING, EXPLAINED, COVERAGE, USE, CARD, GOAL, COVERAGE));
        put(answers, "/contributions", listing("""
                {"id": "%s", "goal": {"id": "%s", "code": "top-50", "title": "t"}, "contributor": {"kind": "AGREEMENT", "id": "%s", "reference": "A-1", "title": "Jakarta–Ankara", "stage": "x", "scorecard": null},
                 "strength": "SUPPORTING", "strengthMeans": "m", "statement": "Belajar menurunkan kebocoran air.", "source": "s", "certainty": null, "ended": null, "actions": ["end"]}""".formatted(FILE, GOAL, FILE)));
        put(answers, "/contributions/strengths", """
                [{"code": "ESSENTIAL", "means": "m"}, {"code": "SUPPORTING", "means": "n"}]""");
        put(answers, "/goals/unaligned-agreements", listing("""
                {"id": "%s", "reference": "A-1", "title": "Jakarta–Ankara", "stage": "X", "agency": null, "partners": [{"code": "tr-ankara", "name": "Ankara", "country": "TR"}]}""".formatted(FILE)));
        put(answers, "/goals/unaligned-partnerships", listing("""
                {"id": "%s", "partner": "tr-ankara", "name": "Ankara", "country": "TR", "kind": "SISTER_CITY", "stage": null, "ended": null}""".formatted(FILE)));
        put(answers, "/index-series", listing("""
                {"id": "%s", "code": "gci", "name": "Indeks", "publisher": null, "publisherKnown": false, "unit": "rank", "editions": 2, "version": 1}""".formatted(SERIES)));
        put(answers, "/index-series/" + SERIES, """
                {"id": "%s", "code": "gci", "name": "Indeks", "names": {}, "publisher": null, "publisherKnown": false, "unit": "rank", "source": "s", "certainty": null, "note": null,
                 "editions": [{"id": "%s", "edition": "2025", "period": %s, "value": "71", "cities": 158, "published": {"year": 2025}, "source": "s", "certainty": null, "enteredAt": "2026-11-22T01:00:00Z",
                   "enteredBy": "biro", "change": {"since": null, "by": null, "comparable": false, "reason": "NUMBER_OF_CITIES_UNKNOWN"}, "supersededBy": null, "supersededFor": null}],
                 "uses": [{"indicator": "%s", "code": "C10", "label": "Peringkat", "definition": null, "scorecard": "%s", "figures": []}], "version": 1, "actions": []}""".formatted(SERIES, FILE, YEAR, USE, CARD));
        put(answers, "/programmes", listing("""
                {"id": "%s", "code": "wp-2026", "title": "Program kerja 2026", "subject": {"kind": "GOAL", "id": "%s", "reference": null, "title": "t"}, "year": 2026, "from": null, "until": null, "ended": null,
                 "activities": 2, "done": 0, "late": 1, "version": 1}""".formatted(PROGRAMME, GOAL)));
        put(answers, "/programmes/" + PROGRAMME, """
                {"id": "%s", "code": "wp-2026", "subject": {"kind": "GOAL", "id": "%s", "reference": null, "title": "t"}, "partners": [], "title": "Program kerja 2026", "titles": {}, "year": 2026, "from": null, "until": null,
                 "shared": false, "source": "s", "certainty": null, "note": null, "ended": null, "scorecard": null,
                 "totals": {"activities": 1, "done": 0, "running": 1, "late": 1, "dropped": 0, "undated": 0},
                 "lines": [{"activity": %s, "baseline": {"start": {"year": 2026, "month": 1, "day": 1}, "end": {"year": 2026, "month": 5, "day": 30}},
                   "slippage": {"days": 145, "atLeast": null, "atMost": null, "late": true, "basis": "TODAY", "reason": null},
                   "slippageFromBaseline": {"days": null, "atLeast": 100, "atMost": 200, "late": true, "basis": "FORECAST", "reason": "IMPRECISE_DATE"}, "late": true,
                   "place": {"earliestStart": null, "earliestEnd": null, "latestStart": null, "latestEnd": null, "totalFloat": 0, "freeFloat": 0, "critical": true, "drivenBy": [], "gap": null}}],
                 "criticalChain": {"finish": "2026-09-30", "complete": true, "steps": [{"activity": "%s", "title": "Pelatihan", "from": "2026-02-01", "until": "2026-09-30", "days": 242, "because": []}], "rule": "aturan"},
                 "slippageRule": "cara", "promises": [{"id": "%s", "agreement": "%s", "clause": "3", "text": "Janji", "side": "OURS", "state": "OPEN", "due": {"year": 2026}}],
                 "indicators": [{"id": "%s", "code": "C10", "label": "Peringkat", "definition": null, "scorecard": "%s"}],
                 "plans": [{"number": 1, "reason": null, "approver": "kepala", "madeAt": "2026-11-22T01:00:00Z"}], "asOf": "2026-11-22", "version": 2, "actions": ["update", "end", "add-activity", "re-plan"]}""".formatted(
                        PROGRAMME, GOAL, ACTIVITY_VIEW, ACTIVITY, FILE, FILE, USE, CARD));
        put(answers, "/programmes/" + PROGRAMME + "/activities/" + ACTIVITY, ACTIVITY_VIEW);
        put(answers, "/programmes/loose-promises", listing("""
                {"id": "%s", "agreement": "%s", "reference": "A-1", "title": "Jakarta–Ankara", "clause": "3", "text": "Janji", "side": "PARTNER", "state": "OPEN", "due": null, "activity": null, "indicator": null, "notMeasurable": null}""".formatted(FILE, FILE)));
        put(answers, "/process-figures", listing(process("P03", "66.7", "null")));
        put(answers, "/process-figures/P03", process("P03", "66.7", "null"));
        put(answers, "/process-figures/P03/subjects", listing("""
                {"kind": "agreement", "id": "%s", "label": "Jakarta–Ankara", "from": "2026-01-01", "until": "2026-01-31", "group": "active", "counts": "possibly", "inRange": "surely", "low": 1, "high": 3}""".formatted(FILE)));
        put(answers, "/process-figures/P03/parameters", listing("""
                {"name": "months", "value": "12", "number": null, "validFrom": "2020-01-01", "source": "s"}"""));
        put(answers, "/reports/half-year", """
                {"kind": "half-year", "period": {"kind": "HALF_YEAR", "key": "2026-H1", "from": "2026-01-01", "until": "2026-06-30", "name": null}, "cutOff": "2026-11-21", "definition": "d", "figures": %s, "coverage": %s,
                 "groups": [{"by": "GOAL", "key": "top-50", "title": "50 kota", "lines": 1, "figures": %s, "coverage": %s}],
                 "lines": [{"id": "%s", "subjectKind": "GOAL", "reference": "top-50", "title": "t", "partners": [], "sectors": [], "indicator": "C10", "label": "Peringkat kota global", "unit": "rank", "definition": null, "baseline": "74", "target": null,
                   "values": {"planned": null, "reported": "71", "verified": null, "disputed": null}, "inWords": [], "percent": null, "percentReason": "no-target", "coverage": %s, "figures": %s}]}""".formatted(COUNTS, COVERAGE, COUNTS, COVERAGE, USE, COVERAGE, COUNTS));
        put(answers, "/scorecards/" + CARD + "/publications", """
                {"items": [{"scorecard": "%s", "number": 1, "public": true, "identifier": "X-1", "indicators": ["%s"], "note": "n", "at": "2026-11-22T01:00:00Z", "by": "kepala"}]}""".formatted(CARD, USE));
        return answers;
    }

    private static String process(String code, String value, String reason) {
        return """
                {"code": "%s", "label": "Rasio mitra aktif", "value": "%s", "atLeast": null, "atMost": null, "ninth": null, "numerator": "2", "denominator": "3", "count": null, "unit": "%%", "reason": %s,
                 "definition": "Definisi", "definitions": {}, "parameters": [{"name": "months", "value": "12", "number": null, "validFrom": "2020-01-01", "source": "s"}], "from": null, "until": null, "asOf": "2026-11-22",
                 "coverage": {"of": 3, "known": 3, "unknown": 0, "text": "Semua 3 dapat dinilai."}, "groups": [{"code": "active", "value": "2", "atLeast": null, "atMost": null, "ninth": null, "numerator": null, "denominator": null, "count": null, "reason": null},
                 {"code": "a-new-sort", "value": null, "atLeast": "1", "atMost": "2", "ninth": null, "numerator": null, "denominator": null, "count": null, "reason": "imprecise-dates"}], "subjects": "/x"}""".formatted(code, value, reason);
    }

    private static String listing(String item) {
        return "{\"items\": [" + item + "], \"next\": \"abc\", \"total\": 51}";
    }

    private static void put(Map<String, String> answers, String path, String body) {
        answers.put("/api/v1" + path, body);
    }
}
