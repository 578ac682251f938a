package id.jembatan.partners.contact;

import id.jembatan.partners.registry.AfterMerge;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Two records of one partner became one: reminders of its people name the one that is left.
@ApplicationScoped
class ContactsAfterMerge implements AfterMerge {

    private final Contacts contacts;
    private final AddressBook book;

    ContactsAfterMerge(Contacts contacts, AddressBook book) {
        this.contacts = contacts;
        this.book = book;
    }

    @Override
    public void moved(UUID from, UUID to, Caller caller) {
        contacts.list("partnerId = ?1 and erasedAt is null", to).forEach(book::remind);
    }
}
