package id.jembatan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_reset_leaves_logs_and_the_test_floor_alone() throws IOException {
        var data = new DataFolder(folder);
        DataFolder.write(folder.resolve("floor/state.properties"), "floor");
        DataFolder.write(data.log("launcher"), "written to at this moment");
        DataFolder.write(folder.resolve("postgres/PG_VERSION"), "18");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("floor"));

        data.wipe();

        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("link")).doesNotExist();
        assertThat(folder.resolve("floor/state.properties")).exists();
        assertThat(data.log("launcher")).exists();
    }

    @Test
    void one_launcher_holds_the_lock_and_the_next_one_gets_it_afterwards() {
        var data = new DataFolder(folder);

        try (var _ = data.lock().orElseThrow()) {
            assertThat(data.lock()).isEmpty();
        }

        data.lock().orElseThrow().close();
    }

    @Test
    void the_log_of_the_run_before_stays_readable() throws IOException {
        var data = new DataFolder(folder);
        DataFolder.write(data.log(Part.KPI), "first run");

        data.turnLog(data.log(Part.KPI));

        assertThat(data.log(Part.KPI)).doesNotExist();
        assertThat(Files.readString(folder.resolve("logs/kpi-service.log.1"))).isEqualTo("first run");
    }
}
