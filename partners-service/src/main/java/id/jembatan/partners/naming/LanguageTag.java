package id.jembatan.partners.naming;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.ibm.icu.util.ULocale;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A language by its tag of BCP 47, such as `tr`, `uk` or `zh-Hant`, of a language that ISO 639 knows.
@Documented
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface LanguageTag {

    String message() default "{id.jembatan.partners.language}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Applies the rule; no tag is no matter of this rule.
    class Check implements ConstraintValidator<LanguageTag, @Nullable String> {

        private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                var locale = new Locale.Builder().setLanguageTag(value).build();
                return KNOWN.contains(locale.getLanguage())
                        && value.length() <= 35
                        && value.equals(locale.toLanguageTag());
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
