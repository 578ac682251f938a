package id.jembatan.agreements;

import id.jembatan.platform.test.HouseRules;
import id.jembatan.platform.test.RowRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.hold("id.jembatan.agreements");
    }

    @Test
    void whoever_reads_is_asked_which_rows_he_may_know_of() {
        RowRules.hold(
                "id.jembatan.agreements",
                Set.of("id.jembatan.agreements.agreement.Rows"),
                Map.ofEntries(
                        Map.entry("CalendarResource", "working days"),
                        Map.entry("FigureResource.questions", "a list of questions"),
                        Map.entry("HolidayResource", "working days"),
                        Map.entry("ImportResource", "administration of the register"),
                        Map.entry("InstrumentKindResource", "a list of codes"),
                        Map.entry("IntegrityResource", "administration of files"),
                        Map.entry("ProcedureResource", "the law is open"),
                        Map.entry("PublicationResource", "the law is open")));
    }
}
