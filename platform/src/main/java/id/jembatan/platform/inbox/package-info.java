/// Hears what the neighbours tell: each event once, in order per subject, and never lost when something fails.
@NullMarked
package id.jembatan.platform.inbox;

import org.jspecify.annotations.NullMarked;
