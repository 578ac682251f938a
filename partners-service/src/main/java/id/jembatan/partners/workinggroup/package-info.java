/// Working groups of us and a partner: members of both sides, a mandate, meetings in turn or an exchange of documents
/// instead, minutes that both sides confirm, decisions that become commitments. Says when a group changes; enters its
/// meetings among the signs of life; refers to people by the id of their contact only.
@NullMarked
package id.jembatan.partners.workinggroup;

import org.jspecify.annotations.NullMarked;
