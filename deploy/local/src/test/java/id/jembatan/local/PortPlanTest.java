package id.jembatan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void the_usual_ports_are_those_of_the_manual() {
        var plan = new PortPlan(Map.of());

        assertThat(plan.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(plan.second(Part.GATEWAY)).isEqualTo(9080);
        assertThat(plan.port(Part.POSTGRESQL)).isEqualTo(8432);
        assertThat(plan.second(Part.MAIL_CATCHER)).isEqualTo(8126);
        assertThat(plan.url(Part.KEYCLOAK)).isEqualTo("http://localhost:8180");
    }

    @Test
    void a_moved_port_takes_its_management_port_with_it() {
        var plan = new PortPlan(Map.of("JEMBATAN_KPI_PORT", "18083"));

        assertThat(plan.port(Part.KPI)).isEqualTo(18083);
        assertThat(plan.second(Part.KPI)).isEqualTo(19083);
    }

    @Test
    void a_port_that_is_none_is_named_with_its_variable() {
        for (var wrong : List.of("http", "0", "65536", "-1", "999999")) {
            assertThatThrownBy(() -> new PortPlan(Map.of("JEMBATAN_KPI_PORT", wrong)))
                    .isInstanceOf(Complaint.class)
                    .hasMessage("JEMBATAN_KPI_PORT is not a port between 1 and 65535: \"" + wrong + "\".");
        }
    }

    @Test
    void two_parts_that_want_the_same_port_are_both_named() {
        assertThatThrownBy(() -> new PortPlan(Map.of("JEMBATAN_KPI_PORT", "8081")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("partners-service and kpi-service")
                .hasMessageContaining("8081")
                .hasMessageContaining("JEMBATAN_PARTNERS_PORT or JEMBATAN_KPI_PORT");
    }

    @Test
    void a_taken_port_is_named_with_the_variable_that_moves_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var plan = new PortPlan(Map.of("JEMBATAN_KPI_PORT", Integer.toString(other.getLocalPort())));

            assertThatThrownBy(() -> plan.requireFree(List.of(Part.KPI)))
                    .isInstanceOf(Complaint.class)
                    .hasMessage(
                            "Port %d of kpi-service is taken by another program: end that one, or set %s to a free port."
                                    .formatted(other.getLocalPort(), "JEMBATAN_KPI_PORT"));
        }
    }

    @Test
    void a_service_that_is_left_out_needs_no_port() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var plan = new PortPlan(Map.of("JEMBATAN_KPI_PORT", Integer.toString(other.getLocalPort())));

            assertThatCode(() -> plan.requireFree(List.of())).doesNotThrowAnyException();
        }
    }
}
