package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Latin;
import id.jembatan.partners.naming.Script;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One name that a partner has or had, in one language and script; an official one with its local form beside it.
@Entity
public class PartnerName {

    @Id
    private UUID id;

    @Column(updatable = false)
    private Instant recordedAt;

    private NameSort sort;

    private String name;

    private @Nullable String localName;

    private @Nullable String language;

    private @Nullable String script;

    private @Nullable String localLanguage;

    private @Nullable String localScript;

    private boolean current;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "from_year"))
    @AttributeOverride(name = "month", column = @Column(name = "from_month"))
    @AttributeOverride(name = "day", column = @Column(name = "from_day"))
    private @Nullable PartialDate from;

    @Embedded
    @AttributeOverride(name = "year", column = @Column(name = "until_year"))
    @AttributeOverride(name = "month", column = @Column(name = "until_month"))
    @AttributeOverride(name = "day", column = @Column(name = "until_day"))
    private @Nullable PartialDate until;

    @Column(updatable = false)
    private @Nullable String reason;

    private @Nullable String source;

    /// The forms in which names are compared.
    private @Nullable String latin;

    private @Nullable String localLatin;

    protected PartnerName() {} // Hibernate

    /// The official name.
    PartnerName(
            String name, @Nullable String localName, @Nullable PartialDate from, @Nullable String reason, Instant at) {
        this(new GiveName(NameSort.OFFICIAL, name, localName, null, null, null, from, null, reason, null), at);
    }

    PartnerName(GiveName form, Instant at) {
        this.id = Ids.next();
        this.recordedAt = at;
        this.reason = form.reason();
        take(new CorrectName(
                form.sort() == null ? NameSort.OFFICIAL : form.sort(),
                form.name(),
                form.localName(),
                form.language(),
                form.script(),
                form.localLanguage(),
                form.from(),
                form.until(),
                form.source()));
        this.current = sort == NameSort.OFFICIAL || sort != NameSort.FORMER && until == null;
    }

    private void take(CorrectName form) {
        sort = form.sort();
        name = form.name();
        localName = form.localName();
        language = form.language();
        script = form.script() == null ? Script.of(form.name()).orElse(null) : form.script();
        localLanguage = form.localLanguage();
        localScript = localName == null ? null : Script.of(localName).orElse(null);
        from = form.from();
        until = form.until();
        source = form.source();
        latin = Latin.of(name);
        localLatin = Latin.ofOptional(localName);
    }

    /// @return whether that changed anything
    boolean correct(CorrectName form) {
        var before = corrigible();
        take(form);
        if (sort != NameSort.OFFICIAL) {
            current = sort != NameSort.FORMER && until == null;
        }
        return !before.equals(corrigible());
    }

    /// What can be corrected, as it is now.
    CorrectName corrigible() {
        return new CorrectName(sort, name, localName, language, script, localLanguage, from, until, source);
    }

    /// Ends with the day from which the next name holds, as far as that is known.
    void end(@Nullable PartialDate nextFrom) {
        current = false;
        until = nextFrom;
    }

    UUID id() {
        return id;
    }

    NameSort sort() {
        return sort;
    }

    boolean isOfficial() {
        return sort == NameSort.OFFICIAL;
    }

    String name() {
        return name;
    }

    @Nullable String localName() {
        return localName;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable String script() {
        return script;
    }

    boolean current() {
        return current;
    }

    @Nullable PartialDate until() {
        return until;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
