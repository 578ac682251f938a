package id.jembatan.partners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scope  | Flood; zero waste; health          | health; FLOOD;  Zero  Waste       | false",
                "scope  | flood, health                      | health, flood                     | false",
                "scope  | flood; health; culture             | flood; health                     | true",
                "figure | 23                                 | 23.0                              | false",
                "figure | 27                                 | 28                                | true",
                "figure | 1.000                              | 1                                 | true",
                "figure | four a year                        | Four  a year                      | false",
                "date   | 2025                               | 2025-08-11                        | false",
                "date   | 2025-08                            | 2025-08-11                        | false",
                "date   | 2025-08-19                         | 2025-08-20                        | true",
                "date   | 2024                               | 2025-01-01                        | true",
                "date   | autumn 2025                        | 2025                              | true",
                "stage  | Penjajakan                         | penjajakan                        | false",
                "stage  | exploring                          | declaration of intent signed      | true",
                "place  | Diyarbakır                         | diyarbakir                        | false",
                "note   | one remark                         | another remark                    | false",
            })
    void only_what_contradicts_differs(String fact, String ours, String theirs, boolean contradicts) {
        var one = new Words(fact, ours, null);
        var other = new Words(fact, theirs, null);

        assertThat(one.contradicts(other)).isEqualTo(contradicts);
        assertThat(other.contradicts(one)).isEqualTo(contradicts);
    }

    @Test
    void the_same_number_of_something_else_is_another_figure() {
        var all = new Words("figure", "102", "all co-operations of 2024");
        var domestic = new Words("figure", "102", "domestic co-operations only");
        var undefined = new Words("figure", "102", null);

        assertThat(all.contradicts(domestic)).isTrue();
        assertThat(all.contradicts(undefined)).isFalse();
        assertThat(all.contradicts(all)).isFalse();
    }
}
