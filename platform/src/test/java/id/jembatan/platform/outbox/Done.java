package id.jembatan.platform.outbox;

import java.util.UUID;

/// What the tests tell each other.
public record Done(UUID thing, String word, long version) implements DomainEvent {

    public static final String TYPE = "id.jembatan.thing.done.v1";

    @Override
    public UUID subject() {
        return thing;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
