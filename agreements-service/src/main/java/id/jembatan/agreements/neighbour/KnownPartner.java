package id.jembatan.agreements.neighbour;

import id.jembatan.agreements.text.Folded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A partner as we last heard of it.
@Entity
class KnownPartner {

    static final String VALID = "valid";
    static final String ENTERED_IN_ERROR = "entered_in_error";

    @Id
    private UUID id;

    private String code;
    private String name;

    @Nullable private String localName;

    @Nullable private String country;

    /// The neighbour's version, not ours. Events of one subject come in their order, so it decides nothing here.
    private long version;

    private String folded;

    /// What the neighbour says of the record: `valid`, `merged`, `entered_in_error`.
    private String record = VALID;

    @Nullable private UUID mergedInto;

    /// Whose record holds now what this one held; its own id as long as it stands for itself.
    @Column(updatable = false) // [KnownPartners#settle] writes it
    private UUID currentId;

    protected KnownPartner() {} // Hibernate

    KnownPartner(PartnerTold told) {
        this.id = told.partnerId();
        this.code = told.code();
        this.name = told.name();
        this.folded = told.folded();
        this.currentId = told.partnerId();
        hear(told);
    }

    /// @return whether that was news
    final boolean hear(PartnerTold told) {
        var before = state();
        code = told.code();
        name = told.name();
        localName = told.localName();
        country = told.country();
        version = told.version();
        folded = told.folded();
        record = told.recordOrValid();
        mergedInto = told.mergedInto();
        return !state().equals(before);
    }

    private List<@Nullable String> state() {
        return Arrays.asList(
                code, name, localName, country, folded, record, mergedInto == null ? null : mergedInto.toString());
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    boolean isInError() {
        return record.equals(ENTERED_IN_ERROR);
    }

    UUID currentId() {
        return currentId;
    }

    /// What we need of a partner event; the rest is not ours.
    record PartnerTold(
            UUID partnerId,
            String code,
            String name,
            @Nullable String localName,
            @Nullable String country,
            @Nullable List<FormerName> names,
            @Nullable String record,
            @Nullable UUID mergedInto,
            long version) {

        record FormerName(String name) {}

        String recordOrValid() {
            return record == null ? VALID : record;
        }

        String folded() {
            return allNames().map(Folded::of).distinct().collect(Collectors.joining("|", "|", "|"));
        }

        private Stream<String> allNames() {
            return Stream.concat(
                    Stream.of(name),
                    Stream.concat(
                            Stream.ofNullable(localName),
                            names == null ? Stream.of() : names.stream().map(FormerName::name)));
        }
    }
}
