package id.jembatan.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jembatan.platform.test.HouseRules;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.hold("id.jembatan.platform");
    }

    @Test
    void the_floor_knows_no_feature_and_owns_no_entity() {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.jembatan.platform");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "id.jembatan.partners..",
                        "id.jembatan.agreements..",
                        "id.jembatan.kpi..",
                        "id.jembatan.gateway..",
                        "id.jembatan.local..")
                .check(main);
        noClasses().should().beAnnotatedWith(Entity.class).check(main);
    }
}
