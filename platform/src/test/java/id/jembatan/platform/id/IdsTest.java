package id.jembatan.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7() {
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void ids_made_in_one_process_sort_by_age_and_never_repeat() {
        var ids = Stream.generate(Ids::next).limit(100_000).toList();

        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_made_side_by_side_never_repeat() {
        var ids = Stream.generate(() -> 0)
                .limit(100_000)
                .parallel()
                .map(_ -> Ids.next())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void the_time_inside_is_that_of_its_making() {
        var before = Instant.now();
        var id = Ids.next();

        var inside = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);

        // The counter may run some milliseconds ahead when very many ids are made at once.
        assertThat(Duration.between(before, inside).abs()).isLessThan(Duration.ofSeconds(1));
    }
}
