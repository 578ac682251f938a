package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A citizen reads what an office has made public, and the office decides what that is.
class PublicRegisterJourneyTest extends Journey {

    private static final int FIRST_VIEW = 200 * 1024;

    /// A partner of the first user's portfolio, or of a rehearsal where that is not loaded.
    private static String partner() {
        String known = SUITE.as("kepala")
                .get("/api/v1/partners?code=tr-ankara")
                .then()
                .extract()
                .path("items[0].id");
        if (known != null) {
            return known;
        }
        return SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "city", "name": "Rehearsal City", "country": "TR",
                         "location": {"latitude": "39.93", "longitude": "32.86"}}""")
                .post("/api/v1/partners?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String code(String partner) {
        return SUITE.as("kepala").get("/api/v1/partners/" + partner).path("code");
    }

    private static Response decide(String collection, String id, boolean isPublic) {
        return SUITE.as("kepala")
                .contentType(ContentType.JSON)
                .body("{\"public\": %s, \"reason\": \"Rehearsal\"}".formatted(isPublic))
                .post("/api/v1/" + collection + "/" + id + "/publications");
    }

    private static boolean isOpen(String partner) {
        return given().baseUri(SUITE.gateway())
                        .get("/api/v1/public/partners/" + code(partner))
                        .statusCode()
                == 200;
    }

    @Test
    void a_citizen_reads_the_register_without_a_cookie_on_a_phone() {
        var partner = partner();
        if (!isOpen(partner)) {
            decide("partners", partner, true).then().statusCode(201);
        }
        var person = visitor(PHONE, true);
        var bytes = new int[1];
        person.onResponse(response -> bytes[0] += response.request().sizes().responseBodySize);
        var page = person.newPage();

        page.navigate("/public");

        assertThat(bytes[0]).isBetween(1, FIRST_VIEW);
        assertThat(page.locator(".world circle").first()).isVisible();
        for (var language : List.of("en", "tr", "id")) {
            page.locator("a[hreflang=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            looksRight(page, "public-" + language);
        }
        page.locator("#all-partners").click();
        looksRight(page, "public-partners");
        page.locator("#partners a").first().click();
        assertThat(page.locator("h1")).isVisible();
        looksRight(page, "public-partner");
        for (var section : List.of("agreements", "results", "data")) {
            page.navigate("/public/" + section);
            looksRight(page, "public-" + section);
        }
        page.navigate("/public/partners?q=zzzz&lang=en");
        assertThat(page.locator(".empty")).isVisible();
        looksRight(page, "public-nothing-found");
        page.navigate("/public/partners/zz-nowhere");
        looksRight(page, "public-not-found");
        assertThat(person.cookies()).isEmpty();
    }

    @Test
    void it_reads_as_well_without_a_script() {
        var partner = partner();
        if (!isOpen(partner)) {
            decide("partners", partner, true).then().statusCode(201);
        }
        var page = visitor(PHONE, false).newPage();

        page.navigate("/public/partners?lang=en");
        page.locator("#q").fill(code(partner).substring(3, 6));
        page.locator("form.filter button").click();

        assertThat(page.locator("#partners a").first()).isVisible();
    }

    @Test
    void the_head_of_the_bureau_takes_a_partner_out_of_the_register_and_puts_it_back() {
        var partner = partner();
        if (isOpen(partner)) {
            decide("partners", partner, false).then().statusCode(201);
        }
        var page = signedIn("kepala", DESK, true);

        page.navigate("/publications/partners/" + partner);
        looksRight(page, "publication-none");
        page.locator("#reason").fill("Rehearsal of a decision");
        page.locator("#decide-now").click();

        assertThat(page.locator(".notice.done")).isVisible();
        assertThat(page.locator(".timeline")).containsText("Rehearsal of a decision");
        looksRight(page, "publication");
        assertThat(isOpen(partner)).isTrue();
    }

    @Test
    void an_officer_sees_the_decisions_and_is_not_asked_to_decide() {
        var page = signedIn("biro", DESK, true);

        page.navigate("/publications/partners/" + partner());

        assertThat(page.locator("#history")).isVisible();
        assertThat(page.locator("#decide-now")).hasCount(0);
    }

    @Test
    void the_portfolio_leads_from_the_map_down_to_a_scorecard() {
        var page = signedIn("biro", DESK, true);

        page.navigate("/portfolio");
        looksRight(page, "portfolio");
        assertThat(page.locator(".world .land")).isAttached();
        narrowed(page, "country=TR&by=sector", "portfolio-narrowed");
        narrowed(page, "country=AQ", "portfolio-empty");
        page.navigate("/portfolio?by=goal");
        var card = page.locator("#lines ~ table a").first();
        if (card.count() > 0) {
            card.click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    private void narrowed(Page page, String query, String name) {
        page.navigate("/portfolio?" + query);
        assertThat(page.locator("h1")).isVisible();
        looksRight(page, name);
    }
}
