package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What a start does with the templates that come along.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ShippingTest {

    @Inject
    Versions versions;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @ConfigProperty(name = "jembatan.procedures")
    List<String> files;

    private Procedures started(List<String> with) {
        return new Procedures(with, ZoneId.of("Asia/Jakarta"), versions, clock);
    }

    private long shipped() {
        return sql.first("select count(*) from procedure_version where shipped", row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void a_second_start_publishes_nothing_anew() {
        assertThat(shipped()).isEqualTo(files.size());

        var again = started(files);

        assertThat(shipped()).isEqualTo(files.size());
        assertThat(again.newest("REGISTER_ONLY")).isPresent();
    }

    @Test
    void a_file_that_differs_from_what_was_published_changes_nothing() {
        var started = started(List.of("procedures/changed.yaml"));

        assertThat(started.frozen("REGISTER_ONLY", 1).label().en()).isEqualTo("Register only");
        assertThat(shipped()).isEqualTo(files.size());
    }

    @Test
    void a_broken_file_stops_the_start_and_is_named_with_its_line() {
        assertThatThrownBy(() -> started(List.of("procedures/broken.yaml")))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("procedures/broken.yaml")
                .hasMessageContaining("line ")
                .hasMessageContaining("\"GONE\"");
        assertThatThrownBy(() -> started(List.of("procedures/none.yaml"))).hasMessageContaining("none.yaml");
    }
}
