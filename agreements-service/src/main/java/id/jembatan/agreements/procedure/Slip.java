package id.jembatan.agreements.procedure;

import id.jembatan.platform.refusal.ProblemTexts;
import java.text.MessageFormat;
import java.util.Locale;

/// Every way in which a template can be wrong.
public enum Slip {
    // The text itself
    YAML_UNREADABLE,
    YAML_TOO_LARGE,
    YAML_TOO_DEEP,
    YAML_TOO_MANY_VALUES,
    YAML_ALIAS,
    YAML_TAG,
    YAML_KEY_TWICE,
    YAML_NOT_ONE_DOCUMENT,
    // The form
    UNKNOWN_MEMBER,
    MEMBER_MISSING,
    WRONG_FORM,
    UNKNOWN_NAME,
    UNKNOWN_ATTRIBUTE,
    TEXT_MISSING,
    TRANSLATION_MISSING,
    NOT_A_DAY,
    VALIDITY_BACKWARDS,
    NOT_CHECKED,
    CHOICES_ASTRAY,
    NOT_ONE_NEED,
    NOT_TWO_NAMES,
    NOT_SEVERAL_NEEDS,
    NOT_ONE_EFFECT,
    NO_PARTS,
    NO_LANGUAGES,
    NO_DATE_FIELD,
    NO_NUMBER_FIELD,
    NO_DATE_OF_DOCUMENT,
    // The sense
    NOBODY_ACTS,
    NOBODY_PROVIDES,
    NOBODY_OPENS,
    CLOCK_WITHOUT_CALENDAR,
    CLOCK_WITHOUT_DAYS,
    CLOCK_NEVER_STARTS,
    CLOCK_NEVER_STOPS,
    SILENCE_IS_NO_CONSENT,
    DEEMED_CYCLE,
    STAGE_UNREACHABLE,
    STAGE_IS_A_TRAP,
    STAGE_WITHOUT_END,
    NO_FINAL_STAGE,
    FINAL_STAGE_LEFT,
    CONDITION_WRONG,
    CONDITION_TOO_COSTLY,
    CONDITION_NEVER_TRUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The sentence for a person.
    public String said(Locale language, Object... args) {
        return ProblemTexts.text("template." + code(), language)
                .map(pattern -> new MessageFormat(pattern, language).format(args))
                .orElse(code());
    }
}
