package id.jembatan.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.jembatan.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.hold("id.jembatan.kpi");
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
