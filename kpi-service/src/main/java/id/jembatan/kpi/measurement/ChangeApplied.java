package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What may be changed of an applied indicator at any time; see [ApplyIndicator].
record ChangeApplied(
        @Nullable @Size(min = 1, max = 200) String ownerAccount,
        @Nullable @Size(min = 1, max = 300) String ownerOffice,
        @Nullable @Size(min = 1, max = 300) String partnerOwner,
        @Nullable @Min(0) @Max(366) Integer dueDays,
        @Nullable Boolean unusedCarriesOver,
        @Nullable @Size(max = 2000) String note) {}
