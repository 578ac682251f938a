package id.jembatan.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.jembatan.platform.test.HouseRules;
import id.jembatan.platform.test.RowRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.hold("id.jembatan.kpi");
    }

    @Test
    void whoever_reads_is_asked_which_rows_he_may_know_of() {
        RowRules.hold(
                "id.jembatan.kpi",
                Set.of("id.jembatan.kpi.neighbour.Rows"),
                Map.ofEntries(
                        Map.entry("ContributionResource.strengths", "a list of codes"),
                        Map.entry("EvidenceIntegrityResource", "administration of files"),
                        Map.entry("FiguresResource.rebuild", "administration of figures"),
                        Map.entry("GoalResource.create", "a new goal is in nobody's rows yet"),
                        Map.entry("ImportResource.run", "administration of the register"),
                        Map.entry("IndicatorResource", "definitions are open"),
                        Map.entry("ProcessFigureResource.parameters", "settings"),
                        Map.entry("ProcessFigureResource.set", "settings"),
                        Map.entry("ReminderResource.list", "for our own offices, who see every scorecard"),
                        Map.entry("ThresholdResource", "settings")));
    }

    @Test
    void the_computation_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("id.jembatan.kpi.computation")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "id.jembatan.kpi.computation")
                .check(new ClassFileImporter().importPath("target/classes"));
    }

    @Test
    void who_sees_which_rows_is_decided_in_one_class() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Rows")
                .should()
                .callMethod("id.jembatan.platform.caller.Caller", "mission")
                .orShould()
                .callMethod("id.jembatan.platform.caller.Caller", "partner")
                .orShould()
                .callMethod("id.jembatan.platform.caller.Caller", "agency")
                .check(new ClassFileImporter().importPath("target/classes"));
    }
}
