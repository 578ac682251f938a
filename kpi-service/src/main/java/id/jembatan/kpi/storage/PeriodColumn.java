package id.jembatan.kpi.storage;

import id.jembatan.kpi.computation.Period;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// A period lies in the database as its key.
@Converter(autoApply = true)
public class PeriodColumn implements AttributeConverter<Period, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Period period) {
        return period == null ? null : period.key();
    }

    @Override
    public @Nullable Period convertToEntityAttribute(@Nullable String key) {
        return key == null ? null : Period.parse(key);
    }
}
