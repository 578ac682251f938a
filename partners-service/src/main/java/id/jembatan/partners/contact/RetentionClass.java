package id.jembatan.partners.contact;

import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// How long the personal data of a contact are kept. Periods are rows, because law and practice move them.
@Entity
@Immutable
class RetentionClass {

    @Id
    private String code;

    private int position;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_tr")
    private String nameTr;

    private String countsFrom;

    private int keepMonths;

    private int keepDays;

    private String source;

    protected RetentionClass() {} // Hibernate

    String code() {
        return code;
    }

    boolean countsFromOccasion() {
        return countsFrom.equals("occasion");
    }

    /// The last day on which the data may be held, if it is known already.
    Optional<LocalDate> lastDay(
            @Nullable PartialDate termUntil, @Nullable LocalDate occasion, @Nullable LocalDate withdrawn) {
        var from = switch (countsFrom) {
            case "term" -> termUntil == null ? null : termUntil.latest();
            case "occasion" -> occasion;
            default -> withdrawn == null ? null : withdrawn.minusDays(1);
        };
        return Optional.ofNullable(from).map(day -> day.plusMonths(keepMonths).plusDays(keepDays));
    }

    PersonalDataView.Retention view(String language) {
        var names = new TreeMap<>(Map.of("id", nameId, "en", nameEn, "tr", nameTr));
        return new PersonalDataView.Retention(
                code, names.getOrDefault(language, nameId), names, countsFrom, keepMonths, keepDays, source);
    }
}
