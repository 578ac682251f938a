package id.jembatan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void no_words_start_everything_with_the_sample_portfolio() {
        var options = Options.parse(List.of());

        assertThat(options.action()).isEqualTo(Options.Action.START);
        assertThat(options.sample()).isTrue();
        assertThat(options.reset()).isFalse();
        assertThat(options.detach()).isFalse();
        assertThat(options.without()).isEmpty();
    }

    @Test
    void several_services_can_be_left_out() {
        var options = Options.parse(List.of("--without", "kpi-service", "--detach", "--without", "gateway"));

        assertThat(options.without()).containsExactlyInAnyOrder(Part.KPI, Part.GATEWAY);
        assertThat(options.detach()).isTrue();
    }

    @Test
    void an_unknown_word_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Options.parse(List.of("--rest")))
                .isInstanceOf(Complaint.class)
                .hasMessage("There is no option \"--rest\": ./run --help shows all.");
    }

    @Test
    void an_unknown_service_is_refused_with_the_names_that_exist() {
        assertThatThrownBy(() -> Options.parse(List.of("--without", "billing")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("partners-service, agreements-service, kpi-service, gateway")
                .hasMessageContaining("billing");
        assertThatThrownBy(() -> Options.parse(List.of("--without"))).isInstanceOf(Complaint.class);
    }

    @Test
    void stop_and_status_stand_alone() {
        assertThatThrownBy(() -> Options.parse(List.of("--stop", "--reset")))
                .isInstanceOf(Complaint.class)
                .hasMessage("--stop stands alone.");
        assertThatThrownBy(() -> Options.parse(List.of("--stop", "--status"))).isInstanceOf(Complaint.class);
    }
}
