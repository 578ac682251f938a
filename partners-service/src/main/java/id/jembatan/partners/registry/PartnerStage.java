package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far things are with a partner, as somebody says; where nobody did, its relations tell. Whether one
/// relation shows signs of life is another question: that is computed for each of them from what happens.
@Schema(enumeration = {"prospect", "active", "dormant", "ended", "ceased"})
public enum PartnerStage {
    /// There is no relation yet.
    PROSPECT,
    ACTIVE,
    /// The relations stand, and both sides let them rest. Nobody's silence makes it so: somebody says it, with a
    /// reason.
    DORMANT,
    /// The relations are over; the body is still there.
    ENDED,
    /// The body is no more. What it did stays on record, and what comes to light later can still be entered.
    CEASED;

    /// In SQL: what was said of the partner `p`, else what its relations tell; one that only announces does not count.
    static final String SQL = """
            coalesce(p.stage, (select case when bool_or(t.ended_at is null) then 'active' when count(*) > 0 then 'ended' end
                from partnership t join partnership_kind k on k.code = t.kind
                where t.partner_id = p.id and not k.announces), 'prospect')""";

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PartnerStage> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<PartnerStage, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PartnerStage stage) {
            return stage == null ? null : stage.code();
        }

        @Override
        public @Nullable PartnerStage convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
