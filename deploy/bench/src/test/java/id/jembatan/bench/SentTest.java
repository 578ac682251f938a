package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentTest {

    private static final String LOG = """
            2026-11-22 10:00:00.000 UTC [7] LOG:  execute <unnamed>: set pg_trgm.word_similarity_threshold = 0.4
            2026-11-22 10:00:00.001 UTC [7] LOG:  execute S_1: select p.id
            \tfrom partner p where p.name = $1 limit $2
            2026-11-22 10:00:00.001 UTC [7] DETAIL:  Parameters: $1 = 'l''Aquila, $3', $2 = '21'
            """;

    @Test
    void statements_and_their_values_are_read_off_the_log() {
        assertThat(Sent.read(LOG))
                .containsExactly(
                        new Sent.Statement(7, "set pg_trgm.word_similarity_threshold = 0.4", List.of()),
                        new Sent.Statement(
                                7,
                                "select p.id\nfrom partner p where p.name = $1 limit $2",
                                List.of("l'Aquila, $3", "21")));
    }

    @Test
    void a_script_has_variables_where_the_values_stood() {
        var script = Sent.script(Sent.read(LOG).subList(1, 2), 4);

        assertThat(script.text()).isEqualTo("select p.id\nfrom partner p where p.name = :v4_0_1 limit :v4_0_2;\n");
        assertThat(script.variables()).isEqualTo(Map.of("v4_0_1", "l'Aquila, $3", "v4_0_2", "21"));
    }

    @Test
    void a_program_without_variables_gets_the_values_in_quotes() {
        assertThat(Sent.read(LOG).get(1).literal()).contains("p.name = 'l''Aquila, $3' limit '21'");
    }

    @Test
    void a_value_that_was_none_is_none_again() {
        var statement = Sent.read("""
                2026-11-22 10:00:00.001 UTC [7] LOG:  execute S_2: update partner set a = $1, b = $2
                2026-11-22 10:00:00.001 UTC [7] DETAIL:  Parameters: $1 = NULL, $2 = 'x'
                """).getFirst();

        assertThat(Sent.script(List.of(statement), 0).text()).isEqualTo("update partner set a = NULL, b = :v0_0_2;\n");
        assertThat(statement.literal()).isEqualTo("update partner set a = NULL, b = 'x'");
    }

    @Test
    void what_other_connections_did_meanwhile_is_no_part_of_a_transaction() {
        var all = Sent.read("""
                2026-11-22 10:00:00.000 UTC [7] LOG:  execute S_1: BEGIN
                2026-11-22 10:00:00.000 UTC [8] LOG:  execute S_1: BEGIN
                2026-11-22 10:00:00.001 UTC [7] LOG:  execute S_2: insert into step (id) values ($1)
                2026-11-22 10:00:00.001 UTC [8] LOG:  execute S_3: update journal set chain = $1
                2026-11-22 10:00:00.001 UTC [7] DETAIL:  Parameters: $1 = 'a'
                2026-11-22 10:00:00.001 UTC [8] DETAIL:  Parameters: $1 = 'b'
                2026-11-22 10:00:00.002 UTC [8] LOG:  execute S_4: COMMIT
                2026-11-22 10:00:00.002 UTC [7] LOG:  execute S_4: COMMIT
                2026-11-22 10:00:00.003 UTC [7] LOG:  execute S_5: select 1
                """);

        assertThat(Sent.transaction(all, "insert into step"))
                .containsExactly(
                        new Sent.Statement(7, "BEGIN", List.of()),
                        new Sent.Statement(7, "insert into step (id) values ($1)", List.of("a")),
                        new Sent.Statement(7, "COMMIT", List.of()));
    }
}
