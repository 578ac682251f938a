/// People at a partner, a mission or an agency: in which role, for how long, who came before. The only feature that
/// stores names, mails and phones of people; others refer to a contact by its id. Says nothing to other services: an
/// event cannot be recalled, a name must be.
@NullMarked
package id.jembatan.partners.contact;

import org.jspecify.annotations.NullMarked;
