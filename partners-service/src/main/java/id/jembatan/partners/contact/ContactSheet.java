package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Contacts as a table: the rows of the list, and of a confidential contact the office only.
@ApplicationScoped
class ContactSheet {

    private final Contacts contacts;

    ContactSheet(Contacts contacts) {
        this.contacts = contacts;
    }

    Sheet of(ContactFilter filter, Caller caller) {
        var condition = contacts.condition(filter, caller, null);
        return new Sheet(
                "contacts",
                List.of(
                        Column.text("id"),
                        Column.text("name"),
                        Column.text("given_name"),
                        Column.text("family_name"),
                        Column.text("role"),
                        Column.text("unit"),
                        Column.text("partner"),
                        Column.text("mission"),
                        Column.text("agency"),
                        Column.partialDate("term_from", "term_from"),
                        Column.partialDate("term_until", "term_until"),
                        Column.text("languages"),
                        Column.text("mails"),
                        Column.text("phones"),
                        Column.text("address"),
                        Column.text("basis"),
                        Column.text("retention_class"),
                        Column.flag("confidential", "confidential"),
                        Column.text("keeper")),
                new Selection("""
                        select c.id, case when c.confidential then null else c.display_name end as name,
                            case when c.confidential then null else c.given_name end as given_name,
                            case when c.confidential then null else c.family_name end as family_name,
                            c.role, c.unit, o.code as partner, c.mission_code as mission, c.agency,
                            c.term_from_year, c.term_from_month, c.term_from_day,
                            c.term_until_year, c.term_until_month, c.term_until_day,
                            case when c.confidential then null else array_to_string(c.languages, ', ') end as languages,
                            case when c.confidential then null else array_to_string(c.mails, ', ') end as mails,
                            case when c.confidential then null else array_to_string(c.phones, ', ') end as phones,
                            case when c.confidential then null else c.address end as address,
                            c.basis, c.retention_class, c.confidential, c.keeper
                        from contact c left join partner o on o.id = c.partner_id
                        where\s""" + condition.sql() + " order by c.listed_as, c.id", condition.parameters()));
    }
}
