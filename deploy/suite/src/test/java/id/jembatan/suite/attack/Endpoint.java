package id.jembatan.suite.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One operation of one service.
///
/// @param service such as `partners-service`
/// @param path below the service, with its parameters in braces
/// @param permissions of which one is enough; what the document says in `x-permissions`
/// @param roles that the method asks for itself, where no permission opens it
/// @param open whether the document says that nothing is asked of the caller (`x-open`)
/// @param mediaTypes of the body; empty if there is none
record Endpoint(
        String service,
        String method,
        String path,
        List<String> permissions,
        List<String> roles,
        boolean open,
        List<String> mediaTypes) {

    private static final String NOBODYS = "019aa000-0000-7000-8000-00000000dead";
    private static final Set<String> OF_EACH_SERVICE = Set.of("events", "audit");

    /// As the gateway knows it: what every service has is told apart by the service's name.
    String pathAtTheGateway() {
        var collection = path.substring("/api/v1/".length());
        var first = collection.contains("/") ? collection.substring(0, collection.indexOf('/')) : collection;
        return OF_EACH_SERVICE.contains(first) ? "/api/v1/" + service + "/" + collection : path;
    }

    /// With ids that nobody ever gave out.
    String guessed() {
        return filled(NOBODYS);
    }

    /// @param value for every parameter of the path
    String filled(String value) {
        return pathAtTheGateway().replaceAll("\\{[^}]+}", value.replace("$", "\\$"));
    }

    boolean hasParameters() {
        return path.contains("{");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean takesJson() {
        return mediaTypes.stream().anyMatch(type -> type.endsWith("json"));
    }

    /// A type that it takes, for who sends nothing.
    Map<String, String> headers() {
        return mediaTypes.isEmpty()
                ? Map.of()
                : Map.of(
                        "Content-Type",
                        mediaTypes.getFirst().startsWith("multipart/")
                                ? mediaTypes.getFirst() + "; boundary=x"
                                : mediaTypes.getFirst());
    }

    String jsonType() {
        return mediaTypes.stream()
                .filter(type -> type.endsWith("json"))
                .findFirst()
                .orElse("application/json");
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + service + ")";
    }
}
