package id.jembatan.partners.desk;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// How a desk is reached. A desk needs no entry to keep records or to be told something; it needs one to get mail.
@Entity
@Table(name = "desk")
public class DeskEntry {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> mails;

    private String language;

    private boolean active;

    private @Nullable String source;

    protected DeskEntry() {} // Hibernate

    DeskEntry(OpenDesk form) {
        this.id = Ids.next();
        this.code = form.code().code();
        take(form.changeable());
    }

    private void take(ChangeDesk form) {
        name = form.name();
        mails = form.mails();
        language = form.language();
        active = form.isActive();
        source = form.source();
    }

    /// @return whether that changed anything
    boolean change(ChangeDesk form) {
        if (form.equals(changeable())) {
            return false;
        }
        take(form);
        return true;
    }

    ChangeDesk changeable() {
        return new ChangeDesk(name, List.copyOf(mails), language, active, source);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public Desk desk() {
        return new Desk(code);
    }

    /// The addresses that are written to now: none while the desk is closed.
    public List<String> addresses() {
        return active ? List.copyOf(mails) : List.of();
    }

    /// The code of the language in which the desk is written to.
    public String language() {
        return language;
    }

    public String name() {
        return name;
    }
}
