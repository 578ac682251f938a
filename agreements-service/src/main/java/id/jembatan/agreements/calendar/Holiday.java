package id.jembatan.agreements.calendar;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decreed of one day of one calendar. A later decree replaces it; the journal keeps what was before.
@Entity
class Holiday {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String calendar;

    @Column(updatable = false)
    private LocalDate day;

    private String name;
    private boolean dayOff;

    @Enumerated(EnumType.STRING)
    private HolidayKind kind;

    @Nullable private String source;

    @Nullable private String certainty;

    protected Holiday() {} // Hibernate

    Holiday(DecreeHoliday form) {
        this.id = Ids.next();
        this.calendar = form.calendar();
        this.day = form.day();
        decree(form);
    }

    final void decree(DecreeHoliday form) {
        name = form.name();
        dayOff = form.dayOff() == null || form.dayOff();
        kind = form.kind() == null ? HolidayKind.PUBLIC : form.kind();
        source = form.source();
        certainty = form.certainty();
    }

    HolidayView view() {
        return new HolidayView(id, calendar, day, name, dayOff, kind, false, source, certainty);
    }

    UUID id() {
        return id;
    }

    LocalDate day() {
        return day;
    }
}
