package id.jembatan.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Which permissions open each operation, read off the methods: what is written there is what is asked of the caller,
/// so the document cannot say anything else.
final class Permissions {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ALLOWED = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final DotName EVERYBODY = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");

    private final Map<String, List<String>> permissions = new TreeMap<>();
    private final Map<String, List<String>> roles = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();

    Permissions(IndexView index) {
        for (var operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                var id = operation.value("operationId").asString();
                var method = operation.target().asMethod();
                note(permissions, id, method.declaredAnnotation(ALLOWED));
                note(roles, id, method.declaredAnnotation(ROLES));
                if (method.declaredAnnotation(EVERYBODY) != null) {
                    open.add(id);
                }
            }
        }
    }

    private static void note(
            Map<String, List<String>> known, String operationId, @Nullable AnnotationInstance allowed) {
        if (allowed != null) {
            // Several methods may be one operation: the same list in several forms.
            known.merge(
                    operationId,
                    List.of(allowed.value().asStringArray()),
                    (some, more) -> Stream.concat(some.stream(), more.stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /// Resource and scope, such as `partner:view`. One of them is enough for one form of the answer at least; none if
    /// no method says so.
    List<String> of(@Nullable String operationId) {
        return known(permissions, operationId);
    }

    /// Roles that the method asks for itself, where no permission does.
    List<String> rolesOf(@Nullable String operationId) {
        return known(roles, operationId);
    }

    /// Whether it is open to everybody, with or without a token.
    boolean isOpen(@Nullable String operationId) {
        return operationId != null && open.contains(operationId);
    }

    private static List<String> known(Map<String, List<String>> known, @Nullable String operationId) {
        return operationId == null ? List.of() : known.getOrDefault(operationId, List.of());
    }
}
