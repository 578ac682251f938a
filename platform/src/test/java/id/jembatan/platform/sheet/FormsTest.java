package id.jembatan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.sheet.Forms.Form;
import id.jembatan.platform.sheet.Forms.Reading;
import id.jembatan.platform.time.PartialDate;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    private static final Predicate<BigDecimal> ANY = value -> true;

    private final Forms forms = new Forms(null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "12.345.678|12345678",
                "12,345,678|12345678",
                "37,8|37.8",
                "37.8|37.8",
                "-6.2088|-6.2088",
                "−6,2088|-6.2088",
                "106|106",
                "0,500|0.500",
            })
    void a_number_that_can_mean_one_thing_is_taken(String text, BigDecimal value) {
        assertThat(forms.number("n", text, ANY)).isEqualTo(new Reading.One<>(value));
    }

    @Test
    void a_number_that_can_mean_two_things_names_both() {
        assertThat(forms.number("n", "1.234", ANY))
                .isEqualTo(new Reading.Two<>(new BigDecimal("1234"), new BigDecimal("1.234")));
        assertThat(forms.number("n", "1,234", ANY))
                .isEqualTo(new Reading.Two<>(new BigDecimal("1.234"), new BigDecimal("1234")));
    }

    @Test
    void what_a_column_can_hold_leaves_one_reading() {
        Predicate<BigDecimal> degrees = value -> value.abs().compareTo(BigDecimal.valueOf(180)) <= 0;

        assertThat(forms.number("longitude", "126.978", degrees))
                .isEqualTo(new Reading.One<>(new BigDecimal("126.978")));
        assertThat(forms.number("longitude", "126,978", degrees))
                .isEqualTo(new Reading.One<>(new BigDecimal("126.978")));
    }

    @Test
    void a_column_proves_its_form_unless_it_contradicts_itself() {
        forms.noteNumber("n", "1.234", ANY);
        forms.noteNumber("n", "12,5", ANY);
        assertThat(forms.number("n", "1.234", ANY)).isEqualTo(new Reading.One<>(new BigDecimal("1234")));

        forms.noteNumber("n", "12.5", ANY);
        assertThat(forms.number("n", "1.234", ANY)).isInstanceOf(Reading.Two.class);
    }

    @Test
    void what_somebody_says_of_a_file_decides() {
        assertThat(new Forms(Form.EN).number("n", "1.234", ANY)).isEqualTo(new Reading.One<>(new BigDecimal("1.234")));
        assertThat(new Forms(Form.ID).date("d", "03/04/2025")).isEqualTo(date(2025, 4, 3));
        assertThat(new Forms(Form.EN).date("d", "03/04/2025")).isEqualTo(date(2025, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-08-17",
                "17 Agustus 2025",
                "17 agt 2025",
                "17 August 2025",
                "August 17, 2025",
                "Aug. 17, 2025",
                "17th August 2025",
                "17/08/2025",
                "08/17/2025",
                "17-8-2025",
                "17.08.2025",
                "2025/08/17",
            })
    void a_day_is_a_day_in_every_form(String text) {
        assertThat(forms.date("d", text)).isEqualTo(date(2025, 8, 17));
    }

    @Test
    void half_a_date_stays_half() {
        assertThat(forms.date("d", "1990")).isEqualTo(new Reading.One<>(new PartialDate(1990, null, null)));
        assertThat(forms.date("d", "Mei 1990")).isEqualTo(new Reading.One<>(new PartialDate(1990, 5, null)));
        assertThat(forms.date("d", "May 1990")).isEqualTo(new Reading.One<>(new PartialDate(1990, 5, null)));
        assertThat(forms.date("d", "05/1990")).isEqualTo(new Reading.One<>(new PartialDate(1990, 5, null)));
    }

    @Test
    void a_day_that_can_be_two_names_both_unless_its_column_proves_one() {
        assertThat(forms.date("d", "03/04/2025"))
                .isEqualTo(new Reading.Two<>(new PartialDate(2025, 4, 3), new PartialDate(2025, 3, 4)));
        assertThat(forms.date("d", "05/05/2025")).isEqualTo(date(2025, 5, 5));

        forms.noteDate("d", "17/08/2025");
        assertThat(forms.date("d", "03/04/2025")).isEqualTo(date(2025, 4, 3));
        assertThat(forms.date("other", "03/04/2025")).isInstanceOf(Reading.Two.class);

        forms.noteDate("d", "08/17/2025");
        assertThat(forms.date("d", "03/04/2025")).isInstanceOf(Reading.Two.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2025",
                "17/08/25",
                "32 Agustus 2025",
                "17 Ağustos 2025",
                "last year",
                "13/13/2025",
                "1.2.3",
                "2025-13-01"
            })
    void what_is_no_date_is_none(String text) {
        assertThat(forms.date("d", text)).isInstanceOf(Reading.None.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23.456", "1,23,456", "12.34,5,6", "1e5", "٣", "", "--1", "1 234", "0x10"})
    void what_is_no_number_is_none(String text) {
        assertThat(forms.number("n", text, ANY)).isInstanceOf(Reading.None.class);
    }

    private static Reading<PartialDate> date(int year, int month, int day) {
        return new Reading.One<>(new PartialDate(year, month, day));
    }
}
