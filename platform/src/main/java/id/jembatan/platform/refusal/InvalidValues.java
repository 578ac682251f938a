package id.jembatan.platform.refusal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Says all broken rules of Bean Validation at once, each with its place.
final class InvalidValues {

    /// The places of values that come from the URL: they have a name, not a pointer into the body.
    private static final Set<String> SIMPLE = Set.of("String", "Integer", "Long", "UUID", "Boolean", "int", "long");

    private InvalidValues() {}

    static Refusal refusal(ConstraintViolationException cause) {
        var refusal = new Refusal(CommonProblem.INVALID);
        cause.getConstraintViolations().stream()
                .sorted((a, b) -> a.getPropertyPath()
                        .toString()
                        .compareTo(b.getPropertyPath().toString()))
                .forEach(violation -> refusal.at(place(violation), code(violation), violation.getMessage()));
        return refusal;
    }

    /// `register.form.since.month` becomes `/since/month`; `list.limit` becomes `limit`.
    private static String place(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        var bean = violation.getLeafBean();
        if (bean != null && isQueryParameter(bean.getClass(), pointer.substring(Math.min(1, pointer.length())))) {
            return pointer.substring(1);
        }
        var value = violation.getInvalidValue();
        var simple = value != null && SIMPLE.contains(value.getClass().getSimpleName());
        return pointer.isEmpty() && simple ? parameter : pointer.toString();
    }

    private static boolean isQueryParameter(Class<?> bean, String field) {
        return Arrays.stream(bean.getDeclaredFields())
                .anyMatch(it -> it.getName().equals(field) && it.isAnnotationPresent(QueryParam.class));
    }

    /// `NotBlank` becomes `not-blank`: the rule's own name is the stable code.
    private static String code(ConstraintViolation<?> violation) {
        var rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return rule.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
