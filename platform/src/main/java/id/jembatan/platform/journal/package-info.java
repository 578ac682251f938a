/// The audit journal: who did what, and a chain over it that an outsider can check.
@NullMarked
package id.jembatan.platform.journal;

import org.jspecify.annotations.NullMarked;
