/// What a person has in the calendar, whichever feature keeps it: engagements, meetings of groups, due days; and the
/// feeds by which a calendar program reads it. Owns the feeds only, and tells nothing.
@NullMarked
package id.jembatan.partners.calendar;

import org.jspecify.annotations.NullMarked;
