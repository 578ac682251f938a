/// Hears that a time limit of a case has passed, and carries it up: to the desk whose step it waits for, and to
/// the bureau with its head. Being late decides nothing; it is told until somebody acts, once for each day that
/// was missed.
@NullMarked
package id.jembatan.partners.overdue;

import org.jspecify.annotations.NullMarked;
