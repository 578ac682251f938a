package id.jembatan.gateway.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Results as everybody may see them: targets, and verified values only.
public record PublicScorecard(
        UUID id,
        String identifier,
        String title,
        String description,
        String status,
        List<Day> dates,
        List<String> participants,
        long indicators,
        List<Indicator> results,
        Instant publicSince) {

    public record Day(String kind, LocalDate day) {}

    public record Indicator(
            @Nullable String code,
            String title,
            @Nullable String definition,
            String measure,
            @Nullable Boolean higherIsBetter,
            List<Baseline> baselines,
            List<Period> periods) {

        public boolean isRising() {
            return Boolean.TRUE.equals(higherIsBetter);
        }

        public boolean isFalling() {
            return Boolean.FALSE.equals(higherIsBetter);
        }
    }

    public record Baseline(
            int year, @Nullable String value, @Nullable String comment) {}

    /// A value is a number as the register keeps it, or words.
    public record Period(
            LocalDate from,
            LocalDate until,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String comment) {}

    /// A value as a number, where it is one.
    public static @Nullable BigDecimal number(@Nullable String value) {
        return value != null && value.matches("-?[0-9]{1,26}(\\.[0-9]{1,12})?") ? new BigDecimal(value) : null;
    }
}
