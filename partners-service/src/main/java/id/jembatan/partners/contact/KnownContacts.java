package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// For features whose records name a contact by its id.
@ApplicationScoped
public class KnownContacts {

    private final Contacts contacts;

    KnownContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /// Whether there is such a contact and this caller may know of it.
    public boolean sees(UUID id, Caller caller) {
        return contacts.seen(id, caller).isPresent();
    }
}
