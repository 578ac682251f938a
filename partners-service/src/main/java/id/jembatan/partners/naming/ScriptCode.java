package id.jembatan.partners.naming;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A script by its code of ISO 15924, such as `Latn`.
@Documented
@Constraint(validatedBy = ScriptCode.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface ScriptCode {

    String message() default "{id.jembatan.partners.script}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Applies the rule; no code is no matter of this rule.
    class Check implements ConstraintValidator<ScriptCode, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Script.isKnown(value);
        }
    }
}
