package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final String USE = "01a20000-0000-7000-8000-000000000001";
    private static final String CARD = "01a20000-0000-7000-8000-000000000002";
    private static final String READER = "01a20000-0000-7000-8000-0000000000ff";

    private static List<Sent.Statement> sent(String observation, String period) {
        return List.of(
                new Sent.Statement(1, "BEGIN", List.of()),
                new Sent.Statement(1, "update scorecard set version = version + 1 where id=$1", List.of(CARD)),
                new Sent.Statement(
                        1,
                        "insert into observation (applied_id,period,reporter,id) values ($1,$2,$3,$4)",
                        List.of(USE, "name:" + period, READER, observation)),
                new Sent.Statement(1, "select 1 from target where applied_id = any ($1)", List.of("{" + USE + "}")),
                new Sent.Statement(1, "COMMIT", List.of()));
    }

    @Test
    void each_run_writes_another_period_of_an_applied_indicator_by_chance() {
        var script = Figures.script(
                sent("01a20000-0000-7000-8000-00000000000a", "made up 7"),
                sent("01a20000-0000-7000-8000-00000000000b", "made up 8"),
                "made up 7",
                new Figures.Use(USE, CARD),
                List.of(new Figures.Use(
                        "01a20000-0000-7000-8000-000000000003", "01a20000-0000-7000-8000-000000000004")));

        assertThat(script.text().lines().filter(it -> it.startsWith("\\set n"))).hasSize(1);
        assertThat(script.text())
                .contains("\\set u random(1, 1)")
                .contains("where id=(cast(:cards as uuid[]))[:u];\n")
                .contains(
                        "values ((cast(:uses as uuid[]))[:u],('name' || chr(58) || 'made up ' || cast(:p as text)),:v2_3,cast(lpad(to_hex(cast(:n")
                .contains("any (array[(cast(:uses as uuid[]))[:u]]);\n")
                .doesNotContain(USE)
                .doesNotContain(CARD);
        assertThat(script.variables())
                .containsEntry("v2_3", READER)
                .containsEntry("uses", "{01a20000-0000-7000-8000-000000000003}")
                .containsEntry("cards", "{01a20000-0000-7000-8000-000000000004}");
    }
}
