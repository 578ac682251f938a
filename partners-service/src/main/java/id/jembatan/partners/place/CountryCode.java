package id.jembatan.partners.place;

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
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// An ISO 3166-1 alpha-2 code that is assigned: `GB`, not `UK`; no subdivision such as `CN-TW`. The refusal names the
/// code that was probably meant.
@Documented
@Constraint(validatedBy = CountryCode.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface CountryCode {

    String message() default "{id.jembatan.partners.country}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Applies the rule; no code is no matter of this rule.
    class Check implements ConstraintValidator<CountryCode, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || Countries.isAlpha2(value)) {
                return true;
            }
            var words = context.unwrap(HibernateConstraintValidatorContext.class);
            if (Countries.isPart(value)) {
                say("{id.jembatan.partners.country.part}", words);
            } else {
                Countries.meantBy(value).ifPresent(meant -> {
                    words.addMessageParameter("meant", meant);
                    say("{id.jembatan.partners.country.meant}", words);
                });
            }
            return false;
        }

        private static void say(String message, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        }
    }
}
