package id.jembatan.partners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnniversaryTest {

    @ParameterizedTest
    @CsvSource({
        // known by the day: until that day has passed
        "1994-05-30, 2026-05-29, 2026-05-30, 32",
        "1994-05-30, 2026-05-30, 2026-05-30, 32",
        "1994-05-30, 2026-05-31, 2027-05-30, 33",
        // 29 February: the 28th where there is no 29th
        "2004-02-29, 2026-01-01, 2026-02-28, 22",
        "2004-02-29, 2028-01-01, 2028-02-29, 24",
        "2004-02-29, 2026-03-01, 2027-02-28, 23",
        // known by month or year: a jubilee month or year, until it is over
        "1994-05, 2026-05-31, 2026-05, 32",
        "1994-05, 2026-06-01, 2027-05, 33",
        "1990, 2026-12-31, 2026, 36",
        "1990, 2027-01-01, 2027, 37",
        // not before it is a year old
        "2026, 2026-06-01, 2027, 1",
        "2026-11-22, 2026-11-22, 2027-11-22, 1",
        "2030, 2026-01-01, 2031, 1",
    })
    void the_next_anniversary_is_as_precise_as_the_beginning(String since, LocalDate today, String on, int years) {
        assertThat(Anniversary.next(PartialDate.parse(since), today))
                .isEqualTo(new Anniversary(PartialDate.parse(on), years));
    }
}
