package id.jembatan.platform.vault;

import static id.jembatan.platform.test.SampleFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import id.jembatan.platform.hash.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Both stores keep the same promises: the folder, and an object store that really speaks S3.
class StoreTest {

    @TempDir
    static Path folder;

    static LocalS3 server;
    static DocumentStore objects;

    @BeforeAll
    static void an_object_store() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = LocalS3.builder().port(port).mode(LocalS3Mode.IN_MEMORY).build();
        server.start();
        var endpoint = URI.create("http://127.0.0.1:" + port);
        try (var client = S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build()) {
            client.createBucket(it -> it.bucket("papers"));
        }
        // The way an installation gets it: by its settings.
        objects = new StoreChoice()
                .store(
                        folder,
                        Optional.of("papers"),
                        Optional.of("jembatan/"),
                        Optional.of(endpoint),
                        "us-east-1",
                        true,
                        Optional.of("a"),
                        Optional.of("b"),
                        Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.shutdown();
    }

    static Stream<DocumentStore> stores() {
        return Stream.of(new FileStore(folder.resolve("kept"), Clock.systemUTC()), objects);
    }

    private static String kept(DocumentStore store, byte[] content) throws IOException {
        var upload = Files.write(Files.createTempFile(folder, "upload", null), content);
        var hash = Sha256.hex(upload);
        store.keep(upload, hash, content.length);
        return hash;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_comes_in_goes_out_whole_and_in_parts(DocumentStore store) throws IOException {
        var hash = kept(store, bytes("0123456789"));
        kept(store, bytes("0123456789")); // once more changes nothing

        try (var all = store.open(hash, 0, 10);
                var part = store.open(hash, 3, 4)) {
            assertThat(all.readAllBytes()).isEqualTo(bytes("0123456789"));
            assertThat(part.readAllBytes()).isEqualTo(bytes("3456"));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_is_not_there_is_named(DocumentStore store) {
        assertThatThrownBy(() -> store.open("0".repeat(64), 0, 1)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> store.open("../../etc/passwd", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void old_files_are_told_and_can_be_removed(DocumentStore store) throws IOException {
        var hash = kept(store, bytes("an orphan"));

        assertThat(before(store, Instant.now().minusSeconds(3600))).doesNotContain(hash);
        assertThat(before(store, Instant.now().plusSeconds(3600))).contains(hash);
        store.remove(hash);
        store.remove(hash);

        assertThat(before(store, Instant.now().plusSeconds(3600))).doesNotContain(hash);
        assertThatThrownBy(() -> store.open(hash, 0, 1)).isInstanceOf(FileNotFoundException.class);
    }

    private static List<String> before(DocumentStore store, Instant moment) throws IOException {
        var told = new ArrayList<String>();
        store.eachKeptBefore(moment, told::addAll);
        return told;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void a_large_file_passes_through(DocumentStore store) throws IOException {
        var large = new byte[20 << 20];
        new Random(7).nextBytes(large);
        var hash = kept(store, large);

        try (var in = store.open(hash, 0, large.length)) {
            assertThat(Sha256.hex(in, Long.MAX_VALUE)).isEqualTo(hash);
        }
    }

    @Test
    void a_crash_leaves_nothing_that_looks_like_a_file() throws IOException {
        var place = folder.resolve("crashed");
        var store = new FileStore(place, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        var half = Files.createDirectories(place.resolve("ab")).resolve("receiving123.tmp");
        Files.writeString(half, "half a fi");

        assertThat(before(store, Instant.now().plusSeconds(60))).isEmpty();
        assertThat(half).doesNotExist();
    }
}
