package id.jembatan.agreements.agreement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what we know that a body outside did something: its letter, when it was written and when it came, and the file.
///
/// @param document a document of the case
@Embeddable
public record OutsideAct(
        @Nullable @Size(min = 1, max = 200) String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate receivedOn,
        @Nullable UUID document) {}
