package id.jembatan.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class MigrationTest {

    @Inject
    DataSource database;

    @Test
    void the_tables_are_made_from_nothing_and_made_once() {
        var flyway = Flyway.configure()
                .dataSource(database)
                .schemas("again")
                .locations("classpath:db/platform")
                .load();

        var first = flyway.migrate();
        var second = flyway.migrate();

        assertThat(first.migrationsExecuted).isEqualTo(5);
        assertThat(second.migrationsExecuted).isZero();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }
}
