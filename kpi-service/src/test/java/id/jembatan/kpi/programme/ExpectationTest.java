package id.jembatan.kpi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void a_beginning_that_moves_takes_the_end_with_it() {
        assertThat(expected("2026-12-01..2026-12-10", "2026-12-05..", ".."))
                .isEqualTo(new Expectation(day("2026-12-05"), day("2026-12-14"), false));
        assertThat(expected("2026-12-01..2026-12-10", "2026-12-05..2026-12-11", ".."))
                .isEqualTo(new Expectation(day("2026-12-05"), day("2026-12-11"), false));
        assertThat(expected("2026-11-01..2026-11-30", "..", "2026-11-10.."))
                .isEqualTo(new Expectation(day("2026-11-10"), day("2026-12-09"), true));
    }

    @Test
    void what_is_open_lies_not_in_the_past() {
        assertThat(expected("2026-11-01..2026-11-10", "..", ".."))
                .isEqualTo(new Expectation(TODAY, day("2026-12-01"), false));
        assertThat(expected("2026-10-01..2026-10-10", "..", "2026-10-02.."))
                .isEqualTo(new Expectation(day("2026-10-02"), TODAY, true));
        assertThat(Expectation.of(true, span("..2026-10-10"), span(".."), span(".."), TODAY))
                .isEqualTo(new Expectation(null, TODAY, false));
    }

    @Test
    void what_is_done_stays() {
        assertThat(expected("2026-01-01..2026-01-10", "2026-01-02..2026-01-12", "2026-01-03..2026-01-15"))
                .isEqualTo(new Expectation(day("2026-01-03"), day("2026-01-15"), true));
        assertThat(expected("..", "..", "..2026-01-15"))
                .isEqualTo(new Expectation(day("2026-01-15"), day("2026-01-15"), true));
    }

    @Test
    void a_year_is_no_day() {
        assertThat(expected("2027..2027", "..", "..")).isEqualTo(new Expectation(null, null, false));
        assertThat(expected("2026-12-01..2026-12-10", "..2027", ".."))
                .isEqualTo(new Expectation(day("2026-12-01"), null, false));
        assertThat(expected("2019..2019", "..", "..2019")).isEqualTo(new Expectation(null, null, true));
    }

    private static Expectation expected(String planned, String forecast, String actual) {
        return Expectation.of(false, span(planned), span(forecast), span(actual), TODAY);
    }

    private static Span span(String text) {
        var at = text.indexOf("..");
        return new Span(date(text.substring(0, at)), date(text.substring(at + 2)));
    }

    private static PartialDate date(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
