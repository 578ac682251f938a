package id.jembatan.partners.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person is: at one partner, one mission or one agency.
record House(
        @Nullable UUID partnerId,
        @Nullable UUID missionId,
        @Nullable String missionCode,
        @Nullable String agency) {}
