package id.jembatan.agreements.term;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.term.Chain.Stretch;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static Stretch<String> from(String name, String begins, @Nullable String ends) {
        return new Stretch<>(
                name, Span.of(PartialDate.parse(begins)), ends == null ? null : Span.of(PartialDate.parse(ends)));
    }

    @SafeVarargs
    private static Chain<String> of(Stretch<String>... all) {
        var stretches = new ArrayList<Stretch<String>>();
        for (var each : all) {
            stretches.add(each);
        }
        return Chain.of(stretches);
    }

    @Test
    void a_text_that_ran_out_in_2016_and_a_new_one_of_august_2017_leave_a_gap_that_is_seen() {
        var chain = of(from("new", "2017-08", null), from("old", "2006", "2016"));

        var join = Objects.requireNonNull(chain.joined().getLast().join());
        assertThat(join.gap()).isEqualTo(Certainty.CERTAINLY);
        assertThat(join.atLeast()).isEqualTo(212); // from 1 January to 31 July 2017
        assertThat(join.atMost()).isEqualTo(607); // from 2 January 2016 to 30 August 2017
        assertThat(chain.unbroken()).isEqualTo(Certainty.NOT);
        assertThat(chain.unbrokenSince()).isEqualTo(Span.of(PartialDate.parse("2017-08")));
        assertThat(chain.covers(LocalDate.of(2017, 3, 1))).isEqualTo(Certainty.NOT);
        assertThat(chain.covers(LocalDate.of(2016, 3, 1))).isEqualTo(Certainty.POSSIBLY);
        assertThat(chain.covers(LocalDate.of(2018, 3, 1))).isEqualTo(Certainty.CERTAINLY);
    }

    @Test
    void what_begins_the_day_after_an_end_is_unbroken() {
        var chain = of(from("a", "2020-01-01", "2024-12-31"), from("b", "2025-01-01", "2029-12-31"));

        assertThat(chain.unbroken()).isEqualTo(Certainty.CERTAINLY);
        assertThat(chain.unbrokenSince()).isEqualTo(Span.of(PartialDate.parse("2020-01-01")));
        assertThat(of(from("a", "2020-01-01", "2024-12-31"), from("b", "2025-01-02", null))
                        .count(Certainty.CERTAINLY))
                .isEqualTo(1);
    }

    @Test
    void two_days_known_by_their_year_leave_it_open() {
        var chain = of(from("a", "2012", "2017"), from("b", "2017", "2019"));

        assertThat(chain.unbroken()).isEqualTo(Certainty.POSSIBLY);
        assertThat(chain.count(Certainty.POSSIBLY)).isEqualTo(1);
    }

    @Test
    void a_text_without_an_end_and_one_that_covers_another_leave_no_gap() {
        assertThat(of(from("a", "2000-01-01", null), from("b", "2010-01-01", "2011-01-01"))
                        .unbroken())
                .isEqualTo(Certainty.CERTAINLY);
        assertThat(of(
                                from("a", "2000-01-01", "2020-01-01"),
                                from("b", "2010-01-01", "2011-01-01"),
                                from("c", "2020-01-02", null))
                        .unbroken())
                .isEqualTo(Certainty.CERTAINLY);
        assertThat(of().unbroken()).isEqualTo(Certainty.CERTAINLY);
    }

    @Test
    void an_end_that_nobody_knows_may_be_a_gap_and_may_be_none() {
        var chain = Chain.of(List.of(
                new Stretch<>("a", Span.of(PartialDate.parse("2000")), Span.since(LocalDate.of(2000, 1, 1))),
                from("b", "2010-01-01", null)));

        var join = Objects.requireNonNull(chain.joined().getLast().join());
        assertThat(join.gap()).isEqualTo(Certainty.POSSIBLY);
        assertThat(join.atMost()).isNull();
    }
}
