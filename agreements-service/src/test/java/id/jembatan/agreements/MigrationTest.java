package id.jembatan.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class MigrationTest {

    @Inject
    Flyway flyway;

    @Test
    void an_empty_database_becomes_ours_and_a_second_start_finds_nothing_to_do() {
        assertThat(flyway.info().applied()).hasSizeGreaterThan(4);
        assertThat(flyway.info().pending()).isEmpty();

        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }
}
