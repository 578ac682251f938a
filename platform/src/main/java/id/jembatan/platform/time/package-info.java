/// The clock that is handed in, and dates as far as they are known.
@NullMarked
package id.jembatan.platform.time;

import org.jspecify.annotations.NullMarked;
