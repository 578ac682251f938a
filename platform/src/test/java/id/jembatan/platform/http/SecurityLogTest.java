package id.jembatan.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class SecurityLogTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(String.format(Locale.ROOT, record.getMessage(), record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("jembatan.security").addHandler(ear);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("jembatan.security").removeHandler(ear);
    }

    @Test
    void who_is_refused_is_written_down_and_nothing_that_he_sent() {
        given().get("/api/v1/audit?actor=somebody").then().statusCode(401);
        given().auth().oauth2(Tokens.of("biro")).get("/api/v1/audit").then().statusCode(403);
        given().urlEncodingEnabled(false).get("/api/v1/audit;x=1").then().statusCode(400);
        given().auth().oauth2(Tokens.of("auditor")).get("/api/v1/audit").then().statusCode(200);

        assertThat(lines)
                .hasSize(3)
                .anyMatch(line -> line.contains("status=401 method=GET path=/api/v1/audit who=- "))
                .anyMatch(line -> line.contains("status=403") && line.contains("who=biro"))
                .anyMatch(line -> line.contains("status=400") && line.contains("path=(ambiguous)"))
                .noneMatch(line -> line.contains("somebody"));
    }
}
