package id.jembatan.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningTest {

    @Test
    void a_process_is_found_again_by_what_was_written_down() throws IOException {
        var process = new ProcessBuilder("sleep", "60").start();

        var written = Running.of(process.toHandle()).toString();
        var found = Running.parse(written);

        assertThat(found.alive()).isTrue();
        found.end(Duration.ofSeconds(5));
        assertThat(found.alive()).isFalse();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_process_that_has_ended_and_that_nobody_asked_about_is_not_alive() throws IOException {
        // The shell becomes a sleeper that never asks how its child ended.
        var shell = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
        try (var pid = shell.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(pid.readLine())).map(Running::of);

            assertThat(child).isPresent();
            child.get().end(Duration.ofSeconds(20));
            assertThat(child.get().alive()).isFalse();
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void another_process_that_got_the_same_number_is_left_alone() {
        var self = Running.self();

        var earlier = new Running(self.pid(), self.started() - 60_000);

        assertThat(self.alive()).isTrue();
        assertThat(earlier.alive()).isFalse();
        earlier.end(Duration.ofSeconds(1));
        assertThat(self.alive()).isTrue();
    }
}
