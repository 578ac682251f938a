/// What desks are told: a list that each desk reads, and letters by mail. A notification is written once per rule,
/// subject, occurrence and desk; a mail goes out until a server has taken it.
@NullMarked
package id.jembatan.partners.notification;

import org.jspecify.annotations.NullMarked;
