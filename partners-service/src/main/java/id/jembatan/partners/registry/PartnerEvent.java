package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jembatan.platform.outbox.DomainEvent;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a partner: always its whole shareable state, whatever happened, so that a hearer that missed
/// something is right again with the next event.
///
/// @param happened is in the type of the event, not in its data
/// @param stage what somebody said; absent: nobody did
/// @param mergedInto the record that holds what this one held
public record PartnerEvent(
        @JsonIgnore Happened happened,
        UUID partnerId,
        String code,
        PartnerKind kind,
        String name,
        @Nullable String localName,
        String country,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable UUID parentId,
        @Nullable PartnerStage stage,
        RecordState record,
        @Nullable UUID mergedInto,
        @Nullable String certainty,
        long version)
        implements DomainEvent {

    /// What can happen to a partner.
    public enum Happened {
        REGISTERED("id.jembatan.partner.registered.v1"),
        CHANGED("id.jembatan.partner.changed.v1"),
        RENAMED("id.jembatan.partner.renamed.v1"),
        MERGED("id.jembatan.partner.merged.v1");

        private final String type;

        Happened(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /// A name and until when it held, as far as that is known; the current one has no end.
    public record Name(
            String name,
            NameSort sort,
            @Nullable String language,
            @Nullable String script,
            @Nullable PartialDate until) {}

    /// Under which identifier others know it.
    public record Identifier(String scheme, String value) {}

    static PartnerEvent of(Happened happened, Partner partner) {
        return new PartnerEvent(
                happened,
                partner.id(),
                partner.code(),
                partner.kind(),
                partner.name(),
                partner.localName(),
                partner.country(),
                partner.names().stream()
                        .map(each -> new Name(each.name(), each.sort(), each.language(), each.script(), each.until()))
                        .toList(),
                partner.identifiers().stream()
                        .map(each -> new Identifier(each.scheme(), each.value()))
                        .toList(),
                partner.parentId(),
                partner.stage(),
                partner.record(),
                partner.mergedInto(),
                partner.certainty(),
                partner.version());
    }

    @Override
    public UUID subject() {
        return partnerId;
    }

    @Override
    public String type() {
        return happened.type();
    }
}
