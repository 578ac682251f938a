package id.jembatan.gateway.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static World.Spot spot(String longitude, String latitude) {
        return World.spot("somewhere", new BigDecimal(longitude), new BigDecimal(latitude));
    }

    @Test
    void the_middle_and_the_ends_of_the_world_lie_where_they_belong() {
        assertThat(spot("0", "0")).extracting(World.Spot::x, World.Spot::y).containsExactly(1000L, 0L);
        assertThat(spot("-180", "0").x()).isZero();
        assertThat(spot("180", "0").x()).isEqualTo(2000L);
        assertThat(spot("106.8", "-6.2").y()).isPositive(); // south is below
        assertThat(spot("32.9", "39.9").y()).isNegative();
        assertThat(spot("179", "60").x()).isLessThan(spot("179", "0").x()); // the world is round
    }

    @Test
    void the_land_is_one_path_of_whole_numbers_and_light_enough_for_a_first_view() {
        var picture = World.with(List.of());

        assertThat(picture.land()).matches("(M\\d+ -?\\d+l[-\\d ]+z)+").hasSizeBetween(8_000, 60_000);
        assertThat(picture.isEmpty()).isTrue();
    }

    @Test
    void places_that_people_know_lie_on_land_or_near_it() {
        var picture = World.with(List.of(spot("106.8", "-6.2"), spot("32.9", "39.9")));
        var box = picture.viewBox().split(" ");

        assertThat(picture.spots()).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0L, Long.parseLong(box[2]));
            assertThat(spot.y()).isBetween(Long.parseLong(box[1]), Long.parseLong(box[1]) + Long.parseLong(box[3]));
        });
    }
}
