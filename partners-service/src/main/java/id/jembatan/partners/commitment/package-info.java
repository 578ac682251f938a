/// What was promised, by which side, by whom and until when. Says when a commitment changes; plans its reminders.
@NullMarked
package id.jembatan.partners.commitment;

import org.jspecify.annotations.NullMarked;
