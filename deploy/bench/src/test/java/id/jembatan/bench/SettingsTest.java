package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void every_blank_of_the_settings_is_filled_in(@TempDir Path folder) throws IOException {
        var key = folder.resolve("realm.pem");

        var nginx = Files.readString(Settings.passing(folder, 2, 1001, 1002));
        var haproxy = Files.readString(Settings.checking(folder, 2, 1003, key, "http://localhost:8180/realms/x", 1004));

        assertThat(nginx).contains("worker_processes 2;", "listen 127.0.0.1:1001;", "server 127.0.0.1:1002;");
        assertThat(haproxy)
                .contains("nbthread 2", "bind 127.0.0.1:1003", "\"RS256\",\"" + key + "\"", "server one 127.0.0.1:1004")
                .contains("-m str http://localhost:8180/realms/x");
        assertThat(nginx + haproxy).doesNotContain("%");
    }
}
