/// What happens between people of both sides: meetings, visits, trainings, exchanges, events. Owns `engagement` and
/// what belongs to it; says when one changes; hears which days are off.
@NullMarked
package id.jembatan.partners.engagement;

import org.jspecify.annotations.NullMarked;
