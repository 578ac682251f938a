package id.jembatan.partners.registry;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A renaming has a reason; one more name beside the official one needs none.
@Documented
@Constraint(validatedBy = SaysWhy.Check.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface SaysWhy {

    String message() default "{id.jembatan.partners.reason}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Applies the rule.
    class Check implements ConstraintValidator<SaysWhy, @Nullable GiveName> {

        @Override
        public boolean isValid(@Nullable GiveName value, ConstraintValidatorContext context) {
            if (value == null || !value.isOfficial() || value.reason() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("reason")
                    .addConstraintViolation();
            return false;
        }
    }
}
