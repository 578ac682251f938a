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
public record PartnerEvent(
        @JsonIgnore Happened happened,
        UUID partnerId,
        String code,
        PartnerKind kind,
        String name,
        @Nullable String localName,
        String country,
        List<Name> names,
        @Nullable String certainty,
        long version)
        implements DomainEvent {

    /// What can happen to a partner.
    public enum Happened {
        REGISTERED("id.jembatan.partner.registered.v1"),
        CHANGED("id.jembatan.partner.changed.v1"),
        RENAMED("id.jembatan.partner.renamed.v1");

        private final String type;

        Happened(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /// A name and until when it held, as far as that is known; the current one has no end.
    public record Name(String name, @Nullable PartialDate until) {}

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
                        .map(each -> new Name(each.name(), each.until()))
                        .toList(),
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
