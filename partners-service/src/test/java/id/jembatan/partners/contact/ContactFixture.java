package id.jembatan.partners.contact;

import static id.jembatan.partners.CleanSlate.as;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/// People for tests.
final class ContactFixture {

    private ContactFixture() {}

    static String aMayorOf(String partner) {
        return """
                {"name": {"display": "Ayşe Yılmaz", "given": "Ayşe", "family": "Yılmaz"}, "role": "Mayor",
                 "unit": "Office of the Mayor", "partnerId": "%s", "mails": ["ayse@ankara.example"],
                 "phones": ["+90 312 000 00 00"], "languages": ["tr"], "address": "Atatürk Bulvarı 1",
                 "notes": "Met in Jakarta", "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""".formatted(partner);
    }

    /// @param more members, each beginning with a comma
    static String aPersonCalled(String name, String partner, String more) {
        return """
                {"name": {"display": "%s"}, "partnerId": "%s", "consent": {"basis": "public_task"},
                 "retentionClass": "official_role"%s}""".formatted(name, partner, more);
    }

    static Response enter(String user, String json) {
        return as(user).contentType("application/json").body(json).post("/api/v1/contacts");
    }

    /// @return the id
    static String entered(String user, String json) {
        return enter(user, json).then().statusCode(201).extract().path("id");
    }

    static Response change(String user, String id, String json) {
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get("/api/v1/contacts/" + id).header("ETag"))
                .body(json.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/contacts/" + id);
    }

    static Response cards(String user, String query, byte[] body) {
        return as(user).contentType("text/vcard").body(body).post("/api/v1/contacts/imports?" + query);
    }
}
