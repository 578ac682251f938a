package id.jembatan.gateway.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterFilterTest {

    @Test
    void what_was_asked_lives_in_the_address_and_nothing_else_does() {
        var filter = filter(Map.of("q", "air & jalan", "stage", "SIGNED", "by", "stage", "foo", "bar", "country", ""));

        assertThat(filter.from("abc")).isEqualTo("/agreements?q=air+%26+jalan&stage=SIGNED&by=stage&after=abc");
        assertThat(filter.export("csv")).isEqualTo("/downloads/agreements.csv?q=air+%26+jalan&stage=SIGNED");
        assertThat(filter.without("stage")).isEqualTo("/agreements?q=air+%26+jalan&by=stage");
    }

    @Test
    void a_number_of_a_count_leads_to_its_cases() {
        var filter = filter(Map.of("open", "true"));

        assertThat(filter.of("sector", "WAT-DRINK")).isEqualTo("/agreements?open=true&sector=WAT-DRINK");
        assertThat(filter.of("year", "2025")).isEqualTo("/agreements?open=true&from=2025-01-01&until=2025-12-31");
    }

    @Test
    void the_service_is_asked_for_one_page_and_for_a_count_of_all() {
        var filter = filter(Map.of("kind", "sister_city", "after", "abc", "by", "year"));

        assertThat(filter.asked(50)).isEqualTo(Map.of("kind", "sister_city", "limit", "50", "after", "abc"));
        assertThat(filter.counted()).isEqualTo(Map.of("kind", "sister_city", "by", "year"));
        assertThat(filter(Map.of("by", "phase-of-the-moon")).counted()).isEmpty();
    }

    @Test
    void filters_that_are_not_in_view_at_first_are_shown_once_they_are_set() {
        assertThat(filter(Map.of("q", "x")).hasMore()).isFalse();
        assertThat(filter(Map.of("endsUntil", "2026-12-31")).hasMore()).isTrue();
    }

    private static RegisterFilter filter(Map<String, String> query) {
        var sent = new MultivaluedHashMap<String, String>();
        query.forEach(sent::add);
        return RegisterFilter.of(sent);
    }
}
