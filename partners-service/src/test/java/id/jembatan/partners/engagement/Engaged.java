package id.jembatan.partners.engagement;

import static id.jembatan.partners.CleanSlate.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/// Ways to say that something was held or is planned.
final class Engaged {

    static final String API = "/api/v1/engagements";

    private Engaged() {}

    static ValidatableResponse recorded(String user, String json) {
        return posted(user, API, json).then();
    }

    static Response posted(String user, String path, String json) {
        return as(user).contentType("application/json").body(json).post(path);
    }

    static Response to(String user, String id, String part, String json) {
        return posted(user, API + "/" + id + "/" + part, json);
    }

    static String idOf(ValidatableResponse response) {
        return response.statusCode(201).extract().path("id");
    }

    /// Held on a day; `more` are further fields, each with a comma before it.
    static String held(String kind, String partner, String day, String more) {
        var parts = day.split("-");
        var date = parts.length == 1
                ? "{\"year\": %s}".formatted(parts[0])
                : parts.length == 2
                        ? "{\"year\": %s, \"month\": %d}".formatted(parts[0], Integer.parseInt(parts[1]))
                        : "{\"year\": %s, \"month\": %d, \"day\": %d}"
                                .formatted(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return """
                {"kind": "%s", "partners": [{"code": "%s"}], "from": %s, "subject": "Water utilities"%s}""".formatted(kind, partner, date, more);
    }

    static Response patched(String user, String id, String patch) {
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get(API + "/" + id).header("ETag"))
                .body(patch)
                .patch(API + "/" + id);
    }
}
