package id.jembatan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.sql.Sql;
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

    @Inject
    Sql sql;

    @Test
    void a_second_start_changes_nothing() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        flyway.validate();
    }

    @Test
    void the_library_is_there_once_and_whole() {
        var codes = sql.list("select code from indicator where library order by code", row -> row.getString(1));

        assertThat(codes).hasSize(37).doesNotHaveDuplicates().contains("P01", "P15", "I02", "O10", "C10");
    }
}
