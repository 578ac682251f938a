package id.jembatan.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text of a case: its valid language versions side by side, which of them counts, and what was initialled and
/// signed.
///
/// @param authority absent while nobody has said which version prevails
/// @param initialling the one that holds now; absent while the text is open
/// @param earlier initiallings that were opened again, the newest first
/// @param signed papers that say to be the signed version
public record TextView(
        String type,
        String label,
        List<Version> versions,
        @Nullable Authority authority,
        @Nullable InitiallingView initialling,
        List<InitiallingView> earlier,
        List<Signed> signed) {

    public record Version(
            UUID document,
            @Nullable String language,
            int revision,
            String hash,
            @Nullable TextStanding standing,
            boolean initialled) {}

    public record Authority(
            TextAuthority.Rule rule,
            @Nullable String language,
            @Nullable String clause,
            Instant at,
            String by) {}

    /// @param on the day of the act
    /// @param at when it was written down
    public record InitiallingView(
            UUID id,
            LocalDate on,
            @Nullable String place,
            List<InitialText.Initial> initials,
            List<Frozen> versions,
            Instant at,
            String by,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedBy,
            @Nullable String reopenReason) {}

    public record Frozen(UUID document, @Nullable String language, String hash) {}

    /// @param difference why it is not the agreed text
    public record Signed(
            UUID document,
            String type,
            @Nullable String language,
            String hash,
            @Nullable TextMatch match,
            @Nullable String difference) {}
}
