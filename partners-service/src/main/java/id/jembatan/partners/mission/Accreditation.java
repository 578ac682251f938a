package id.jembatan.partners.mission;

import id.jembatan.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mission's standing with one country, from a day to a day, both included; an absent day is not known.
@Entity
public class Accreditation {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String country;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    protected Accreditation() {} // Hibernate

    Accreditation(Accredit form) {
        this.id = Ids.next();
        this.country = form.country();
        this.validFrom = form.from();
        this.validUntil = form.until();
    }

    /// @return whether that changed anything
    boolean redate(RedateAccreditation form) {
        if (form.equals(dates())) {
            return false;
        }
        validFrom = form.from();
        validUntil = form.until();
        return true;
    }

    RedateAccreditation dates() {
        return new RedateAccreditation(validFrom, validUntil);
    }

    /// Whether there is a day on which both hold.
    boolean overlaps(String otherCountry, @Nullable LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return country.equals(otherCountry)
                && (validUntil == null || otherFrom == null || !validUntil.isBefore(otherFrom))
                && (otherUntil == null || validFrom == null || !otherUntil.isBefore(validFrom));
    }

    UUID id() {
        return id;
    }

    String country() {
        return country;
    }

    @Nullable LocalDate from() {
        return validFrom;
    }

    @Nullable LocalDate until() {
        return validUntil;
    }
}
