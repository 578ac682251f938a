/// The harness's arithmetic. Nothing here is timed.
@NullMarked
package id.jembatan.bench;

import org.jspecify.annotations.NullMarked;
