package id.jembatan.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/// Writes the refusals of each endpoint into the document, and which permission it asks for (`x-permissions`): they
/// follow from its method and path, so nobody has to remember them one by one.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/Problem";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("400", "The request cannot be read"),
            Map.entry("401", "No token, or none that is valid"),
            Map.entry("403", "The caller's role may not do this"),
            Map.entry("404", "No such thing, or not the caller's to know of"),
            Map.entry("406", "None of the formats asked for"),
            Map.entry("409", "The state of things says no"),
            Map.entry("412", "Changed by somebody else since; the current ETag is in the answer"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body has another format"),
            Map.entry("422", "A value breaks a rule; every one is named"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("503", "A part that is needed is down; see Retry-After"));

    /// Says to a program which permissions open the operation; one of them is enough.
    private static final String PERMISSIONS = "x-permissions";

    /// The same of roles, where a method asks for a role itself.
    private static final String ROLES = "x-roles";

    /// Says that nothing is asked of the caller, on purpose.
    private static final String OPEN = "x-open";

    private final Permissions permissions;

    /// @param index of the classes of the application
    public ProblemAnswers(IndexView index) {
        this.permissions = new Permissions(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return; // an application without an API
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> answer(path, method, operation)));
    }

    private void answer(String path, HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var needed = permissions.of(operation.getOperationId());
        var roles = permissions.rolesOf(operation.getOperationId());
        if (!roles.isEmpty()) {
            operation.addExtension(ROLES, roles);
        }
        if (!needed.isEmpty()) {
            operation.addExtension(PERMISSIONS, needed);
        }
        var open = permissions.isOpen(operation.getOperationId());
        if (open) {
            operation.addExtension(OPEN, true);
            operation.setSecurity(new ArrayList<>());
        }
        for (var status : statuses(path, method, operation)) {
            if (open && (status.equals("401") || status.equals("403"))) {
                continue;
            }
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(meaning(status, needed))
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref(REFERENCE)))));
        }
    }

    private static String meaning(String status, List<String> needed) {
        var meaning = MEANINGS.getOrDefault(status, "");
        return status.equals("403") && !needed.isEmpty()
                ? meaning + "; needed is `" + String.join("` or `", needed) + "`"
                : meaning;
    }

    private static List<String> statuses(String path, HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of("400", "401", "403", "406", "503"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (operation.getParameters() != null && !operation.getParameters().isEmpty() || method != HttpMethod.GET) {
            statuses.add("422");
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(List.of("409", "413", "415"));
        }
        if (method == HttpMethod.PATCH) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private static Schema problem() {
        var fault = object(Map.of(
                "pointer", text("JSON pointer into the body"),
                "parameter", text("Name of a query parameter or header"),
                "code", text("Which rule"),
                "detail", text("What to do, in the language of the request")));
        return object(Map.of(
                        "type", text("A stable address under /problems/"),
                        "title", text("In the language of the request"),
                        "status", OASFactory.createSchema().addType(SchemaType.INTEGER),
                        "detail", text("What to do, in the language of the request"),
                        "instance", text("The path that was asked for"),
                        "code", text("Stable").enumeration(List.copyOf(codes())),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(fault),
                        "traceId", text("For those who look it up")))
                .description("A refusal (RFC 9457); some carry further members, such as the report of an import");
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema object(Map<String, Schema> properties) {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        new TreeMap<>(properties).forEach(schema::addProperty);
        return schema;
    }

    /// Every code that has words: a test asserts that each reason to say no has them.
    private static TreeSet<Object> codes() {
        var codes = new TreeSet<>();
        var loader = Thread.currentThread().getContextClassLoader();
        for (var bundle : List.of("platform-problems", "problems")) {
            if (loader.getResource(bundle + ".properties") == null) {
                continue; // the platform alone has no problems of a service
            }
            ResourceBundle.getBundle(bundle, Locale.ROOT, loader).keySet().stream()
                    .filter(key -> key.endsWith(".title"))
                    .map(key -> key.substring(0, key.length() - ".title".length()))
                    .forEach(codes::add);
        }
        return codes;
    }
}
