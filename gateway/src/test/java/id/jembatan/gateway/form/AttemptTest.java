package id.jembatan.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.service.ServiceRefusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private final Attempt refused = Attempt.refused(
            ServiceRefusal.of(
                    422,
                    Map.of(
                            "title",
                            "Isian tidak sah",
                            "detail",
                            "Periksa isian.",
                            "code",
                            "invalid",
                            "errors",
                            List.of(
                                    Map.of("pointer", "/title", "detail", "Judul terlalu panjang."),
                                    Map.of("pointer", "/partners/0/code", "detail", "Mitra tidak dikenal.")))),
            new Typed(Map.of("form", List.of("open"), "title", List.of("Rehearsal"))));

    @Test
    void a_fault_stands_beside_its_field_and_beside_the_list_that_holds_it() {
        assertThat(refused.at("/title")).isEqualTo("Judul terlalu panjang.");
        assertThat(refused.at("/partners")).isEqualTo("Mitra tidak dikenal.");
        assertThat(refused.at("/partner")).isEmpty();
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void what_was_typed_comes_back_in_its_own_form_only() {
        assertThat(refused.was("open", "title")).isEqualTo("Rehearsal");
        assertThat(refused.was("change", "title")).isEmpty();
        assertThat(refused.wasOr("change", "title", "as it was")).isEqualTo("as it was");
    }

    @Test
    void nothing_is_wrong_before_anybody_has_tried() {
        assertThat(Attempt.none().wasRefused()).isFalse();
        assertThat(Attempt.none().faults()).isEmpty();
        assertThat(Attempt.done("saved").done()).isEqualTo("saved");
    }
}
