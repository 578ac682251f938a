package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final String CASE = "01a20000-0000-7000-8000-000000000001";
    private static final String STEP = "01a20000-0000-7000-8000-00000000000a";
    private static final String OTHER_STEP = "01a20000-0000-7000-8000-00000000000b";
    private static final String ACTOR = "01a20000-0000-7000-8000-0000000000ff";

    private static List<Sent.Statement> sent(String step, String on) {
        return List.of(
                new Sent.Statement(1, "BEGIN", List.of()),
                new Sent.Statement(
                        1,
                        "select a1_0.id,a1_0.version from agreement a1_0 where a1_0.id=$1 for no key update",
                        List.of(CASE)),
                new Sent.Statement(1, "select 1 as next from made_move m where m.agreement_id = $1", List.of(CASE)),
                new Sent.Statement(
                        1,
                        "insert into made_move (agreement_id,by_subject,position,id) values ($1,$2,$3,$4)",
                        List.of(CASE, ACTOR, "4", step)),
                new Sent.Statement(
                        1,
                        "update agreement set on_hold=$1,version=$2 where id=$3 and version=$4",
                        List.of(on, "8", CASE, "7")),
                new Sent.Statement(1, "COMMIT", List.of()));
    }

    @Test
    void a_transaction_can_be_run_again_and_again_with_what_it_reads_itself() {
        var script = Moves.script(
                sent(STEP, "t"), sent(OTHER_STEP, "f"), CASE, List.of("01a20000-0000-7000-8000-000000000002"));

        assertThat(script.text().lines().filter(it -> it.startsWith("\\set n"))).hasSize(2);
        assertThat(script.text())
                .contains("for no key update \\gset c_\n")
                .contains("where m.agreement_id = (cast(:cases as uuid[]))[:client_id + 1] \\gset p_\n")
                .contains("values ((cast(:cases as uuid[]))[:client_id + 1],:v0_3_2,:p_next,cast(lpad(to_hex(cast(:n")
                .contains("set on_hold=:v0_4_1,version=:c_version + 1 where id=(cast(:cases as uuid[]))[:client_id + 1]"
                        + " and version=:c_version;\n")
                .doesNotContain(STEP)
                .doesNotContain(CASE);
        assertThat(script.variables())
                .containsEntry("v0_3_2", ACTOR)
                .containsEntry("v0_4_1", "t")
                .containsEntry("v1_4_1", "f")
                .containsEntry("cases", "{01a20000-0000-7000-8000-000000000002}");
    }
}
