package id.jembatan.agreements;

import id.jembatan.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.hold("id.jembatan.agreements");
    }
}
