package id.jembatan.partners.place;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A latitude beyond the pole that would be a longitude, beside a longitude that would be a latitude: somebody has
/// swapped the two. What is on earth both ways only the country can tell (see [Places]).
@Documented
@Constraint(validatedBy = NotSwapped.Check.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface NotSwapped {

    String message() default "{id.jembatan.partners.swapped}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Applies the rule; what is not on earth either way, or incomplete, other rules refuse.
    class Check implements ConstraintValidator<NotSwapped, @Nullable Location> {

        private static final BigDecimal POLE = BigDecimal.valueOf(90);
        private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

        @Override
        public boolean isValid(@Nullable Location value, ConstraintValidatorContext context) {
            return value == null
                    || value.latitude() == null
                    || value.longitude() == null
                    || value.latitude().abs().compareTo(POLE) <= 0
                    || value.latitude().abs().compareTo(DATE_LINE) > 0
                    || value.longitude().signum() == 0 // what an empty cell often becomes: it tells nothing
                    || value.longitude().abs().compareTo(POLE) > 0;
        }
    }
}
