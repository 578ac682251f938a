package id.jembatan.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The joined document as a person reads it.
///
/// @param lacking the services that could not be asked
record Reference(List<Group> groups, List<Schema> schemas, List<String> lacking) {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    public record Group(String name, String description, List<Operation> operations) {

        /// Its name as a part of an address.
        public String slug() {
            return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    public record Operation(
            String verb,
            String path,
            String id,
            String summary,
            List<Parameter> parameters,
            Kind body,
            List<Answer> answers) {

        public boolean hasBody() {
            return !body.name().isEmpty();
        }

        public List<Answer> good() {
            return answers.stream().filter(answer -> !answer.isProblem()).toList();
        }

        public List<Answer> problems() {
            return answers.stream().filter(Answer::isProblem).toList();
        }

        private Stream<Kind> kinds() {
            return Stream.of(
                            parameters.stream().map(Parameter::kind),
                            Stream.of(body),
                            good().stream().map(Answer::kind))
                    .flatMap(kinds -> kinds);
        }
    }

    public record Parameter(String name, String in, boolean required, Kind kind, String description) {}

    public record Answer(String status, String description, Kind kind) {

        /// Problems are alike everywhere: they need no row each.
        public boolean isProblem() {
            return status.startsWith("4") || status.startsWith("5");
        }
    }

    public record Schema(String name, String description, List<Property> properties, List<String> values) {}

    public record Property(String name, boolean required, Kind kind, String description) {}

    /// @param link the schema that it is or holds, or nothing
    public record Kind(String name, String link) {}

    static Reference of(JsonNode api) {
        var groups = new LinkedHashMap<String, Group>();
        for (var tag : api.path("tags")) {
            var name = tag.path("name").asText();
            groups.put(name, new Group(name, tag.path("description").asText(), new ArrayList<>()));
        }
        for (var path : api.path("paths").properties()) {
            for (var each : path.getValue().properties()) {
                if (VERBS.contains(each.getKey())) {
                    var tag = each.getValue().path("tags").path(0).asText("API");
                    groups.computeIfAbsent(tag, name -> new Group(name, "", new ArrayList<>()))
                            .operations()
                            .add(operation(path.getKey(), path.getValue(), each.getKey(), each.getValue()));
                }
            }
        }
        return new Reference(
                groups.values().stream()
                        .filter(group -> !group.operations().isEmpty())
                        .toList(),
                api.path("components").path("schemas").properties().stream()
                        .map(schema -> schema(schema.getKey(), schema.getValue()))
                        .toList(),
                stream(api.path("x-unavailable")).map(JsonNode::asText).toList());
    }

    /// The group with this part of an address.
    Optional<Group> group(String slug) {
        return groups.stream().filter(group -> group.slug().equals(slug)).findFirst();
    }

    /// The schemas that a group speaks of, and those that they are made of.
    List<Schema> schemasOf(Group group) {
        var wanted = new HashSet<String>();
        var open = group.operations().stream()
                .flatMap(Operation::kinds)
                .map(Kind::link)
                .collect(Collectors.toCollection(ArrayDeque::new));
        var byName = schemas.stream().collect(Collectors.toMap(Schema::name, schema -> schema));
        while (!open.isEmpty()) {
            var schema = byName.get(open.remove());
            if (schema != null && wanted.add(schema.name())) {
                schema.properties().forEach(property -> open.add(property.kind().link()));
            }
        }
        return schemas.stream().filter(schema -> wanted.contains(schema.name())).toList();
    }

    private static Operation operation(String path, JsonNode all, String verb, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var from : List.of(all.path("parameters"), operation.path("parameters"))) {
            for (var each : from) {
                parameters.add(new Parameter(
                        each.path("name").asText(),
                        each.path("in").asText(),
                        each.path("required").asBoolean(),
                        kind(each.path("schema")),
                        each.path("description").asText()));
            }
        }
        return new Operation(
                verb.toUpperCase(Locale.ROOT),
                path,
                operation.path("operationId").asText(),
                operation.path("summary").asText(),
                parameters,
                content(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                answer.getValue().path("description").asText(),
                                content(answer.getValue())))
                        .toList());
    }

    private static Schema schema(String name, JsonNode schema) {
        var required = stream(schema.path("required")).map(JsonNode::asText).toList();
        return new Schema(
                name,
                schema.path("description").asText(),
                schema.path("properties").properties().stream()
                        .map(property -> new Property(
                                property.getKey(),
                                required.contains(property.getKey()),
                                kind(property.getValue()),
                                property.getValue().path("description").asText()))
                        .toList(),
                stream(schema.path("enum")).map(JsonNode::asText).toList());
    }

    private static Kind content(JsonNode holder) {
        return holder.path("content").properties().stream()
                .findFirst()
                .map(content -> kind(content.getValue().path("schema")))
                .orElse(new Kind("", ""));
    }

    private static Kind kind(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            return new Kind(name, name);
        }
        for (var each : List.of(schema.path("anyOf"), schema.path("oneOf"), schema.path("allOf"))) {
            for (var one : each) {
                if (!one.path("type").asText().equals("null")) {
                    return kind(one);
                }
            }
        }
        var type = stream(schema.path("type"))
                .map(JsonNode::asText)
                .filter(each -> !each.equals("null"))
                .findFirst()
                .orElse(schema.path("type").asText());
        if (type.equals("array")) {
            var item = kind(schema.path("items"));
            return new Kind(item.name() + "[]", item.link());
        }
        var format = schema.path("format").asText();
        return new Kind(format.isEmpty() ? type : type + " (" + format + ")", "");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
