package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.jembatan.partners.mission.Days;
import id.jembatan.platform.json.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a group is to do, from a day to a day, both included; an absent day is not known, or not set.
@Embeddable
public record Mandate(
        @Column(name = "mandate") @Nullable @Size(max = 8000) String text,

        @Column(name = "mandate_from") @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate from,

        @Column(name = "mandate_until") @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate until) {

    public Mandate {
        text = Text.tidy(text);
        from = Days.meant(from);
        until = Days.meant(until);
    }
}
