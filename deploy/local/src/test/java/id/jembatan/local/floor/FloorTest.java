package id.jembatan.local.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FloorTest {

    private final Floor floor = Floor.find();

    @Test
    void a_database_belongs_to_its_role_and_has_the_extensions() throws SQLException {
        var database = floor.newDatabase("local");

        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table paper (title text, exclude using gist (title with =))");
            statement.execute("insert into paper values (unaccent('Türkiye'))");
            var row = statement.executeQuery("select title, similarity(title, 'Turkiye') from paper");

            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("Turkiye");
            assertThat(row.getFloat(2)).isEqualTo(1f);
        }
    }

    @Test
    void a_demonstration_user_gets_a_token_of_the_deployed_realm() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=jembatan-cli&username=biro&password=jembatan";

        var request = HttpRequest.newBuilder(URI.create(floor.keycloakUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("access_token");
    }

    @Test
    void it_is_found_again() {
        assertThat(Floor.find().keycloakUrl()).isEqualTo(floor.keycloakUrl());
    }
}
