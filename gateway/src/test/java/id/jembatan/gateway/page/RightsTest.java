package id.jembatan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

    private final Rights rights = new Rights();

    @Test
    void a_role_may_what_the_table_says() {
        assertThat(rights.of(Set.of("bureau-officer"))).contains("partner:create", "agreement:move");
        assertThat(rights.of(Set.of("bureau-officer"))).doesNotContain("audit:view", "partner:administer");
        assertThat(rights.of(Set.of("auditor"))).contains("audit:view").doesNotContain("partner:create");
    }

    @Test
    void several_roles_may_what_each_of_them_may() {
        assertThat(rights.of(Set.of("auditor", "bureau-officer"))).contains("audit:view", "partner:create");
    }

    @Test
    void a_role_of_somebody_else_s_system_may_nothing() {
        assertThat(rights.of(Set.of("offline_access", "uma_authorization"))).isEmpty();
    }

    @Test
    void the_menu_offers_what_can_be_opened() {
        assertThat(frame("bureau-officer").menu())
                .containsExactly(
                        Frame.Section.HOME,
                        Frame.Section.PARTNERS,
                        Frame.Section.AGREEMENTS,
                        Frame.Section.ENGAGEMENTS,
                        Frame.Section.RESULTS,
                        Frame.Section.PORTFOLIO);
        assertThat(frame("auditor").menu()).contains(Frame.Section.ADMINISTRATION);
        assertThat(frame("administrator").menu()).contains(Frame.Section.ADMINISTRATION);
        assertThat(new Frame(Locale.ENGLISH, ZoneId.of("Asia/Jakarta"), "/", Frame.Section.NONE, null).menu())
                .isEqualTo(List.of());
    }

    private Frame frame(String role) {
        var roles = Set.of(role);
        return new Frame(
                Locale.ENGLISH,
                ZoneId.of("Asia/Jakarta"),
                "/home",
                Frame.Section.HOME,
                new Frame.Person("Somebody", "somebody", role, roles, rights.of(roles), null, null, null));
    }
}
