/// What a desk of ours asks of a mission: due, answered, accepted or asked again. Says when a request changes; plans
/// the reminders at half time and due. A request is between two desks: no accreditation shows it to anybody else.
@NullMarked
package id.jembatan.partners.request;

import org.jspecify.annotations.NullMarked;
