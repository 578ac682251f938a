/// Days off, as a neighbour tells them, and working days counted with them. Owns `heard_year` and `day_off`; hears
/// `id.jembatan.holiday.changed.v1`; tells inside the transaction that a calendar is another one now.
@NullMarked
package id.jembatan.partners.holiday;

import org.jspecify.annotations.NullMarked;
