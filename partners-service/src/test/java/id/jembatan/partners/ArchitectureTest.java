package id.jembatan.partners;

import id.jembatan.platform.test.HouseRules;
import id.jembatan.platform.test.RowRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.hold("id.jembatan.partners");
    }

    @Test
    void whoever_reads_is_asked_which_rows_he_may_know_of() {
        RowRules.hold(
                "id.jembatan.partners",
                Set.of("id.jembatan.partners.registry.PartnerRows"),
                Map.ofEntries(
                        Map.entry("CalendarResource.list", "the feeds of the caller"),
                        Map.entry("CalendarResource.open", "a feed of the caller"),
                        Map.entry("CalendarResource.revoke", "a feed of the caller"),
                        Map.entry("ClaimResource.load", "administration of the register"),
                        Map.entry("ContactResource.rules", "rules of retention"),
                        Map.entry("DeskResource", "a desk sees itself: decided where desks are kept"),
                        Map.entry("DormancyRuleResource", "rules"),
                        Map.entry("EngagementKindResource", "a list of codes"),
                        Map.entry("IdentifierSchemeResource", "a list of codes"),
                        Map.entry("ImportResource", "administration of the register"),
                        Map.entry("MailResource", "administration of mails"),
                        Map.entry("MissionResource", "missions are no secret to whoever may read them"),
                        Map.entry("NotificationResource", "a desk sees what was sent to it"),
                        Map.entry("ParameterResource", "settings"),
                        Map.entry("PartnershipKindResource", "a list of codes"),
                        Map.entry("PartnershipListResource.endingReasons", "a list of codes"),
                        Map.entry("PartnershipListResource.stages", "a list of codes"),
                        Map.entry("PublicPartnerResource", "what a publication has opened to everybody"),
                        Map.entry(
                                "ReconciliationResource",
                                "whole lists, for those who may take the whole register along"),
                        Map.entry("RequestResource.kinds", "a list of codes"),
                        Map.entry("SectorResource", "a list of codes"),
                        Map.entry("StatementImportResource.load", "administration of the register")));
    }
}
