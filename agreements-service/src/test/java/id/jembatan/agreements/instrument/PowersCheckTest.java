package id.jembatan.agreements.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.instrument.Draft.Signatory;
import id.jembatan.agreements.instrument.PowersCheck.Finding;
import id.jembatan.agreements.instrument.PowersCheck.Result;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PowersCheckTest {

    private final Kinds kinds = new Kinds("instruments/kinds.yaml");

    private static Signatory signs(@Nullable String office) {
        return new Signatory(Side.OURS, null, "Siti Aminah", "Governor", office, Signatory.Part.SIGNS);
    }

    private static FullPowers letter(String holder, String kind, String on, @Nullable String until) {
        return new FullPowers(
                UUID.randomUUID(),
                holder,
                Set.of(kind),
                null,
                "the minister",
                PartialDate.parse(on),
                until == null ? null : PartialDate.parse(until));
    }

    private PowersCheck checked(String kind, @Nullable Certainty parent, @Nullable String office, FullPowers... all) {
        var what = kinds.get(kind);
        return PowersCheck.of(
                signs(office),
                new PowersCheck.Occasion(
                        what, what.powers(), "1/2025", Span.of(PartialDate.parse("2025-08-20")), parent),
                List.of(all),
                kinds);
    }

    @Test
    void powers_are_held_against_who_what_and_when() {
        assertThat(checked("MSP", null, null, letter("siti aminah", "MSP", "2025-08-01", "2025-12-31"))
                        .result())
                .isEqualTo(Result.GOOD);
        assertThat(checked("MSP", null, null).result()).isEqualTo(Result.LACKING);

        var wrong = checked("MSP", null, null, letter("Budi", "LOI", "2025-08-21", "2025-08-19"));
        assertThat(wrong.result()).isEqualTo(Result.WRONG);
        assertThat(wrong.stops()).isTrue();
        assertThat(wrong.findings())
                .allSatisfy(it -> assertThat(it.holds()).isEqualTo(Certainty.NOT))
                .extracting(Finding::code)
                .containsExactly("holder", "scope", "granted", "valid");
        assertThat(wrong.findings().getFirst().why().in(Locale.ENGLISH))
                .isEqualTo("The letter empowers Budi, not Siti Aminah.");
    }

    @Test
    void a_day_known_by_its_month_leaves_it_open() {
        var possible = checked("MSP", null, null, letter("Siti Aminah", "MSP", "2025-08", null));

        assertThat(possible.result()).isEqualTo(Result.POSSIBLY_GOOD);
        assertThat(possible.stops()).isFalse();
    }

    @Test
    void the_best_of_several_letters_speaks() {
        assertThat(checked(
                                "MSP",
                                null,
                                null,
                                letter("Budi", "MSP", "2025-08-01", null),
                                letter("Siti Aminah", "MSP", "2025-08-01", null))
                        .result())
                .isEqualTo(Result.GOOD);
    }

    @Test
    void the_kind_the_parent_and_the_office_say_whether_they_are_needed() {
        assertThat(checked("IA", Certainty.CERTAINLY, null).result()).isEqualTo(Result.NOT_NEEDED);
        assertThat(checked("IA", Certainty.NOT, null).result()).isEqualTo(Result.LACKING);
        assertThat(checked("IA", null, null).why().code()).isEqualTo("powers.no-parent");
        assertThat(checked("LOI", null, null).result()).isEqualTo(Result.NONE);
        assertThat(checked("LOI", null, null).stops()).isFalse();
        assertThat(checked("PKS", null, null).result()).isEqualTo(Result.NOT_NEEDED);
        assertThat(checked("MSP", null, "foreign-minister").result()).isEqualTo(Result.NOT_NEEDED);
    }
}
