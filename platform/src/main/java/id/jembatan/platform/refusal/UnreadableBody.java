package id.jembatan.platform.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Collectors;

/// Says where a JSON body could not be understood, without a class name of ours.
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(JsonProcessingException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                new Refusal(CommonProblem.MALFORMED_REQUEST)
                        .at(pointer(unknown), CommonProblem.UNKNOWN_FIELD, unknown.getPropertyName());
            // The parts were read, but together they are no such value (a 31st of April): a rule, not a form.
            case ValueInstantiationException broken -> invalid(broken);
            case InvalidFormatException wrong ->
                new Refusal(CommonProblem.MALFORMED_REQUEST)
                        .at(pointer(wrong), CommonProblem.WRONG_TYPE, String.valueOf(wrong.getValue()));
            case MismatchedInputException wrong ->
                new Refusal(CommonProblem.MALFORMED_REQUEST).at(pointer(wrong), CommonProblem.WRONG_TYPE, "");
            case JsonMappingException wrapped when wrapped.getCause() instanceof Refusal refusal -> refusal;
            default -> {
                var place = cause.getLocation();
                yield place == null
                        ? new Refusal(CommonProblem.MALFORMED_REQUEST)
                        : new Refusal(CommonProblem.MALFORMED_REQUEST)
                                .with("line", place.getLineNr())
                                .with("column", place.getColumnNr());
            }
        };
    }

    private static Refusal invalid(ValueInstantiationException broken) {
        if (broken.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        return new Refusal(CommonProblem.INVALID).at(pointer(broken), CommonProblem.INVALID);
    }

    private static String pointer(JsonMappingException cause) {
        return cause.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
