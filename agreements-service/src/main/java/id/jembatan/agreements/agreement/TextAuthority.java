package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What somebody wrote down about the language versions of a text: exactly one prevails, or all are equally authentic.
/// Written once; the newest counts.
@Entity
@Immutable
class TextAuthority {

    enum Rule {
        PREVAILING,
        EQUALLY_AUTHENTIC
    }

    @Id
    private UUID id;

    private UUID agreementId;
    private String type;

    @Enumerated(EnumType.STRING)
    private Rule rule;

    @Nullable private String language;

    /// Where the text itself says so.
    @Nullable private String clause;

    private Instant at;
    private String bySubject;
    private String byName;

    protected TextAuthority() {} // Hibernate

    TextAuthority(UUID agreementId, String type, SettleAuthority said, Caller by, Instant at) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.type = type;
        this.rule = said.rule();
        this.language = said.language();
        this.clause = said.clause();
        this.at = at;
        this.bySubject = by.subject();
        this.byName = by.name();
    }

    /// What a version in this language is worth; null for a text without a language.
    @Nullable TextStanding standing(@Nullable String of) {
        if (of == null) {
            return null;
        }
        return switch (rule) {
            case EQUALLY_AUTHENTIC -> TextStanding.EQUALLY_AUTHENTIC;
            case PREVAILING -> of.equals(language) ? TextStanding.PREVAILING : TextStanding.NOT_PREVAILING;
        };
    }

    TextView.Authority view() {
        return new TextView.Authority(rule, language, clause, at, byName);
    }

    UUID agreementId() {
        return agreementId;
    }

    String type() {
        return type;
    }
}
