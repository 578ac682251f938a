package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What sort of body a partner is. Written in lower case everywhere outside the code.
@Schema(
        enumeration = {
            "city",
            "province",
            "state",
            "prefecture",
            "region",
            "regency",
            "national_agency",
            "network",
            "institution",
            "company"
        })
public enum PartnerKind {
    CITY,
    PROVINCE,
    STATE,
    PREFECTURE,
    REGION,
    REGENCY,
    NATIONAL_AGENCY,
    NETWORK,
    INSTITUTION,
    COMPANY;

    /// Whether it is a part of a country with borders of its own, rather than an organisation.
    public boolean isTerritory() {
        return switch (this) {
            case CITY, PROVINCE, STATE, PREFECTURE, REGION, REGENCY -> true;
            case NATIONAL_AGENCY, NETWORK, INSTITUTION, COMPANY -> false;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PartnerKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// How the database writes it.
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<PartnerKind, String> {

        @Override
        public String convertToDatabaseColumn(PartnerKind kind) {
            return kind.code();
        }

        @Override
        public PartnerKind convertToEntityAttribute(String code) {
            return of(code).orElseThrow();
        }
    }
}
