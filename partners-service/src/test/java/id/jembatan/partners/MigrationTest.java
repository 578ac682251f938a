package id.jembatan.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import io.agroal.api.AgroalDataSource;
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
    AgroalDataSource database;

    @Test
    void an_empty_database_becomes_ours_and_a_second_start_finds_nothing_to_do() {
        assertThat(flyway.info().applied()).hasSizeGreaterThan(4);
        assertThat(flyway.info().pending()).isEmpty();

        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void the_database_itself_refuses_what_no_partner_can_be() throws Exception {
        for (var wrong : new String[] {
            "insert into partner (id, version, code, kind, name, country) values (uuidv7(), 0, 'xx-a', 'planet', 'A', 'XX')",
            "insert into partner (id, version, code, kind, name, country, latitude, longitude)"
                    + " values (uuidv7(), 0, 'xx-a', 'city', 'A', 'XX', 91, 0)",
            "insert into partner (id, version, code, kind, name, country, latitude)"
                    + " values (uuidv7(), 0, 'xx-a', 'city', 'A', 'XX', 1)",
            "insert into partner (id, version, code, kind, name, country) values (uuidv7(), 0, 'xx-A', 'city', 'A', 'XX')",
            "insert into partner (id, version, code, kind, name, country) values (uuidv7(), 0, 'xx-a', 'city', 'A', 'UKR')",
        }) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(wrong)))
                        .as(wrong)
                        .hasMessageContaining("check constraint");
            }
        }
    }

    @Test
    void names_fold_alike_whatever_the_database_speaks() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select fold('İSTAÇ A.Ş.'), fold('Diyarbakır'), fold('МОСКВА'), fold('Gießen')")) {
            found.next();

            assertThat(found.getString(1)).isEqualTo("istac a.s.");
            assertThat(found.getString(2)).isEqualTo("diyarbakir");
            assertThat(found.getString(3)).isEqualTo("москва");
            assertThat(found.getString(4)).isEqualTo("giessen");
        }
    }
}
