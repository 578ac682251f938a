package id.jembatan.suite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.TheSuite;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What the attacks have in common.
final class Attack {

    static final TheSuite SUITE = TheSuite.get();

    /// Everything that asks who calls: each attack tries all of it.
    static final List<Endpoint> ENDPOINTS;

    /// What is open to everybody on purpose; which that is, and how little it tells, [OpenAttackTest] knows.
    static final List<Endpoint> OPEN;

    static {
        var all = Endpoints.of(SUITE).stream().collect(Collectors.partitioningBy(Endpoint::open));
        ENDPOINTS = all.get(false);
        OPEN = all.get(true);
    }

    static final String PROBLEM = "application/problem+json";

    /// The demonstration users by role, as the table of rights names the roles.
    static final Map<String, String> USERS = users();

    private Attack() {}

    private static Map<String, String> users() {
        var users = new LinkedHashMap<String, String>();
        users.put("bureau-officer", "biro");
        users.put("bureau-head", "kepala");
        users.put("legal-reviewer", "hukum");
        users.put("agency-officer", "dinas-sda");
        users.put("home-affairs-reviewer", "kemendagri");
        users.put("foreign-affairs-reviewer", "kemlu");
        users.put("mission-officer", "kbri-ankara");
        users.put("partner-officer", "ankara");
        users.put("auditor", "auditor");
        users.put("administrator", "admin");
        return users;
    }

    /// One test for each endpoint that the filter leaves.
    static Stream<DynamicTest> onEach(Stream<Endpoint> endpoints, Consumer<Endpoint> attack) {
        return endpoints.map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> attack.accept(endpoint)));
    }

    static Response send(RequestSpecification request, Endpoint endpoint, String path) {
        return request.urlEncodingEnabled(false).request(endpoint.method(), path);
    }

    /// A clear no, in the form of api.md, that tells nothing of the inside.
    static void isRefused(Response answer, String what) {
        assertThat(answer.statusCode()).as("%s: %s", what, shortened(answer)).isBetween(400, 431);
        isAProblem(answer, what);
    }

    static void isAProblem(Response answer, String what) {
        assertThat(answer.contentType()).as(what).startsWith(PROBLEM);
        assertThat(answer.asString())
                .as(what)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("org.hibernate")
                .doesNotContainIgnoringCase("select ");
    }

    static String shortened(Response answer) {
        var text = answer.asString();
        return answer.statusCode() + " " + (text.length() > 300 ? text.substring(0, 300) : text);
    }
}
