package id.jembatan.platform.test;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds endpoints that read without asking which rows their caller may know of: whoever forgets it is told by the
/// build, and not by an embassy that has read another one's correspondence.
///
/// Followed is every call that an endpoint can make, through lambdas and through all implementations of an interface.
/// An endpoint on whose way nobody asks must be named, with the reason why all of it is open to whoever has the
/// permission. A way that asks in one branch only is not found here: the attack suite tries the rows themselves.
public final class RowRules {

    private final JavaClasses main;
    private final Set<String> rows;

    private RowRules(JavaClasses main, Set<String> rows) {
        this.main = main;
        this.rows = rows;
    }

    /// @param root the package of the service
    /// @param rows the classes that decide which rows somebody sees
    /// @param whole resources, or methods of resources, that hold nothing of which somebody may see only a part:
    /// `HolidayResource` or `PartnerResource.kinds`, each with the reason
    public static void hold(String root, Set<String> rows, Map<String, String> whole) {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root, "id.jembatan.platform");
        for (var each : rows) {
            main.get(each); // a place that has been renamed decides nothing
        }
        var rule = new RowRules(main, rows);
        var unasked = main.stream()
                .filter(type -> type.getPackageName().startsWith(root) && !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> !rule.asks(method))
                .map(RowRules::name)
                .collect(Collectors.toCollection(TreeSet::new));
        var named = new TreeSet<String>();
        unasked.removeIf(each -> {
            var by = Stream.of(each, each.substring(0, each.indexOf('.')))
                    .filter(whole::containsKey)
                    .findFirst();
            by.ifPresent(named::add);
            return by.isPresent();
        });
        if (!unasked.isEmpty()) {
            throw new AssertionError(
                    "These endpoints never ask which rows their caller may see:\n" + String.join("\n", unasked));
        }
        if (!named.equals(new TreeSet<>(whole.keySet()))) {
            var idle = new TreeSet<>(whole.keySet());
            idle.removeAll(named);
            throw new AssertionError("Named as open, but they ask or are no more: " + idle);
        }
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private boolean asks(JavaMethod endpoint) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>();
        open.add(endpoint);
        while (!open.isEmpty()) {
            var unit = open.remove();
            if (!seen.add(unit)) {
                continue;
            }
            for (var access : (Iterable<JavaAccess<?>>) accesses(unit)::iterator) {
                var owner = access.getTargetOwner();
                if (rows.contains(owner.getName())) {
                    return true;
                }
                if (main.contain(owner.getName())) {
                    targets(owner, access.getTarget().getName()).forEach(open::add);
                }
            }
        }
        return false;
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    /// Everything of that name there, above and below: which of them runs is decided when it runs.
    private static Stream<? extends JavaCodeUnit> targets(JavaClass owner, String name) {
        return Stream.of(Set.of(owner), owner.getAllSubclasses(), Set.copyOf(owner.getAllRawSuperclasses()))
                .flatMap(Set::stream)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(name));
    }
}
