package id.jembatan.agreements.term;

import id.jembatan.agreements.instrument.Period;
import id.jembatan.agreements.instrument.Side;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A side gave notice.
///
/// @param receivedOn when the other side had it: from then on the period runs
/// @param period only where the text's own period is not on record
/// @param running what runs, and what happens to each
public record GiveNotice(
        @NotNull Side by,
        @NotNull PartialDate receivedOn,
        @Nullable @Valid Period period,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> running,
        @Nullable UUID document,
        @Nullable @Size(min = 1, max = 2000) String note) {}
