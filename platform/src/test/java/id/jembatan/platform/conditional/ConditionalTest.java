package id.jembatan.platform.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionalTest {

    @Test
    void a_tag_differs_by_version_by_right_and_by_language() {
        var tag = Tag.of(3, officer(Languages.INDONESIAN, "partner:view"));

        assertThat(tag).isEqualTo(Tag.of(3, officer(Languages.INDONESIAN, "partner:view")));
        assertThat(tag).isNotEqualTo(Tag.of(4, officer(Languages.INDONESIAN, "partner:view")));
        assertThat(tag).isNotEqualTo(Tag.of(3, officer(Languages.INDONESIAN, "partner:update")));
        assertThat(tag).isNotEqualTo(Tag.of(3, officer(Languages.TURKISH, "partner:view")));
    }

    @Test
    void a_change_needs_the_version_it_was_made_against() {
        var caller = officer(Languages.INDONESIAN, "partner:update");
        var current = Tag.of(3, caller).value();
        var inEnglish = Tag.of(3, officer(Languages.ENGLISH, "partner:update")).value();

        assertThatCode(() -> Conditional.check(current, 3, caller)).doesNotThrowAnyException();
        assertThatCode(() -> Conditional.check("\"1-aa\", " + current, 3, caller))
                .doesNotThrowAnyException();
        assertThatCode(() -> Conditional.check(inEnglish, 3, caller)).doesNotThrowAnyException();
        assertThat(reason(null, 3, caller)).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
        assertThat(reason(current, 4, caller)).isEqualTo(CommonProblem.STALE);
        assertThat(reason("*", 3, caller)).isEqualTo(CommonProblem.STALE);
        assertThat(reason("W/" + current, 3, caller)).isEqualTo(CommonProblem.STALE);
        assertThat(reason("3", 3, caller)).isEqualTo(CommonProblem.STALE);
    }

    private static Problem reason(@Nullable String ifMatch, long version, Caller caller) {
        var problem = new Problem[1];
        assertThatThrownBy(() -> Conditional.check(ifMatch, version, caller))
                .isInstanceOfSatisfying(Refusal.class, refusal -> problem[0] = refusal.problem());
        return problem[0];
    }

    private static Caller officer(Locale language, String permission) {
        return new Caller("s", "n", Set.of("bureau-officer"), Set.of(permission), null, null, null, language);
    }
}
