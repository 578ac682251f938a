package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/// What is held about people: the rules for everybody, and everything about one of them for that person.
@ApplicationScoped
class PersonalData {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final DataRules rules;
    private final ContactViews views;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    PersonalData(DataRules rules, ContactViews views, Journal journal, Sql sql, Clock clock) {
        this.rules = rules;
        this.views = views;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    PersonalDataView declared(Locale language) {
        var words = ResourceBundle.getBundle(
                "personal-data", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
        return new PersonalDataView(
                ContactColumn.personal().stream()
                        .map(each -> field(each, words))
                        .toList(),
                rules.bases().values().stream()
                        .map(each -> each.view(language.getLanguage()))
                        .toList(),
                rules.classes().values().stream()
                        .map(each -> each.view(language.getLanguage()))
                        .toList());
    }

    private static PersonalDataView.Field field(ContactColumn column, ResourceBundle words) {
        var purpose = java.util.Objects.requireNonNull(column.purpose());
        return new PersonalDataView.Field(
                column.column(),
                column.field(),
                purpose.code(),
                words.getString(purpose.code()),
                column == ContactColumn.DISPLAY_NAME ? "pseudonym" : "empty");
    }

    @Transactional(TxType.MANDATORY)
    PersonalDataExport of(Contact contact, Caller caller) {
        journal.record(caller, "export", AddressBook.RESOURCE, contact.id(), null, null);
        return new PersonalDataExport(
                clock.instant(),
                views.of(contact, caller),
                declared(caller.language()),
                references(contact.id()),
                sql.list(
                        "select at, action from journal_entry where resource = ? and resource_id = ? order by seq",
                        row -> new PersonalDataExport.Processing(
                                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("action")),
                        AddressBook.RESOURCE,
                        contact.id()));
    }

    private record Link(String table, String column) {}

    /// Every table that points to contacts, whichever feature owns it: a new one cannot be forgotten.
    private List<PersonalDataExport.Reference> references(UUID id) {
        return sql.list("""
                        select c.table_name, c.column_name from information_schema.columns c
                        where c.table_schema = 'public' and c.data_type = 'uuid'
                        and (c.column_name = 'contact_id' or c.column_name like '%\\_contact\\_id'
                            or (c.table_name = 'contact' and c.column_name = 'predecessor_id'))
                        and exists (select from information_schema.columns i where i.table_schema = 'public'
                            and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid')
                        order by 1, 2""", row -> new Link(row.getString(1), row.getString(2))).stream()
                .map(link -> new PersonalDataExport.Reference(link.table(), link.column(), pointing(link, id)))
                .filter(each -> !each.records().isEmpty())
                .toList();
    }

    private List<UUID> pointing(Link link, UUID id) {
        // Both names come from the catalogue of the database and are quoted all the same.
        return sql.list(
                "select id from \"" + link.table().replace("\"", "") + "\" where \""
                        + link.column().replace("\"", "") + "\" = ? order by id",
                row -> row.getObject(1, UUID.class),
                id);
    }
}
