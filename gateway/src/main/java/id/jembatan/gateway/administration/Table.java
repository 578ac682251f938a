package id.jembatan.gateway.administration;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables that can be brought in, each with the service that takes it.
enum Table {
    PARTNERS("partners", "partners", "partner:administer", ""),
    MISSIONS("partners", "missions", "partner:administer", ""),
    PARTNERSHIPS("partners", "partnerships", "partner:administer", ""),
    AGREEMENTS("agreements", "agreements", "agreement:administer", "/agreements"),
    OBSERVATIONS("kpi", "observations", "kpi:update", null);

    private final String service;
    private final String collection;
    private final String permission;
    private final @Nullable String runs;

    /// @param runs before which part of the address the service lists what it took; nothing where it keeps no
    ///     list
    Table(String service, String collection, String permission, @Nullable String runs) {
        this.service = service;
        this.collection = collection;
        this.permission = permission;
        this.runs = runs;
    }

    static Optional<Table> of(String collection) {
        return Arrays.stream(values())
                .filter(each -> each.collection.equals(collection))
                .findFirst();
    }

    /// Where a service lists the tables that it took.
    static Optional<String> runsOf(String service) {
        return Arrays.stream(values())
                .filter(each -> each.service.equals(service))
                .findFirst()
                .map(each -> each.runs);
    }

    String service() {
        return service;
    }

    String collection() {
        return collection;
    }

    String permission() {
        return permission;
    }

    /// Only the partners-service writes down what the file was called.
    boolean remembersName() {
        return service.equals("partners");
    }
}
