package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @Test
    void a_program_is_found_where_the_system_looks_for_it() {
        assertThat(Program.find("sh", Map.of("PATH", "/nowhere:/bin"))).contains("/bin/sh");
        assertThat(Program.find("no-such-program", Map.of("PATH", "/bin"))).isEmpty();
        assertThat(Program.find("no-such-program", Map.of())).isEmpty();
    }

    @Test
    void a_program_that_ends_at_once_fails_with_what_it_said(@TempDir Path folder) {
        assertThatThrownBy(() -> Program.start(
                        List.of("/bin/sh", "-c", "echo no such setting; exit 1"),
                        Map.of(),
                        folder,
                        1,
                        Duration.ofSeconds(10)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("no such setting");
    }
}
