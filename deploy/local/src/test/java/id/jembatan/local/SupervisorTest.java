package id.jembatan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.PartFailed;
import id.jembatan.local.parts.Pause;
import id.jembatan.local.parts.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void the_folder_is_new() {
        data = new DataFolder(folder);
    }

    @Test
    void everything_that_was_started_is_ended_and_forgotten() {
        var supervisor = new Supervisor(data);
        var one = supervisor.start(Part.PARTNERS, () -> FakeLauncher.sleeper(Part.PARTNERS, data));
        var other = supervisor.start(Part.KEYCLOAK, () -> FakeLauncher.sleeper(Part.KEYCLOAK, data));

        supervisor.end();

        assertThat(one.process().isAlive()).isFalse();
        assertThat(other.process().isAlive()).isFalse();
        assertThat(data.state()).isEmpty();
    }

    @Test
    void a_part_that_ends_by_itself_is_named_with_its_exit_code_and_its_last_words() {
        var supervisor = new Supervisor(data);
        supervisor.start(
                Part.KPI,
                () -> Child.start(
                        Part.KPI.label(),
                        List.of("sh", "-c", "echo no room left; exit 7"),
                        Map.of(),
                        folder,
                        data.log(Part.KPI)));

        assertThatThrownBy(supervisor::watch)
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("kpi-service ended with exit code 7")
                .hasMessageContaining("no room left");
    }

    @Test
    void nothing_new_begins_once_everything_ends() {
        var supervisor = new Supervisor(data);
        supervisor.end();

        assertThatThrownBy(() -> supervisor.start(Part.KPI, () -> FakeLauncher.sleeper(Part.KPI, data)))
                .isInstanceOf(Complaint.class);
    }

    @Test
    void what_a_killed_launcher_left_is_found_and_ended() throws Exception {
        // given
        var launcher = new ProcessBuilder(
                        Child.java(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FakeLauncher.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        while (data.state().filter(RunState::ready).isEmpty()) {
            assertThat(launcher.isAlive()).isTrue();
            Pause.millis(50);
        }

        // when
        launcher.destroyForcibly().waitFor();
        var left = data.state().orElseThrow();

        // then
        assertThat(left.launcher().alive()).isFalse();
        assertThat(left.children())
                .extracting(RunState.Entry::part)
                .containsExactly(Part.KEYCLOAK, Part.PARTNERS, Part.GATEWAY);
        assertThat(left.children()).allMatch(child -> child.process().alive());

        Supervisor.end(left, data);
        assertThat(left.children()).noneMatch(child -> child.process().alive());
        assertThat(data.state()).isEmpty();
    }

    @Test
    void a_state_from_before_a_reboot_touches_nobody() {
        var somebody = Running.self();
        var stale = RunState.of(new Running(
                        somebody.pid(), somebody.started() - Duration.ofDays(1).toMillis()))
                .with(Part.PARTNERS, new Running(somebody.pid(), somebody.started() - 3_600_000));

        data.write(stale);

        assertThat(data.state()).contains(stale);
        assertThat(stale.alive()).isFalse();
        Supervisor.end(stale, data);
        assertThat(somebody.alive()).isTrue();
    }
}
