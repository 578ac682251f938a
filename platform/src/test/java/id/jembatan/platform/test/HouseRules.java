package id.jembatan.platform.test;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// The rules of the house, so that a reviewer need not say them. A service calls [#hold] from its ArchitectureTest.
public final class HouseRules {

    private static final Set<String> CLOCK_FREE = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private HouseRules() {}

    /// Checks all rules.
    ///
    /// @param root the package of the service, such as `id.jembatan.partners`
    public static void hold(String root) {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        assertFull(main, root);
        rules(root).forEach(rule -> rule.allowEmptyShould(true).check(main));
    }

    private static void assertFull(JavaClasses main, String root) {
        if (main.size() < 5) {
            throw new AssertionError("Found only " + main.size() + " classes under " + root + ": nothing was checked");
        }
    }

    static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles().as("features form no circle"),
                methods()
                        .that()
                        .areMetaAnnotatedWith(HttpMethod.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotInterfaces() // a REST client calls; who may call is said where it is answered
                        .should()
                        .beAnnotatedWith(PermissionsAllowed.class)
                        .orShould()
                        .beAnnotatedWith(RolesAllowed.class)
                        .orShould()
                        .beAnnotatedWith(Authenticated.class)
                        .orShould()
                        .beAnnotatedWith(PermitAll.class)
                        .as("every endpoint says itself who may call it"),
                methods()
                        .that()
                        .areAnnotatedWith(PermitAll.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage("id.jembatan.gateway..") // its pages ask nobody, and hold nothing
                        .should(onlyReadBelow(
                                "/public", "/calendar.ics")) // a calendar is read with a secret of its own
                        .as("what is open to everybody is read only and lies below /public"),
                methods()
                        .that()
                        .areMetaAnnotatedWith(HttpMethod.class)
                        .should()
                        .bePublic()
                        .as("endpoints are public: others are left out without a word"),
                classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .and()
                        .areNotInterfaces()
                        .should()
                        .bePackagePrivate()
                        .as("resources are a feature's own"),
                methods()
                        .that()
                        .areMetaAnnotatedWith(HttpMethod.class)
                        .should()
                        .notHaveRawReturnType(annotatedAsEntity())
                        .as("entities do not leave"),
                methods()
                        .that()
                        .areMetaAnnotatedWith(HttpMethod.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotInterfaces()
                        .and(takeABody())
                        .should(sayWhatTheyConsume())
                        .as("an endpoint with a body says what it takes: a body of another type is 415, not a guess"),
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        // These two call neighbours, at addresses of their settings.
                        .resideOutsideOfPackages("id.jembatan.platform.inbox..", "id.jembatan.gateway..")
                        .should()
                        .dependOnClassesThat(callers())
                        .as("nobody calls an address that came in a request"),
                noClasses().should(callMethodWhere(readsTheClock())).as("the clock is handed in"),
                noClasses().should(callMethodWhere(changesCaseByTheMachine())).as("letters change case by Locale.ROOT"),
                fields().should().notHaveRawType(inexactNumber()).as("figures are exact: BigDecimal, never double"));
    }

    private static ArchCondition<JavaMethod> onlyReadBelow(String place, String besides) {
        return new ArchCondition<>("only read below " + place) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var path = method.getOwner()
                        .tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse("");
                var below = path.equals(place) || path.startsWith(place + "/") || path.equals(besides);
                if (!below || !method.isAnnotatedWith(GET.class)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is open, but at " + path + " or not a GET"));
                }
            }
        };
    }

    /// A parameter without any annotation of the binding is the body.
    private static DescribedPredicate<JavaMethod> takeABody() {
        return DescribedPredicate.describe(
                "take a body",
                method -> !method.isAnnotatedWith(GET.class)
                        && method.getParameters().stream()
                                .anyMatch(parameter -> parameter.getAnnotations().stream()
                                                .map(each -> each.getRawType().getName())
                                                .noneMatch(name -> name.startsWith("jakarta.ws.rs")
                                                        || name.startsWith("org.jboss.resteasy"))
                                        && !parameter.getRawType().getName().startsWith("jakarta.ws.rs.")
                                        && !parameter.getRawType().getName().startsWith("io.vertx.")));
    }

    private static ArchCondition<JavaMethod> sayWhatTheyConsume() {
        return new ArchCondition<>("say what they consume") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = method.isAnnotatedWith(Consumes.class)
                        || method.getOwner().isAnnotatedWith(Consumes.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaClass> callers() {
        return DescribedPredicate.describe(
                "something that calls any address",
                type -> type.getName().startsWith("java.net.http.")
                        || type.getName().startsWith("io.vertx.ext.web.client.")
                        || type.getName().startsWith("jakarta.ws.rs.client.")
                        || type.getName().equals("java.net.URLConnection")
                        || type.getName().equals("java.net.HttpURLConnection"));
    }

    private static DescribedPredicate<JavaClass> annotatedAsEntity() {
        return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
    }

    private static DescribedPredicate<JavaClass> inexactNumber() {
        return DescribedPredicate.describe(
                "an inexact number",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            var target = call.getTarget();
            var owner = target.getOwner().getName();
            return (CLOCK_FREE.contains(owner)
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class)))
                    || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
    }

    private static DescribedPredicate<JavaMethodCall> changesCaseByTheMachine() {
        return DescribedPredicate.describe("changes case by the machine's language", call -> {
            var target = call.getTarget();
            return target.getOwner().isEquivalentTo(String.class)
                    && Set.of("toLowerCase", "toUpperCase").contains(target.getName())
                    && target.getRawParameterTypes().isEmpty();
        });
    }
}
