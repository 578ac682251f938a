/// Calendar files (iCalendar, RFC 5545) that every calendar reads. Knows nobody: a feature brings the entries.
@NullMarked
package id.jembatan.platform.ical;

import org.jspecify.annotations.NullMarked;
