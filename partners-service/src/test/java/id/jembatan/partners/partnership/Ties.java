package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.as;

import io.restassured.response.Response;

/// Ways to fill the register with relations, by the doors that everybody uses.
final class Ties {

    private Ties() {}

    static Response tryToOpen(String user, String partner, String kind, String more) {
        return as(user).contentType("application/json")
                .body("""
                        {"partner": "%s", "kind": "%s"%s}""".formatted(partner, kind, more))
                .post("/api/v1/partnerships");
    }

    /// @param more of the body, such as `, "since": {"year": 1990}`
    /// @return the id
    static String open(String partner, String kind, String more) {
        return tryToOpen("biro", partner, kind, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response post(String user, String path, String body) {
        return as(user).contentType("application/json").body(body).post("/api/v1/partnerships/" + path);
    }

    static Response state(String user, String tie, String fact, String side, String value, String more) {
        return post(user, tie + "/statements", """
                {"fact": "%s", "side": "%s", "value": "%s"%s}""".formatted(fact, side, value, more));
    }
}
