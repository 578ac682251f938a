package id.jembatan.agreements.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The form of a template: the published JSON Schema, and the check against it.
final class TemplateForm {

    static final String FILE = "procedures/template.schema.json";
    static final List<String> LANGUAGES = List.of("id", "en", "tr");

    private TemplateForm() {}

    /// Made when the first template is checked: a service that only reads published ones never pays for it.
    private static final class Holder {
        private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        text(),
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    static String text() {
        try (var in = TemplateForm.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(JsonNode template, Slips slips) {
        Holder.SCHEMA.validate(template).forEach(it -> add(it, slips));
    }

    private static void add(ValidationMessage it, Slips slips) {
        var at = it.getInstanceLocation().toString();
        var property = it.getProperty() == null ? "" : it.getProperty();
        switch (it.getType()) {
            case "additionalProperties", "unevaluatedProperties" ->
                slips.add(at + YamlTree.step(property), Slip.UNKNOWN_MEMBER, property);
            // Nothing else has members of these names: they are the languages of a text.
            case "required" ->
                slips.add(at, LANGUAGES.contains(property) ? Slip.TRANSLATION_MISSING : Slip.MEMBER_MISSING, property);
            default -> slips.add(at, Slip.WRONG_FORM, expected(it));
        }
    }

    private static String expected(ValidationMessage it) {
        var node = it.getSchemaNode();
        return it.getType() + (node == null || node.isObject() ? "" : " " + node);
    }
}
