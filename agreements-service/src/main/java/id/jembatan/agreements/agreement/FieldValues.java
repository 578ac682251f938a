package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedure.Field;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Holds what is written into a case against what its procedure knows: fields of their type, items that exist.
@ApplicationScoped
class FieldValues {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /// Checks the fields as they shall be; what has not changed is not looked at again.
    void check(Procedure procedure, Agreement agreement, Map<String, String> after, Refusal invalid) {
        var before = agreement.fields();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                check(procedure, agreement, name, value, invalid);
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .filter(name -> isFixed(procedure.fields().get(name), agreement))
                .forEach(name -> invalid.at("/fields/" + name, AgreementProblem.FIELD_SET_BY_MOVE));
    }

    /// Checks fields of a procedure that is not that of the case: the partner's.
    static void checkAll(Procedure procedure, Map<String, String> fields, Refusal invalid) {
        fields.forEach((name, value) -> {
            var field = procedure.fields().get(name);
            var pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
            if (field == null || field.type() == Procedure.FieldType.CASE) {
                invalid.at(pointer, AgreementProblem.UNKNOWN_FIELD_OF_CASE, name);
            } else if (!isReadable(field, value)) {
                invalid.at(pointer, AgreementProblem.FIELD_NOT_READABLE, hint(field));
            }
        });
    }

    private static void check(Procedure procedure, Agreement agreement, String name, String value, Refusal invalid) {
        var field = procedure.fields().get(name);
        var pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
        if (field == null || field.type() == Procedure.FieldType.CASE) {
            invalid.at(pointer, AgreementProblem.UNKNOWN_FIELD_OF_CASE, name);
        } else if (agreement.fields().containsKey(name) && isFixed(field, agreement)) {
            invalid.at(pointer, AgreementProblem.FIELD_SET_BY_MOVE);
        } else if (!isReadable(field, value)) {
            invalid.at(pointer, AgreementProblem.FIELD_NOT_READABLE, hint(field));
        }
    }

    private static boolean isFixed(@Nullable Field field, Agreement agreement) {
        return field != null && field.fixedIn().contains(agreement.stage());
    }

    private static boolean isReadable(Field field, String value) {
        return switch (field.type()) {
            case TEXT -> !value.isBlank();
            case DATE -> isDay(value);
            case NUMBER -> NUMBER.matcher(value).matches();
            case CHOICE -> field.choices().containsKey(value);
            case CASE -> false;
        };
    }

    private static String hint(Field field) {
        return switch (field.type()) {
            case TEXT, CASE -> "-";
            case DATE -> "2025-08-19";
            case NUMBER -> "0-9999";
            case CHOICE -> String.join(", ", field.choices().keySet());
        };
    }

    private static boolean isDay(String value) {
        try {
            var day = LocalDate.parse(value);
            return day.getYear() >= 1900 && day.getYear() <= 2999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// The answers as they shall be; who decided is the caller where nobody else is named.
    static Map<String, Map<String, GivenAnswer>> answers(
            Procedure procedure,
            @Nullable Map<String, Map<String, GivenAnswer>> after,
            Caller caller,
            Refusal invalid) {
        var all = new LinkedHashMap<String, Map<String, GivenAnswer>>();
        if (after == null) {
            return all;
        }
        after.forEach((code, items) -> {
            var checklist = procedure.checklists().get(code);
            if (checklist == null) {
                invalid.at("/checklists/" + code, AgreementProblem.UNKNOWN_CHECKLIST, code);
                return;
            }
            var given = new LinkedHashMap<String, GivenAnswer>();
            items.forEach((item, answer) -> {
                if (!checklist.items().containsKey(item)) {
                    invalid.at("/checklists/" + code + "/" + item, AgreementProblem.UNKNOWN_ITEM, item);
                }
                given.put(
                        item,
                        answer.decidedBy() == null || answer.decidedBy().isBlank()
                                ? new GivenAnswer(answer.answer(), answer.evidence(), caller.name())
                                : answer);
            });
            all.put(code, given);
        });
        return all;
    }
}
