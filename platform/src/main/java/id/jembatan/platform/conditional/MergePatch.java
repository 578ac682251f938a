package id.jembatan.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.refusal.UnreadableJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/// JSON Merge Patch (RFC 7396) on request records: what the caller may change is what the record has.
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    public MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// Applies a patch to the present values and checks the rules of the result.
    ///
    /// @param current the changeable fields as they are now
    /// @throws Refusal 400 if the patch is no object or names a field that cannot be changed
    /// @throws ConstraintViolationException if the result breaks a rule; answered with 422
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST).at("", CommonProblem.WRONG_TYPE, "");
        }
        ObjectNode fields = json.valueToTree(current);
        refuseUnknown(fields, patch);
        try {
            var changed = json.treeToValue(merge(fields, patch), type);
            var broken = validator.validate(changed);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
            return changed;
        } catch (JsonProcessingException e) {
            throw new UnreadableJson(e);
        }
    }

    private static void refuseUnknown(ObjectNode fields, JsonNode patch) {
        var refusal = new Refusal(CommonProblem.MALFORMED_REQUEST);
        for (var name : (Iterable<String>) patch::fieldNames) {
            if (!fields.has(name)) {
                refusal.at("/" + name.replace("~", "~0").replace("/", "~1"), CommonProblem.UNKNOWN_FIELD, name);
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target.isObject() ? ((ObjectNode) target).deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : patch.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                var before = merged.get(change.getKey());
                merged.set(change.getKey(), merge(before == null ? NullNode.getInstance() : before, change.getValue()));
            }
        }
        return merged;
    }
}
